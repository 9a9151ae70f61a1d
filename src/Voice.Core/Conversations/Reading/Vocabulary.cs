using System.Collections.Frozen;
using System.Globalization;

namespace Voice.Core.Conversations.Reading;

/// <summary>The single words of all languages, ready to look up.</summary>
internal static class Vocabulary
{
    public static readonly WordTable[] Tables = [EnglishWords.Table, WelshWords.Table, OtherWords.Table];

    private static readonly FrozenDictionary<string, string> Spellings = Pairs(t => t.Spellings);
    private static readonly FrozenDictionary<string, string> NumberWords = Pairs(t => t.Numbers);
    private static readonly FrozenSet<string> Joined = Set("x xx xxx xxxx xxxxx ish lol out outta outa outof outov of for tbh probs prob maybe mate lmao n yeah pls please");
    private static readonly FrozenSet<string> Leading = Set("outof outta outa outov out of solid say like about rating score");
    private static readonly FrozenSet<string> Continuing = Words(t => t.Continues);
    private static readonly FrozenSet<string> Pictures = AllPictures();
    private static readonly FrozenSet<string> Known = AllWords();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> JoinedLookup = Joined.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LeadingLookup = Leading.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly string[] AsciiSigns = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString())];

    public static readonly FrozenSet<string> Polite = Words(t => t.Polite);
    public static readonly FrozenSet<string> Chatter = Words(t => t.Chatter);

    public static string Ascii(char sign) => AsciiSigns[sign];

    public static bool Knows(string word) => Known.Contains(word);

    public static bool Continues(string word) => Continuing.Contains(word);

    public static bool HasMeaning(string picture) => Pictures.Contains(picture);

    public static bool MayFollowDigits(ReadOnlySpan<char> letters) => JoinedLookup.Contains(letters);

    public static bool MayStandBeforeDigits(ReadOnlySpan<char> letters) => LeadingLookup.Contains(letters);

    /// <summary>The value of a number word; null when it is none.</summary>
    public static int? NumberOf(string word, string? language)
    {
        if (word == "naw" && language == "en")
            return null; // Scots for "no"; nine in Welsh only
        if (NumberWords.TryGetValue(word, out var value))
            return int.Parse(value, CultureInfo.InvariantCulture);
        return word.Length is >= 4 and <= 6 ? NumberWithSlip(word) : null;
    }

    /// <summary>The word as the tables spell it: "yesss" is "yes", "u" is "you".</summary>
    public static string InFull(string word)
    {
        if (Spellings.TryGetValue(word, out var full))
            return full;
        if (Known.Contains(word))
            return word;
        var squeezed = Squeeze(word);
        return Spellings.GetValueOrDefault(squeezed, squeezed);
    }

    private static int? NumberWithSlip(string word)
    {
        foreach (var (meant, value) in LongNumbers)
            if (Typo.Of(meant, word))
                return value;
        return null;
    }

    // Shorter ones are too near to everyday words ("four" and "for", "nine" and "none"); their slips are in the tables.
    private static readonly (string, int)[] LongNumbers = [("three", 3), ("seven", 7), ("eight", 8)];

    private static string Squeeze(string word)
    {
        if (!HasRun(word))
            return word;
        var two = Shorten(word, 2);
        if (IsSpelled(two))
            return two;
        var ending = two.Length > 2 && two[^1] == two[^2] ? two[..^1] : two;
        if (IsSpelled(ending))
            return ending;
        var one = Shorten(word, 1);
        return IsSpelled(one) ? one : word;
    }

    private static bool IsSpelled(string word) => Spellings.ContainsKey(word) || Known.Contains(word);

    private static bool HasRun(string word)
    {
        for (var i = 1; i < word.Length; i++)
            if (word[i] == word[i - 1])
                return true;
        return false;
    }

    private static string Shorten(string word, int longest)
    {
        Span<char> kept = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        var (length, run) = (0, 0);
        for (var i = 0; i < word.Length; i++)
        {
            run = i > 0 && word[i] == word[i - 1] ? run + 1 : 1;
            if (run <= longest)
                kept[length++] = word[i];
        }
        return new string(kept[..length]);
    }

    public static FrozenSet<string> Words(Func<WordTable, string> list) => Set(string.Join(' ', Tables.Select(list)));

    public static IEnumerable<string> Lines(Func<WordTable, string> list) => Tables.SelectMany(t => Lines(list(t)));

    public static IEnumerable<(string Key, string Value)> LinePairs(Func<WordTable, string> list) =>
        Lines(list).Select(line => line.Split(" = ")).Select(pair => (pair[0], pair[1]));

    private static string[] Lines(string list) =>
        list.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static FrozenSet<string> Set(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Pairs(Func<WordTable, string> list) =>
        LinePairs(list).DistinctBy(p => p.Key).ToFrozenDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);

    /// <summary>Every word of every table, so that none is taken for a slip of another.</summary>
    private static FrozenSet<string> AllWords()
    {
        Func<WordTable, string>[] lists =
        [
            t => t.Yes, t => t.No, t => t.YesAlone, t => t.NoAlone, t => t.Hedges, t => t.Partly, t => t.HedgeWords, t => t.Negations, t => t.Agree,
            t => t.Decline, t => t.Skip, t => t.StopWords, t => t.StopPhrases, t => t.StopUnlessComment, t => t.StartWords, t => t.HelpWords,
            t => t.HelpPhrases, t => t.WrongPerson, t => t.Polite, t => t.Chatter, t => t.BeforeAnswer, t => t.AfterAnswer, t => t.Units,
            t => t.Prepositions, t => t.All, t => t.NoneOfThem, t => t.Continues, t => t.Everyday,
            t => string.Join(' ', LinesLeft(t.Faces)), t => string.Join(' ', LinesLeft(t.Numbers)),
        ];
        return Set(string.Join(' ', Tables.SelectMany(t => lists.Select(list => list(t))))
            .Replace('\n', ' ').Replace("'", "", StringComparison.Ordinal));
    }

    private static IEnumerable<string> LinesLeft(string pairs) => Lines(pairs).Select(line => line.Split(" = ")[0]);

    private static FrozenSet<string> AllPictures()
    {
        Func<WordTable, string>[] lists = [t => t.Yes, t => t.No, t => t.YesAlone, t => t.Agree, t => t.Skip];
        var words = Tables.SelectMany(t => lists.SelectMany(list => list(t).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        return words.Concat(Tables.SelectMany(t => LinesLeft(t.Faces))).Append("stop").Append("👌").Append("🤷").ToFrozenSet(StringComparer.Ordinal);
    }
}
