using Voice.Analysis.Classification;
using Voice.Analysis.Engine;
using Voice.Analysis.Features;
using Voice.Analysis.Statistics;
using Voice.Analysis.Text;

namespace Voice.Analysis.Concerns;

/// <summary>Trains the second stage and measures it in folds in which no variant of a wording stands on both sides.</summary>
public static class ConcernTrainer
{
    private const int FoldCount = 5;
    private const double LookalikeWeight = 4;
    private const double SuiteWeight = 16;
    private const float LowestThreshold = 0.10f;
    private const float HighestThreshold = 0.75f;

    /// <summary>Of ordinary comments, at most this share may alarm for one category's sake beyond what the patterns alarm on.</summary>
    private const double ShareOfComments = 0.0018;

    /// <summary>Of benign lookalikes, at most this share may.</summary>
    private const double ShareOfLookalikes = 0.03;

    /// <summary>Trains.</summary>
    /// <param name="examples">Wordings written out, and cases of the functional suite.</param>
    /// <param name="comments">Ordinary comments, which count as benign unless the patterns alarm.</param>
    /// <param name="patterns">The first stage.</param>
    /// <param name="seed">Decides the folds.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static (TextClassifier Classifier, ConcernFigures Figures) Train(
        IReadOnlyList<ConcernExample> examples, IReadOnlyList<string> comments, ConcernDetector patterns, int seed = 1, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(comments);
        ArgumentNullException.ThrowIfNull(patterns);
        string[] labels = [.. examples.Select(e => e.Category).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        string[] quiet = [.. comments.Distinct(StringComparer.Ordinal).Where(text => patterns.Check(text).Count == 0)];
        List<(Example Example, int Fold)> rows = [.. Written(examples, labels, seed), .. Ordinary(quiet).Select(row => (row.Example, row.Comment % FoldCount))];
        float[][] unseen = OutOfFold(rows, labels, cancellation);
        float[] thresholds = Thresholds(examples, rows, unseen, labels);
        ConcernFigures figures = ConcernFigures.Of(examples, unseen, thresholds, labels, patterns) with { Comments = quiet.Length, CommentAlarms = CommentAlarms(rows, unseen, examples.Count, thresholds, labels) };
        Ensemble ensemble = EnsembleTrainer.Train([.. rows.Select(row => row.Example)], labels.Length, Options(), cancellation);
        return (new TextClassifier(labels, ensemble, new Decision(thresholds, 1, [0]), 0), figures);
    }

    internal static string Joined(string text) => text.Replace("||", " ", StringComparison.Ordinal);

    private static TrainingOptions Options()
        => new() { Task = TaskKind.MultiLabel, ReadsFrames = true, LeastWordTexts = 4, LeastCharacterTexts = 10 };

    // Cases of the suite are in no fold: they always train and are measured by their own test.
    private static IEnumerable<(Example, int)> Written(IReadOnlyList<ConcernExample> examples, string[] labels, int seed)
    {
        int[] folds = Folds.Assign(new int[examples.Max(e => e.Group) + 1], FoldCount, seed);
        return examples.Select(e => (Ready(Joined(e.Text), e.Category is null ? [] : [Array.IndexOf(labels, e.Category)], e.Category is not null ? 1 : e.Written ? LookalikeWeight : SuiteWeight), e.Written ? folds[e.Group] : -1));
    }

    private static IEnumerable<(Example Example, int Comment)> Ordinary(string[] comments)
    {
        for (int i = 0; i < comments.Length; i++)
        {
            PreparedText whole = PreparedText.Of(comments[i]);
            foreach ((int from, int to) in SecondStage.Windows(whole.Tokens.Length))
            {
                if (to <= from)
                    continue;
                int start = whole.Tokens[from].SourceStart, end = whole.Tokens[to - 1].SourceStart + whole.Tokens[to - 1].SourceLength;
                yield return (Ready(comments[i][start..end], [], 1), i);
            }
        }
    }

    private static int CommentAlarms(List<(Example Example, int Fold)> rows, float[][] unseen, int written, float[] thresholds, string[] labels)
        => Enumerable.Range(written, rows.Count - written).Count(i => ConcernFigures.Alarms(unseen[i], thresholds, labels));

    private static Example Ready(string text, int[] labels, double weight) => new(PreparedText.Of(text), QuestionPolarity.Open, null, null, labels, weight, false);

    private static float[][] OutOfFold(List<(Example Example, int Fold)> rows, string[] labels, CancellationToken cancellation)
    {
        var unseen = new float[rows.Count][];
        Parallel.For(0, FoldCount, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation }, fold =>
        {
            Ensemble ensemble = EnsembleTrainer.Train([.. rows.Where(row => row.Fold != fold).Select(row => row.Example)], labels.Length, Options() with { Threads = 1 }, cancellation);
            AnalysisScratch scratch = AnalysisScratch.Current;
            scratch.EnsureScores(ensemble.Width);
            for (int i = 0; i < rows.Count; i++)
            {
                if (rows[i].Fold != fold)
                    continue;
                scratch.Features.Cut(rows[i].Example.Text);
                ensemble.Features.Write(rows[i].Example.Text, scratch.Features, null, QuestionPolarity.Open, null, Context.None, scratch.Row);
                ensemble.Predict(scratch.Row, scratch.Scores);
                unseen[i] = scratch.Scores[..labels.Length];
            }
        });
        return unseen;
    }

    // The lowest thresholds that ordinary comments and lookalikes, unseen, allow: recall comes first.
    private static float[] Thresholds(IReadOnlyList<ConcernExample> examples, List<(Example Example, int Fold)> rows, float[][] unseen, string[] labels)
    {
        int[] lookalikes = [.. Enumerable.Range(0, examples.Count).Where(i => examples[i].Written && examples[i].Category is null)];
        int[] ordinary = [.. Enumerable.Range(examples.Count, rows.Count - examples.Count)];
        return [.. labels.Select((_, k) => Math.Clamp(
            Math.Max(Quantile(unseen, ordinary, k, ShareOfComments), Quantile(unseen, lookalikes, k, ShareOfLookalikes)), LowestThreshold, HighestThreshold))];
    }

    private static float Quantile(float[][] unseen, int[] rows, int label, double share)
    {
        if (rows.Length == 0)
            return 0;
        float[] sorted = [.. rows.Select(i => unseen[i][label]).OrderDescending()];
        return sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))] + 1e-4f;
    }
}
