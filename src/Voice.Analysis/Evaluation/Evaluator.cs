using Voice.Analysis.Engine;
using Voice.Analysis.Statistics;

namespace Voice.Analysis.Evaluation;

/// <summary>Measures classifiers on comments they have not seen.</summary>
public static class Evaluator
{
    /// <summary>Trains and tests in folds by text: a text that occurs several times is used once.</summary>
    /// <param name="engine">What trains.</param>
    /// <param name="examples">The labelled comments; those without a label are left out of a single-label task.</param>
    /// <param name="options">How to train; everything learnt in a fold is learnt from that fold's training part alone.</param>
    /// <param name="folds">How many folds, at least 2.</param>
    /// <param name="progress">Told the number of folds done, or null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">Fewer than two labels occur often enough for every fold.</exception>
    public static EvaluationReport CrossValidate(
        ITextEngine engine, IReadOnlyList<LabelledComment> examples, TrainingOptions options, int folds = 5, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        List<LabelledComment> distinct = Distinct(examples);
        (List<LabelledComment> kept, string[] labels, string[] leftOut) = KeepFrequent(distinct, folds, options.Task);
        if (labels.Length < 2)
            throw new ArgumentException($"Fewer than two labels have at least {folds} different comments.", nameof(examples));

        int[] fold = Folds.AssignSets([.. kept.Select(e => e.Labels.Select(label => Array.IndexOf(labels, label)).ToArray())], folds, options.Seed);
        var predictions = new Prediction[kept.Count];
        for (int f = 0; f < folds; f++)
        {
            ITextClassifier classifier = engine.Train([.. kept.Where((_, i) => fold[i] != f)], options, cancellation);
            for (int i = 0; i < kept.Count; i++)
            {
                if (fold[i] == f)
                    predictions[i] = classifier.Predict(InputOf(kept[i]));
            }

            progress?.Report(f + 1);
        }

        var builder = new ReportBuilder(labels, options.Task);
        for (int i = 0; i < kept.Count; i++)
            builder.Add(kept[i].Labels, predictions[i]);
        return builder.Build(examples.Count - distinct.Count, leftOut);
    }

    /// <summary>Tests a trained classifier on comments, each different text once.</summary>
    /// <param name="classifier">The classifier.</param>
    /// <param name="examples">Labelled comments it has not seen.</param>
    /// <param name="task">What it decides.</param>
    public static EvaluationReport Test(ITextClassifier classifier, IReadOnlyList<LabelledComment> examples, TaskKind task)
    {
        ArgumentNullException.ThrowIfNull(classifier);
        List<LabelledComment> distinct = Distinct(examples);
        string[] labels = [.. distinct.SelectMany(e => e.Labels).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (task == TaskKind.SingleLabel)
            labels = [.. labels.Union(classifier.Labels, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var builder = new ReportBuilder(labels, task);
        foreach (LabelledComment example in distinct)
            builder.Add(example.Labels, classifier.Predict(InputOf(example)));
        return builder.Build(examples.Count - distinct.Count, []);
    }

    internal static CommentInput InputOf(LabelledComment example)
        => new() { Text = example.Text, Question = example.Question, Rating = example.Rating };

    private static List<LabelledComment> Distinct(IReadOnlyList<LabelledComment> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        return [.. examples.DistinctBy(e => e.Text.Trim(), StringComparer.Ordinal)];
    }

    private static (List<LabelledComment> Kept, string[] Labels, string[] LeftOut) KeepFrequent(List<LabelledComment> examples, int least, TaskKind task)
    {
        List<IGrouping<string, string>> groups = [.. examples.SelectMany(e => e.Labels).GroupBy(label => label, StringComparer.Ordinal)];
        HashSet<string> frequent = [.. groups.Where(group => group.Count() >= least).Select(group => group.Key)];
        IEnumerable<LabelledComment> kept = examples.Select(e => e with { Labels = [.. e.Labels.Where(frequent.Contains)] });
        if (task == TaskKind.SingleLabel)
            kept = kept.Where(e => e.Labels.Count == 1);
        return ([.. kept], [.. frequent.Order(StringComparer.Ordinal)],
            [.. groups.Select(group => group.Key).Where(label => !frequent.Contains(label)).Order(StringComparer.Ordinal)]);
    }
}
