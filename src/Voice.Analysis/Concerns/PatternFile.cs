using System.Globalization;

namespace Voice.Analysis.Concerns;

/// <summary>Reads the editable pattern file: word classes, figures of speech, guards and what raises a concern.</summary>
/// <remarks>
/// <c>@name = word, two words, verb+, ~fuzzy, @other</c> declares a class (<c>@@name</c> one of everyday words that is never searched for first);
/// <c>+</c> adds verb endings, <c>~</c> allows one slip. <c>ordinary = word, word</c> lists words that are never slips, <c>common = word, word</c> words too frequent to search for first.
/// <c>hide: …</c>, <c>guard before 6: …</c>, <c>guard after 4: …</c> and <c>category severity: …</c> hold one pattern a line:
/// elements in order, <c>a|@b</c> for a choice, <c>_</c> for a space in a phrase, <c>?</c> for optional, <c>..</c> or <c>..5</c> for up to three or five other words,
/// and <c>!</c> at the end where a "not" before does not take it back.
/// </remarks>
internal sealed class PatternFile
{
    private const int OrdinaryGap = 3;

    private readonly Dictionary<string, List<string>> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int> _everydayWords = [];
    private readonly HashSet<string> _common = new(StringComparer.Ordinal);
    private readonly List<ConcernPattern> _patterns = [];

    public ConcernLexicon Lexicon { get; } = new();

    public IReadOnlyList<ConcernPattern> Patterns => _patterns;

    public int ClassCount => _everydayWords.Count;

    public int ClassOf(string name) => NumberOf("@" + name, 0);

    public static PatternFile Read(TextReader reader)
    {
        var file = new PatternFile();
        var lines = new List<(int Number, string Text)>();
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            line = line.Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (!file.TryReadClass(number, line))
                lines.Add((number, line));
        }

        foreach ((int at, string text) in lines)
            file.ReadPattern(at, text);
        return file;
    }

    private bool TryReadClass(int number, string line)
    {
        int equals = line.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0 || line[..equals].Contains(':', StringComparison.Ordinal))
            return false;
        string name = line[..equals].Trim();
        string[] entries = line[(equals + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (entries.Length == 0)
            throw new FormatException($"Line {number} of the concern patterns has a class without words.");
        foreach (string entry in entries)
            RequireWord(number, entry);
        if (name == "ordinary")
        {
            foreach (string word in entries)
                Lexicon.AddOrdinary(word);
            return true;
        }

        if (name == "common")
        {
            _common.UnionWith(entries);
            return true;
        }

        string key = "@" + name.TrimStart('@');
        if (name.StartsWith("@@", StringComparison.Ordinal))
            _common.UnionWith(entries);
        if (!_classes.TryGetValue(key, out List<string>? list))
            _classes[key] = list = [];
        list.AddRange(entries);
        return true;
    }

    private void ReadPattern(int line, string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            throw new FormatException($"Line {line} of the concern patterns is neither a class nor a pattern.");
        string[] head = text[..colon].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] body = text[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool ignoresNegation = body.Length > 0 && body[^1] == "!";
        List<PatternElement> elements = ReadElements(line, ignoresNegation ? body[..^1] : body);
        int anchor = AnchorOf(elements);
        _patterns.Add(new ConcernPattern
        {
            Role = RoleOf(head),
            Category = CategoryOf(line, head),
            Severity = SeverityOf(line, head),
            Reach = head.Length == 3 ? NumberIn(line, head[2]) : 0,
            Elements = elements,
            IgnoresNegation = ignoresNegation,
            Anchor = anchor,
            Required = RequiredOf(elements)
        });
    }

    private static PatternRole RoleOf(string[] head) => (head[0], head.Length > 1 ? head[1] : "") switch
    {
        ("hide", _) => PatternRole.Hide,
        ("guard", "before") => PatternRole.GuardBefore,
        ("guard", "after") => PatternRole.GuardAfter,
        _ => PatternRole.Raise
    };

    private static ConcernCategory CategoryOf(int line, string[] head)
    {
        if (RoleOf(head) != PatternRole.Raise)
            return default;
        return ConcernCategories.TryParse(head[0], out ConcernCategory category)
            ? category
            : throw new FormatException($"Line {line} of the concern patterns names no category: {head[0]}.");
    }

    // A slip of the pen must not turn an alarm into a route.
    private static ConcernSeverity SeverityOf(int line, string[] head)
    {
        if (RoleOf(head) != PatternRole.Raise || head.Length == 1)
            return ConcernSeverity.Route;
        return head.Length == 2 && Enum.TryParse(head[1], true, out ConcernSeverity severity) && Enum.IsDefined(severity)
            ? severity
            : throw new FormatException($"Line {line} of the concern patterns names no severity: {string.Join(' ', head[1..])}.");
    }

    private static int NumberIn(int line, string text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new FormatException($"Line {line} of the concern patterns has no number where one must stand: {text}.");

    private List<PatternElement> ReadElements(int line, string[] parts)
    {
        var elements = new List<PatternElement>();
        int gap = 0;
        foreach (string part in parts)
        {
            if (part.StartsWith("..", StringComparison.Ordinal))
            {
                gap = part.Length == 2 ? OrdinaryGap : NumberIn(line, part[2..]);
                continue;
            }

            bool optional = part.EndsWith('?');
            elements.Add(new PatternElement(NumberOf(optional ? part[..^1] : part, line), gap, optional));
            gap = 0;
        }

        if (elements.Count == 0 || elements.TrueForAll(e => e.IsOptional))
            throw new FormatException($"Line {line} of the concern patterns has no element that must occur.");
        return elements;
    }

    private int AnchorOf(List<PatternElement> elements)
        => Enumerable.Range(0, elements.Count).Where(i => !elements[i].IsOptional).MinBy(i => _everydayWords[elements[i].Class]);

    private static int[] RequiredOf(List<PatternElement> elements) => [.. elements.Where(e => !e.IsOptional).Select(e => e.Class).Distinct()];

    // A choice such as "a|@b" becomes a class of its own.
    private int NumberOf(string name, int line)
    {
        if (_numbers.TryGetValue(name, out int known))
            return known;
        int number = _everydayWords.Count;
        if (number >= ConcernDetector.ClassWords * 64)
            throw new FormatException("The concern patterns use too many word classes.");
        _numbers[name] = number;
        string[] choices = name.Split('|');
        _everydayWords.Add(0);
        foreach (string choice in choices)
        {
            RequireWord(line, choice);
            AddTo(number, choice, [], line);
        }

        return number;
    }

    // "~", "+" and "_" alone are slips of the pen, and a word of one letter has no forms.
    private static void RequireWord(int line, string entry)
    {
        string word = entry.Trim('~', '_', '+', '@');
        if (word.Length == 0 || (word.Length == 1 && entry.EndsWith('+')))
            throw new FormatException($"Line {line} of the concern patterns has an entry without a word: \"{entry}\".");
    }

    private void AddTo(int number, string entry, HashSet<string> path, int line)
    {
        if (entry.StartsWith('@'))
        {
            if (!_classes.TryGetValue(entry, out List<string>? entries) || !path.Add(entry))
                throw new FormatException(line == 0 ? $"The concern patterns lack the class {entry}." : $"Line {line} of the concern patterns uses the unknown or circular class {entry}.");
            foreach (string inner in entries)
                AddTo(number, inner, path, line);
            path.Remove(entry);
            return;
        }

        bool fuzzy = entry.StartsWith('~');
        string word = entry.TrimStart('~').Replace('_', ' ');
        if (_common.Contains(word))
            _everydayWords[number]++;
        if (word.EndsWith('+'))
        {
            foreach (string form in WordForms.Of(word[..^1]))
                Lexicon.Add(form, number, fuzzy);
        }
        else
        {
            Lexicon.Add(word, number, fuzzy);
        }
    }
}
