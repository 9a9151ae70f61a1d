using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Voice.Core.Surveys.Reading;

/// <summary>Turns YAML text into nodes with line numbers, with bounded depth and without aliases.</summary>
internal sealed class YamlTree
{
    private const int DeepestNesting = 12;
    private const int LongestText = 1_000_000;

    private const string HowToMend =
        "The file cannot be read from here on; check the spaces (never tabs) at the start of the lines, and put quotation marks around a text that contains a colon.";

    private readonly IParser _parser;
    private readonly FaultLog _log;

    private YamlTree(IParser parser, FaultLog log) => (_parser, _log) = (parser, log);

    /// <summary>The root node, or null with a fault in the log.</summary>
    public static YamlNode? Read(string text, FaultLog log)
    {
        if (text.Length > LongestText)
            return Refuse(log, 1, "The file is far too long to be a survey.");
        var unreadable = text.IndexOf('\uFFFD', StringComparison.Ordinal);
        if (unreadable >= 0)
            return Refuse(log, 1 + text[..unreadable].Count(c => c == '\n'), "There is a letter here that cannot be read; save the file in the encoding UTF-8.");
        try
        {
            return new YamlTree(new Parser(new StringReader(text)), log).Document();
        }
        catch (YamlException e)
        {
            return Refuse(log, (int)e.Start.Line, HowToMend);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // The parser meets some garbled escapes with exceptions of its runtime.
            return Refuse(log, 1, HowToMend);
        }
    }

    private static YamlNode? Refuse(FaultLog log, int line, string sentence)
    {
        log.Add(FaultKind.NotReadable, line, sentence);
        return null;
    }

    private YamlNode? Document()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
            return Refuse(_log, 1, "The file is empty.");
        var root = Node(0);
        if (root is not null && _parser.TryConsume<DocumentEnd>(out _) && !_parser.Accept<StreamEnd>(out var rest))
            return Refuse(_log, (int)(_parser.Current?.Start.Line ?? 1), "A file holds one survey; remove the line '---' and what follows it.");
        return root;
    }

    private YamlNode? Node(int depth)
    {
        if (depth > DeepestNesting)
            return Refuse(_log, Line(_parser.Current!), HowToMend);
        return _parser.Current switch
        {
            Scalar scalar => Text(scalar),
            SequenceStart start => List(start, depth),
            MappingStart start => Map(start, depth),
            var other => Refuse(_log, other is null ? 1 : Line(other), "The signs * and & at the start of a text have a meaning of their own; put quotation marks around the text."),
        };
    }

    private YamlText Text(Scalar scalar)
    {
        _parser.MoveNext();
        return new YamlText(Line(scalar), scalar.Value.Trim());
    }

    private YamlList? List(SequenceStart start, int depth)
    {
        _parser.MoveNext();
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            if (Node(depth + 1) is not { } item)
                return null;
            items.Add(item);
        }

        return new YamlList(Line(start), items);
    }

    private YamlMap? Map(MappingStart start, int depth)
    {
        _parser.MoveNext();
        var entries = new List<YamlEntry>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (!_parser.TryConsume<Scalar>(out var key))
            {
                Refuse(_log, Line(_parser.Current!), HowToMend);
                return null;
            }

            if (Node(depth + 1) is not { } value)
                return null;
            if (entries.Any(e => e.Key == key.Value))
                _log.Add(FaultKind.DuplicateKey, Line(key), $"'{key.Value}' is written twice in the same place; keep one of them.");
            else
                entries.Add(new YamlEntry(key.Value, Line(key), value));
        }

        return new YamlMap(Line(start), entries);
    }

    private static int Line(ParsingEvent e) => (int)e.Start.Line;
}
