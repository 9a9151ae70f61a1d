using Voice.Analysis.Classification;
using Voice.Analysis.Features;
using Voice.Analysis.Models;
using Voice.Analysis.Text;

namespace Voice.Analysis.Concerns;

/// <summary>Finds possible disclosures by patterns over word classes and by a trained second stage. Recall comes first: it would rather alarm once too often.</summary>
/// <remarks>
/// Thread-safe and quick enough to run inside a webhook. A text it does not flag is not thereby safe: every comment is still read by a person.
/// </remarks>
public sealed class ConcernDetector
{
    /// <summary>Word classes are bits in this many 64-bit words.</summary>
    internal const int ClassWords = 48;

    private static readonly Lazy<ConcernDetector> Shipped = new(() => With(AnalysisModel.Shipped));
    private static readonly Lazy<ConcernDetector> ShippedPatterns = new(LoadPatterns);

    private readonly SecondStage? _second;
    private readonly PatternFile _file;
    private readonly PatternIndex _hiders;
    private readonly PatternIndex _others;
    private readonly int _negation;
    private readonly int _negationSkip;
    private readonly int _anyMore;
    private readonly int _past;
    private readonly int _turn;

    private ConcernDetector(PatternFile file, SecondStage? second)
    {
        _second = second;
        _file = file;
        _negation = file.ClassOf("neg");
        _negationSkip = file.ClassOf("negskip");
        _anyMore = file.ClassOf("anymore");
        _past = file.ClassOf("past");
        _turn = file.ClassOf("turn");
        _hiders = new PatternIndex(file, pattern => pattern.Role == PatternRole.Hide);
        _others = new PatternIndex(file, pattern => pattern.Role != PatternRole.Hide);
    }

    /// <summary>The detector with the patterns and the second stage shipped in this assembly.</summary>
    public static ConcernDetector Default => Shipped.Value;

    /// <summary>The shipped patterns alone.</summary>
    public static ConcernDetector PatternsOnly => ShippedPatterns.Value;

    /// <summary>Reads a detector of patterns alone from a pattern file.</summary>
    /// <param name="patterns">The file's text; its language is described at the head of the shipped file.</param>
    /// <exception cref="FormatException">A line cannot be read; the message names it.</exception>
    public static ConcernDetector Load(TextReader patterns)
    {
        ArgumentNullException.ThrowIfNull(patterns);
        return new ConcernDetector(PatternFile.Read(patterns), null);
    }

    /// <summary>Checks one text.</summary>
    /// <param name="text">A message, answer or comment of any length.</param>
    /// <returns>At most one concern for each category, the most severe; none when nothing was found.</returns>
    public IReadOnlyList<Concern> Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Check(text.AsSpan());
    }

    /// <summary>Checks a message together with the one before it, since a disclosure may be split over two.</summary>
    /// <param name="earlier">The message that came just before.</param>
    /// <param name="later">The new message.</param>
    /// <returns>
    /// What is raised by the later message alone or only by both together. Offsets count from the start of the later message;
    /// words that began in the earlier one have a negative start.
    /// </returns>
    public IReadOnlyList<Concern> Check(string earlier, string later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        HashSet<ConcernCategory> before = [.. Check(earlier).Select(c => c.Category)], beforeByPatterns = [.. ByPatterns(earlier).Select(c => c.Category)];
        var found = Check(later).ToDictionary(c => c.Category);
        foreach (string seam in (ReadOnlySpan<string>)[" ", ""])
        {
            // Words run together ("kil" + "led") are for the patterns; the second stage would only guess.
            int offset = earlier.Length + seam.Length;
            foreach (Concern concern in Check(string.Concat(earlier, seam, later), seam.Length > 0 ? _second : null))
            {
                if (!(seam.Length > 0 ? before : beforeByPatterns).Contains(concern.Category) && concern.Start + concern.Length > offset)
                    found.TryAdd(concern.Category, concern with { Start = concern.Start - offset });
            }
        }

        return [.. found.Values.OrderByDescending(c => c.Severity).ThenBy(c => c.Category)];
    }

    /// <summary>How likely a text holds a disclosure, for the order in which people read what was not flagged. Low never means safe.</summary>
    /// <param name="text">A message, answer or comment of any length.</param>
    /// <returns>0 to 1: the highest of the safeguarding categories, 0 without a second stage or text.</returns>
    public double Likelihood(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _second?.Likelihood(text) ?? 0;
    }

    internal IReadOnlyList<Concern> Check(ReadOnlySpan<char> text) => Check(text, _second);

    /// <summary>Checks a text that is prepared and cut already.</summary>
    internal IReadOnlyList<Concern> Check(ReadOnlySpan<char> text, AnalysisScratch cut)
    {
        List<Concern> found = ByPatterns(text);
        _second?.Check(text, cut, found);
        return Sorted(found);
    }

    private List<Concern> Check(ReadOnlySpan<char> text, SecondStage? second)
    {
        List<Concern> found = ByPatterns(text);
        second?.Check(text, found);
        return Sorted(found);
    }

    private static List<Concern> Sorted(List<Concern> found)
    {
        found.Sort((a, b) => b.Severity != a.Severity ? b.Severity.CompareTo(a.Severity) : a.Category.CompareTo(b.Category));
        return found;
    }

    private List<Concern> ByPatterns(ReadOnlySpan<char> text)
    {
        ConcernReading reading = ConcernReading.Current;
        reading.Read(text, _file.Lexicon);
        ConcernMatcher matcher = ConcernMatcher.Current;
        List<ConcernMatch>? matches = null;
        if (matcher.Prepare(reading.Words))
        {
            matcher.Hide(_hiders);
            matches = matcher.Find(_others, _negation, _negationSkip, _anyMore, _turn);
        }

        return matches is null ? [] : ToConcerns(text, reading.Words, matcher, matches);
    }

    /// <summary>A detector with the shipped patterns and the second stage of a model.</summary>
    /// <param name="model">The model; without a second stage the patterns work alone.</param>
    public static ConcernDetector With(AnalysisModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new ConcernDetector(PatternsOnly._file, model.Classifiers.TryGetValue(AnalysisModel.Concerns, out TextClassifier? classifier) ? new SecondStage(classifier) : null);
    }

    private static ConcernDetector LoadPatterns()
    {
        using var reader = new StreamReader(ResourceText.Open("concern-patterns.txt"));
        return Load(reader);
    }

    private List<Concern> ToConcerns(ReadOnlySpan<char> text, ReadOnlySpan<ConcernWord> words, ConcernMatcher matcher, List<ConcernMatch> matches)
    {
        var best = new Dictionary<ConcernCategory, Concern>();
        foreach (ConcernMatch match in matches)
        {
            ConcernSeverity severity = Soften(match, words, matcher);
            if (best.TryGetValue(match.Pattern.Category, out Concern? known) && known.Severity >= severity)
                continue;
            int start = words[match.Start].SourceStart, length = words[match.End - 1].SourceEnd - start;
            best[match.Pattern.Category] = new Concern(match.Pattern.Category, severity, text.Slice(start, length).ToString(), start, length);
        }

        return [.. best.Values];
    }

    // What is told of the past is one step less urgent, but still told.
    private ConcernSeverity Soften(ConcernMatch match, ReadOnlySpan<ConcernWord> words, ConcernMatcher matcher)
    {
        if (match.Pattern.Severity <= ConcernSeverity.Low)
            return match.Pattern.Severity;
        int sentence = words[match.Start].Sentence;
        for (int i = Math.Max(0, match.Start - 8); i < Math.Min(words.Length, match.End + 6); i++)
        {
            if (words[i].Sentence == sentence && matcher.LengthAt(i, _past) > 0)
                return match.Pattern.Severity - 1;
        }

        return match.Pattern.Severity;
    }
}
