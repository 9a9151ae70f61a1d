using Voice.Analysis.Classification;
using Voice.Analysis.Concerns;

namespace Voice.Host.Analysis;

/// <summary>Trains the concern detector's second stage from files of written wordings, and prints what it finds of those it has not seen.</summary>
internal static class ConcernTraining
{
    public static IReadOnlyList<ConcernExample> Read(IReadOnlyList<string> files)
    {
        var examples = new List<ConcernExample>();
        foreach (string file in files)
            examples.AddRange(Read(file, examples.Count == 0 ? 0 : examples.Max(e => e.Group) + 1));
        return examples;
    }

    public static TextClassifier Train(IReadOnlyList<ConcernExample> examples, IReadOnlyList<(string File, IReadOnlyList<string> Comments)> ordinary, TextWriter output)
    {
        (TextClassifier classifier, ConcernFigures figures) = ConcernTrainer.Train(examples, [.. ordinary.SelectMany(file => file.Comments)], ConcernDetector.PatternsOnly);
        output.WriteLine($"concerns: {examples.Count} texts; found of wordings and situations not seen (patterns, second stage, both; raised as anything)");
        foreach (ConcernGroup g in figures.Groups)
            output.WriteLine($"{g.Name,-24} {g.Texts,6}  {Share(g.Patterns, g.Texts)}  {Share(g.SecondStage, g.Texts)}  {Share(g.Together, g.Texts)}  {Share(g.Raised, g.Texts)}");
        output.WriteLine($"benign lookalikes that alarm: {figures.FalseAlarms} of {figures.Lookalikes}");
        foreach ((string file, IReadOnlyList<string> comments) in ordinary)
        {
            int patterns = comments.Count(text => ConcernDetector.PatternsOnly.Check(text).Any(c => c.IsSafeguarding)), second = comments.Count(figures.Alarmed.Contains);
            output.WriteLine($"{Path.GetFileName(file)}: alarms by patterns {Share(patterns, comments.Count)}, with the second stage, unseen, {Share(patterns + second, comments.Count)} of {comments.Count} comments");
        }

        return classifier;
    }

    private static IReadOnlyList<ConcernExample> Read(string file, int firstGroup)
    {
        using var reader = new StreamReader(SourceFile.Open(file));
        try
        {
            return ConcernExamples.Read(reader, firstGroup) is { Count: > 0 } examples ? examples : throw new VerbException($"{file}: there is no wording in it.");
        }
        catch (FormatException e)
        {
            throw new VerbException($"{file}: {e.Message}");
        }
    }

    private static string Share(int part, int whole) => FormattableString.Invariant($"{(double)part / whole:0.000}");
}
