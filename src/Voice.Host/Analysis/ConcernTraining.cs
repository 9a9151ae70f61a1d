using Voice.Analysis.Classification;
using Voice.Analysis.Concerns;

namespace Voice.Host.Analysis;

/// <summary>Trains the concern detector's second stage from files of written wordings, and prints what it finds of those it has not seen.</summary>
internal static class ConcernTraining
{
    public static TextClassifier Train(IReadOnlyList<string> files, IReadOnlyList<string> comments, TextWriter output)
    {
        var examples = new List<ConcernExample>();
        foreach (string file in files)
        {
            using var reader = new StreamReader(File.OpenRead(Path.GetFullPath(file)));
            examples.AddRange(ConcernExamples.Read(reader, examples.Count == 0 ? 0 : examples.Max(e => e.Group) + 1));
        }

        (TextClassifier classifier, ConcernFigures figures) = ConcernTrainer.Train(examples, comments, ConcernDetector.PatternsOnly);
        output.WriteLine($"concerns: {examples.Count} texts; found of wordings not seen in any variant (patterns, second stage, both)");
        foreach ((string name, int texts, int patterns, int second, int together) in figures.Groups)
            output.WriteLine($"{name,-24} {texts,6}  {Share(patterns, texts)}  {Share(second, texts)}  {Share(together, texts)}");
        output.WriteLine($"benign lookalikes that alarm: {figures.FalseAlarms} of {figures.Lookalikes}");
        output.WriteLine($"windows of ordinary comments that alarm, unseen: {figures.CommentAlarms} in {figures.Comments} comments without an alarm by patterns");
        return classifier;
    }

    private static string Share(int part, int whole) => FormattableString.Invariant($"{(double)part / whole:0.000}");
}
