using Voice.Analysis.Classification;
using Voice.Analysis.Engine;
using Voice.Analysis.Evaluation;
using Voice.Analysis.Themes;

namespace Voice.Analysis.Models;

/// <summary>Learns from corrections by staff: trains on most, compares on the rest, and says whether the new model should be adopted.</summary>
/// <remarks>
/// The files a shipped model came from are not needed: the new model stays near the old one, rehearses the examples written for this project,
/// and moves only where corrections ask for it.
/// Start from the shipped model each night, with all corrections there still are, and an erased person's comments leave no trace in it.
/// </remarks>
public static class TrainingFromUse
{
    /// <summary>With fewer held-back corrections than this no comparison is trusted.</summary>
    public const int FewestHeldBack = 20;

    private const double LeastGain = 0.005;
    private const uint OneInFive = 5;

    /// <summary>Trains a candidate from corrections and compares it with the model in use.</summary>
    /// <param name="start">The model to start from, normally the shipped one.</param>
    /// <param name="current">The model in use.</param>
    /// <param name="corrections">Every correction there is; a correction gives a sentiment, themes (ids), or both.</param>
    /// <param name="taxonomy">The themes today; corrections naming merged themes count for their successor.</param>
    /// <returns>The candidate and the comparison. A text is held back or not for ever, whatever comes later.</returns>
    public static TrainingOutcome Train(AnalysisModel start, AnalysisModel current, IReadOnlyList<TrainingRow> corrections, Taxonomy taxonomy)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(corrections);
        ArgumentNullException.ThrowIfNull(taxonomy);
        ILookup<bool, TrainingRow> parts = corrections.ToLookup(row => IsHeldBack(row.Text));
        AnalysisModel candidate = Update(start, [.. parts[false]], taxonomy);
        TrainingRow[] heldBack = [.. parts[true]];
        double before = Score(current, heldBack, taxonomy), after = Score(candidate, heldBack, taxonomy);
        bool adopt = heldBack.Length >= FewestHeldBack && after >= before + LeastGain;
        return new TrainingOutcome(candidate, adopt, corrections.Count - heldBack.Length, heldBack.Length, before, after);
    }

    /// <summary>The corrections without those from one person.</summary>
    /// <param name="corrections">All corrections.</param>
    /// <param name="source">Whose to leave out.</param>
    public static IReadOnlyList<TrainingRow> Without(IReadOnlyList<TrainingRow> corrections, string source)
        => [.. corrections.Where(row => row.Source != source)];

    internal static bool IsHeldBack(string text) => Features.NgramHasher.OfWord(text.Trim().AsSpan()) % OneInFive == 0;

    private static AnalysisModel Update(AnalysisModel start, IReadOnlyList<TrainingRow> rows, Taxonomy taxonomy)
    {
        var classifiers = new Dictionary<string, TextClassifier>(start.Classifiers, StringComparer.Ordinal);
        IReadOnlyList<LabelledComment> sentiment = ModelTrainer.SentimentRows(rows);
        LabelledComment[] themes = Themed(rows, taxonomy);
        if (sentiment.Count > 0)
            classifiers[AnalysisModel.Sentiment] = ClassifierUpdater.Update(start.Classifiers[AnalysisModel.Sentiment], [.. sentiment, .. ModelTrainer.WrittenSentiment], []);
        if (themes.Length > 0 && start.Classifiers.TryGetValue(AnalysisModel.Themes, out TextClassifier? known))
            classifiers[AnalysisModel.Themes] = ClassifierUpdater.Update(known, [.. themes, .. ModelTrainer.ThemeRows([], taxonomy)], [.. themes.SelectMany(e => e.Labels).Concat(taxonomy.Active.Select(theme => theme.Id)).Distinct(StringComparer.Ordinal)]);
        return new AnalysisModel(classifiers, start.KnownWords, "unsaved");
    }

    // The mean of sentiment accuracy and theme F1, each where there are corrections to measure it.
    private static double Score(AnalysisModel model, IReadOnlyList<TrainingRow> rows, Taxonomy taxonomy)
    {
        var scores = new List<double>();
        IReadOnlyList<LabelledComment> sentiment = ModelTrainer.SentimentRows(rows);
        LabelledComment[] themes = Themed(rows, taxonomy);
        if (sentiment.Count > 0)
            scores.Add(Evaluator.Test(model.Classifiers[AnalysisModel.Sentiment], sentiment, TaskKind.SingleLabel).Accuracy);
        if (themes.Length > 0 && model.Classifiers.TryGetValue(AnalysisModel.Themes, out TextClassifier? classifier))
            scores.Add(ThemeF1(classifier, themes, taxonomy));
        return scores.Count == 0 ? 0 : scores.Average();
    }

    // Micro-F1 in which "none fits" is an answer like any theme, so that a theme given where there is none costs something.
    private static double ThemeF1(TextClassifier classifier, LabelledComment[] comments, Taxonomy taxonomy)
    {
        HashSet<string> known = [.. taxonomy.Themes.Select(theme => theme.Id)];
        int hits = 0, given = 0, wanted = 0;
        foreach (LabelledComment comment in comments.DistinctBy(c => c.Text.Trim(), StringComparer.Ordinal))
        {
            string[] found = OrNone(classifier.Predict(Evaluator.InputOf(comment)).Labels.Where(known.Contains).Select(taxonomy.Resolve).Where(ids => ids.Count == 1).Select(ids => ids[0]));
            string[] truth = OrNone(comment.Labels);
            (hits, given, wanted) = (hits + found.Intersect(truth, StringComparer.Ordinal).Count(), given + found.Length, wanted + truth.Length);
        }

        return 2.0 * hits / (given + wanted);
    }

    private static string[] OrNone(IEnumerable<string> themes) => [.. themes.Distinct(StringComparer.Ordinal).DefaultIfEmpty("")];

    private static LabelledComment[] Themed(IReadOnlyList<TrainingRow> rows, Taxonomy taxonomy)
        => [.. ModelTrainer.Current(rows.Where(row => row.Themes is not null).Select(row => new LabelledComment
        {
            Text = row.Text,
            Question = row.Question,
            Rating = row.Rating,
            Weight = row.Weight,
            Source = row.Source,
            Labels = row.Themes!
        }), taxonomy)];
}
