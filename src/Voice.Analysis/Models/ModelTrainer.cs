using Voice.Analysis.Classification;
using Voice.Analysis.Engine;
using Voice.Analysis.Redaction;
using Voice.Analysis.Text;
using Voice.Analysis.Themes;

namespace Voice.Analysis.Models;

/// <summary>Trains whole models from labelled rows and the examples written for this project.</summary>
public static class ModelTrainer
{
    private const double WrittenWeight = 2;
    private const double SeedWeight = 0.5;
    private const double ForeignThemeWeight = 0.3;
    private const double ForeignSentimentWeight = 0.2;

    private static readonly string[] SentimentLabels = ["negative", "neutral", "positive"];

    /// <summary>The comments written for this project with their sentiment, as background for sentiment training.</summary>
    public static IReadOnlyList<LabelledComment> WrittenSentiment { get; } = ReadWritten();

    /// <summary>How sentiment is trained, also when it is evaluated.</summary>
    /// <param name="seed">Decides the inner folds.</param>
    /// <param name="foreign">What <see cref="ForeignSentiment"/> gave, or null.</param>
    public static TrainingOptions SentimentOptions(int seed = 1, IReadOnlyList<LabelledComment>? foreign = null)
        => new() { ReadsSentiment = true, Seed = seed, Background = [.. WrittenSentiment, .. foreign ?? []] };

    /// <summary>Trains a model.</summary>
    /// <param name="rows">Labelled rows; those without a sentiment or theme are left out of that part.</param>
    /// <param name="taxonomy">The themes, with their seeds and written examples.</param>
    /// <param name="seed">The same seed and rows give the same model at any number of threads.</param>
    /// <param name="progress">Told in words what is being done, or null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The model; its version is set when it is saved.</returns>
    /// <exception cref="ArgumentException">The rows have fewer than two kinds of sentiment.</exception>
    public static AnalysisModel Train(IReadOnlyList<TrainingRow> rows, Taxonomy taxonomy, int seed = 1, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(taxonomy);
        progress?.Report("sentiment");
        IReadOnlyList<LabelledComment> foreign = ForeignSentiment(rows, rows.Where(row => !row.IsForeign).Select(row => row.Text));
        TextClassifier sentiment = TextClassifier.Train(SentimentRows(rows), SentimentOptions(seed, foreign) with { LeastWordTexts = 2, LeastCharacterTexts = 8 }, cancellation);
        progress?.Report("themes");
        TextClassifier themes = TextClassifier.Train(ThemeRows(rows, taxonomy), new TrainingOptions { Task = TaskKind.MultiLabel, Seed = seed, LeastCharacterTexts = 3 }, cancellation);
        progress?.Report("words");
        KnownWords words = KnownWords.Learn(rows.Select(row => row.Text), always: OrdinaryWords(taxonomy));
        var classifiers = new Dictionary<string, TextClassifier>(StringComparer.Ordinal) { [AnalysisModel.Sentiment] = sentiment, [AnalysisModel.Themes] = themes };
        return new AnalysisModel(classifiers, words, "unsaved");
    }

    /// <summary>The examples sentiment learns from.</summary>
    /// <param name="rows">Labelled rows; other words than positive, neutral and negative count as unlabelled.</param>
    public static IReadOnlyList<LabelledComment> SentimentRows(IReadOnlyList<TrainingRow> rows)
        => [.. rows.Where(row => !row.IsForeign && row.Sentiment is not null && SentimentLabels.Contains(row.Sentiment)).DistinctBy(row => row.Text.Trim(), StringComparer.Ordinal)
            .Select(row => new LabelledComment { Text = row.Text, Question = row.Question, Rating = row.Rating, Labels = [row.Sentiment!], Weight = row.Weight, Source = row.Source })];

    /// <summary>What sentiment learns beside its examples from files of other sources. What they call neutral or mixed is another thing
    /// in every scheme, so only positive and negative are taken; and without the question, which there says more about the label than the words do.</summary>
    /// <param name="rows">Labelled rows; only foreign ones are used.</param>
    /// <param name="own">Comments that are learnt from, or tested on, already.</param>
    public static IReadOnlyList<LabelledComment> ForeignSentiment(IEnumerable<TrainingRow> rows, IEnumerable<string> own)
    {
        HashSet<string> known = new(own.Select(text => text.Trim()), StringComparer.OrdinalIgnoreCase);
        return [.. rows.Where(row => row.IsForeign && row.Sentiment is ("positive" or "negative") && known.Add(row.Text.Trim()))
            .Select(row => new LabelledComment { Text = row.Text, Labels = [row.Sentiment!], Weight = row.Weight * ForeignSentimentWeight, Source = row.Source })];
    }

    /// <summary>The examples themes learn from: written ones, seed words, corrections, and other files' labels where they mean one of ours.</summary>
    /// <param name="rows">Labelled rows.</param>
    /// <param name="taxonomy">The themes.</param>
    public static IReadOnlyList<LabelledComment> ThemeRows(IReadOnlyList<TrainingRow> rows, Taxonomy taxonomy)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(taxonomy);
        HashSet<string> own = [.. taxonomy.Themes.Select(theme => theme.Id)];
        IEnumerable<LabelledComment> seeds = taxonomy.Active.SelectMany(theme => theme.Seeds.Select(seed => new LabelledComment { Text = seed, Labels = [theme.Id], Weight = SeedWeight }));
        IEnumerable<LabelledComment> written = taxonomy.Examples.Select(e => e with { Weight = WrittenWeight });
        IEnumerable<LabelledComment> labelled = rows.Where(row => row.Themes is not null).DistinctBy(row => row.Text.Trim(), StringComparer.Ordinal).Select(row => Foreign(row, own, taxonomy));
        return [.. Current(written.Concat(seeds).Concat(labelled), taxonomy)];
    }

    private static LabelledComment Foreign(TrainingRow row, HashSet<string> own, Taxonomy taxonomy)
    {
        bool ours = row.Themes!.Any(own.Contains);
        IEnumerable<string> ids = row.Themes!.Select(theme => own.Contains(theme) ? theme : taxonomy.ForeignLabels.GetValueOrDefault(theme)).OfType<string>();
        return new LabelledComment { Text = row.Text, Labels = [.. ids.Distinct(StringComparer.Ordinal)], Weight = row.Weight * (ours ? WrittenWeight : ForeignThemeWeight), Source = row.Source };
    }

    /// <summary>The examples in the themes of today: after a merge the successor learns from both. After a split nothing says which part
    /// an old example belongs to, so it is left out: as an example of neither part it would teach that both are absent.</summary>
    internal static IEnumerable<LabelledComment> Current(IEnumerable<LabelledComment> examples, Taxonomy taxonomy)
        => examples.Where(e => e.Labels.All(label => taxonomy.Resolve(label).Count == 1))
            .Select(e => e with { Labels = [.. e.Labels.SelectMany(taxonomy.Resolve).Distinct(StringComparer.Ordinal)] });

    // Whatever our own tables speak of is no name.
    private static IEnumerable<string> OrdinaryWords(Taxonomy taxonomy)
        => WrittenSentiment.Select(e => e.Text)
            .Concat(taxonomy.Themes.SelectMany(theme => theme.Seeds))
            .Concat(ResourceText.Rows("sentiment-lexicon.tsv").Select(row => row[0]))
            .Concat(ResourceText.Rows("concern-patterns.txt").Select(row => row[0].Replace('_', ' ')));

    private static IReadOnlyList<LabelledComment> ReadWritten()
    {
        using StreamReader reader = Taxonomy.OpenShipped();
        return [.. Taxonomy.ReadSentimentExamples(reader).Select(e => e with { Weight = WrittenWeight })];
    }
}
