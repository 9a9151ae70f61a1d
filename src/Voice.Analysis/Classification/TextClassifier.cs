using Voice.Analysis.Engine;
using Voice.Analysis.Features;
using Voice.Analysis.Text;

namespace Voice.Analysis.Classification;

/// <summary>Our own classifier: n-grams and dense features, two linear models averaged, decisions and calibration from inner folds.</summary>
public sealed class TextClassifier : ITextClassifier
{
    private readonly string[] _labels;

    internal TextClassifier(string[] labels, Ensemble ensemble, Decision decision, double abstainBelow)
    {
        _labels = labels;
        Ensemble = ensemble;
        Decision = decision;
        AbstainBelow = abstainBelow;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Labels => _labels;

    /// <summary>Whether it gives one label or several.</summary>
    public TaskKind Task => Ensemble.Task;

    /// <summary>Below this calibrated probability a single-label prediction abstains.</summary>
    public double AbstainBelow { get; }

    /// <summary>How many n-grams it knows.</summary>
    public int KnownNgrams => Ensemble.Features.Space.Columns;

    internal Ensemble Ensemble { get; }

    internal Decision Decision { get; }

    /// <summary>Trains a classifier. Deterministic: the same examples, options and seed give the same model at any number of threads.</summary>
    /// <param name="examples">Examples with labels, in any order; at least two labels must occur.</param>
    /// <param name="options">How to train.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">There are fewer than two labels, or a single-label example has not exactly one.</exception>
    public static TextClassifier Train(IReadOnlyList<LabelledComment> examples, TrainingOptions options, CancellationToken cancellation = default)
        => ClassifierTrainer.Train(examples, options, cancellation);

    /// <inheritdoc/>
    public Prediction Predict(CommentInput comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        AnalysisScratch scratch = AnalysisScratch.Current;
        scratch.Text.Reset(comment.Text);
        scratch.Features.Cut(scratch.Text);
        ReadOnlySpan<float> probabilities = Score(scratch.Text, scratch, comment.Question, comment.Rating);
        return Task == TaskKind.SingleLabel ? Single(probabilities) : Multi(probabilities);
    }

    /// <summary>Uncalibrated probabilities of the text that the scratch was cut from; valid until the scratch is used again.</summary>
    internal ReadOnlySpan<float> Score(PreparedText text, AnalysisScratch scratch, string? question, int? rating)
        => Score(text, scratch, scratch.Features, question, rating);

    /// <summary>The same for a part of the text that was cut into <paramref name="ngrams"/>.</summary>
    internal ReadOnlySpan<float> Score(PreparedText text, AnalysisScratch scratch, FeatureScratch ngrams, string? question, int? rating)
    {
        scratch.EnsureScores(Ensemble.Width);
        Ensemble.Features.Write(text, ngrams, question, QuestionReader.Read(question), rating, Context.All, scratch.Row);
        Ensemble.Predict(scratch.Row, scratch.Scores);
        return scratch.Scores.AsSpan(0, _labels.Length);
    }

    /// <summary>The winning class and its calibrated probability.</summary>
    internal (int Class, float Probability) Decide(ReadOnlySpan<float> probabilities)
    {
        Span<float> calibrated = stackalloc float[probabilities.Length];
        Calibration.Apply(probabilities, Decision.Slope, Decision.Offsets, calibrated);
        int winner = DecisionTuner.Winner(probabilities, Decision.Weights);
        return (winner, calibrated[winner]);
    }

    internal float CalibratedMulti(float probability) => Calibration.Apply(probability, Decision.Slope, Decision.Offsets[0]);

    private Prediction Single(ReadOnlySpan<float> probabilities)
    {
        var calibrated = new float[probabilities.Length];
        Calibration.Apply(probabilities, Decision.Slope, Decision.Offsets, calibrated);
        int winner = DecisionTuner.Winner(probabilities, Decision.Weights);
        LabelProbability[] all = [.. calibrated.Select((p, k) => new LabelProbability(_labels[k], p))];
        return new Prediction([_labels[winner]], calibrated[winner], calibrated[winner] < AbstainBelow, all);
    }

    private Prediction Multi(ReadOnlySpan<float> probabilities)
    {
        var all = new LabelProbability[probabilities.Length];
        var given = new List<LabelProbability>();
        for (int k = 0; k < probabilities.Length; k++)
        {
            all[k] = new LabelProbability(_labels[k], CalibratedMulti(probabilities[k]));
            if (probabilities[k] >= Decision.Weights[k])
                given.Add(all[k]);
        }

        given.Sort((a, b) => b.Probability.CompareTo(a.Probability));
        return new Prediction([.. given.Select(g => g.Label)], given.Count > 0 ? given[^1].Probability : 0, given.Count == 0, all);
    }
}
