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
    private const double LookalikeWeight = 2;
    private const double SuiteWeight = 16;
    private const double UsualVariants = 14;
    private const float LowestThreshold = 0.10f;

    /// <summary>Of the windows of ordinary comments, at most this share may alarm because some harm is likely, beyond what the patterns alarm on.</summary>
    private const double ShareOfAnyHarm = 0.012;

    /// <summary>The same for one category's own sake.</summary>
    private const double ShareOfCategory = 0.0005;

    /// <summary>Complaints and wishes to be rung alarm nobody.</summary>
    private const double ShareOfRoute = 0.0018;

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
        string[] labels = [.. examples.Select(e => e.Category).OfType<string>().Distinct().Order(StringComparer.Ordinal), SecondStageDecision.AnyHarm];
        string[] quiet = [.. comments.Distinct(StringComparer.Ordinal).Where(text => patterns.Check(text).Count == 0)];
        List<(Example Example, int Fold)> rows = [.. Written(examples, labels, seed), .. Ordinary(quiet).Select(row => (row.Example, row.Comment % FoldCount))];
        float[][] unseen = OutOfFold(rows, labels, cancellation);
        float[] thresholds = Thresholds(rows, unseen, labels, examples.Count);
        var decision = new SecondStageDecision(labels);
        ConcernFigures figures = ConcernFigures.Of(examples, unseen, thresholds, labels, patterns) with { Comments = quiet.Length, Alarmed = Alarmed(quiet, rows, unseen, examples.Count, scores => decision.Alarms(scores, thresholds)) };
        Ensemble ensemble = EnsembleTrainer.Train([.. rows.Select(row => row.Example)], labels.Length, Options(), cancellation);
        return (new TextClassifier(labels, ensemble, new Decision(thresholds, 1, [0]), 0), figures);
    }

    internal static string Joined(string text) => text.Replace("||", " ", StringComparison.Ordinal);

    private static TrainingOptions Options()
        => new() { Task = TaskKind.MultiLabel, ReadsFrames = true, LeastWordTexts = 2, LeastCharacterTexts = 8 };

    // Cases of the suite are in no fold: they always train and are measured by their own test.
    private static IEnumerable<(Example, int)> Written(IReadOnlyList<ConcernExample> examples, string[] labels, int seed)
    {
        int[] folds = Folds.Assign(new int[examples.Max(e => e.Group) + 1], FoldCount, seed);
        return examples.Select(e => (Ready(Joined(e.Text), LabelsOf(e, labels), WeightOf(e)), e.Written ? folds[e.Group] : -1));
    }

    private static int[] LabelsOf(ConcernExample example, string[] labels)
    {
        if (example.Category is null || !ConcernCategories.TryParse(example.Category, out ConcernCategory category))
            return [];
        int own = Array.IndexOf(labels, example.Category);
        return ConcernCategories.IsSafeguarding(category) ? [own, labels.Length - 1] : [own];
    }

    // A wording that is written out in fourteen ways is not fourteen times as telling as one that is written once.
    private static double WeightOf(ConcernExample example)
        => !example.Written ? example.Category is null ? SuiteWeight : 1 : Math.Sqrt(UsualVariants / example.Variants) * (example.Category is null ? LookalikeWeight : 1);

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

    private static HashSet<string> Alarmed(string[] quiet, List<(Example Example, int Fold)> rows, float[][] unseen, int written, Predicate<float[]> alarms)
    {
        var alarmed = new HashSet<string>(StringComparer.Ordinal);
        int row = written;
        foreach ((Example example, int comment) in Ordinary(quiet))
        {
            if (example.Text.Tokens.Length >= SecondStage.LeastWords && alarms(unseen[row]))
                alarmed.Add(quiet[comment]);
            row++;
        }

        return alarmed;
    }

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

    // The lowest thresholds that ordinary comments, unseen, allow: recall comes first.
    private static float[] Thresholds(List<(Example Example, int Fold)> rows, float[][] unseen, string[] labels, int written)
    {
        int[] ordinary = [.. Enumerable.Range(written, rows.Count - written)];
        return [.. labels.Select((label, k) => Math.Max(LowestThreshold, Quantile(unseen, ordinary, k, ShareOf(label))))];
    }

    private static double ShareOf(string label)
        => !ConcernCategories.TryParse(label, out ConcernCategory category) ? ShareOfAnyHarm : ConcernCategories.IsSafeguarding(category) ? ShareOfCategory : ShareOfRoute;

    private static float Quantile(float[][] unseen, int[] rows, int label, double share)
    {
        if (rows.Length == 0)
            return 0;
        float[] sorted = [.. rows.Select(i => unseen[i][label]).OrderDescending()];
        return sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))] + 1e-4f;
    }
}
