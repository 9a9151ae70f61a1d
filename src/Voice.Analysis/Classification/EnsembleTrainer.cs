using Voice.Analysis.Engine;
using Voice.Analysis.Features;

namespace Voice.Analysis.Classification;

/// <summary>Trains an <see cref="Ensemble"/> on examples; the penalties are fixed prior choices.</summary>
internal static class EnsembleTrainer
{
    private const double PlainC = 1;
    private const double TellingC = 1;
    private const double BalancePower = 0.5;
    private const int ReturningQuestion = 20;
    private const int MostQuestions = 64;

    // A held-out service words its questions differently and may not ask for a rating, so training also shows
    // each example without one or both of them.
    private static readonly (Context Context, float Weight)[] SentimentViews =
        [(Context.All, 1f), (Context.None, 0.4f), (Context.Question, 0.3f), (Context.Rating, 0.3f)];

    private static readonly (Context Context, float Weight)[] ThemeViews = [(Context.All, 1f), (Context.None, 0.4f)];
    private static readonly (Context Context, float Weight)[] SingleView = [(Context.All, 1f)];

    public static Ensemble Train(IReadOnlyList<Example> examples, int classes, TrainingOptions options, CancellationToken cancellation)
    {
        var features = new CommentFeatures(
            FeatureSpace.Learn([.. examples.Select(e => e.Text)], options.LeastWordTexts, options.LeastCharacterTexts),
            options.ReadsFrames ? DenseFeatures.Frames : options.ReadsSentiment ? DenseFeatures.Sentiment : DenseFeatures.None,
            KnowsQuestions(options) ? ReturningQuestions(examples) : []);
        (SparseMatrix x, float[] targets, float[] weights) = Rows(examples, features, classes, options);
        LossKind kind = options.Task == TaskKind.SingleLabel ? LossKind.Softmax : LossKind.Sigmoid;
        float[] trust = NaiveBayesTrust.Of(x, targets, classes, features.Space.Columns);
        double plainC = options.Task == TaskKind.SingleLabel ? PlainC : 3 * PlainC;

        (double C, float[]? Trust)[] recipes = options.HintsMood
            ? [(plainC, WithoutMood(null, features, classes)), (TellingC, WithoutMood(trust, features, classes)), (TellingC, trust)]
            : [(plainC, null), (TellingC, trust)];
        var models = new LinearModel[recipes.Length];
        Parallel.For(0, recipes.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Threads), CancellationToken = cancellation }, i =>
            models[i] = LogisticRegression.Train(x, targets, weights, classes, kind, recipes[i].C, recipes[i].Trust));
        return new Ensemble(features, models[0], options.HintsMood ? LinearModel.Mean(models[1], models[2]) : models[1], options.Task);
    }

    // Sentiment reads what a question asks for instead of its wording, and hints of concerns come without one.
    private static bool KnowsQuestions(TrainingOptions options) => !options.ReadsFrames && (!options.ReadsSentiment || options.HintsMood);

    // Themes are averaged over models of the words alone and one that sees the mood as well: their mistakes differ.
    private static float[] WithoutMood(float[]? trust, CommentFeatures features, int classes)
    {
        int stride = LinearModel.StrideFor(classes);
        float[] blind = trust is null ? [.. Enumerable.Repeat(1f, features.Columns * stride)] : [.. trust];
        blind.AsSpan(features.Space.Columns * stride, features.DenseColumns * stride).Clear();
        return blind;
    }

    private static string[] ReturningQuestions(IReadOnlyList<Example> examples)
        => [.. examples.Where(e => !string.IsNullOrEmpty(e.Question)).GroupBy(e => e.Question!, StringComparer.Ordinal)
            .Where(group => group.Count() >= ReturningQuestion).Select(group => group.Key).Order(StringComparer.Ordinal).Take(MostQuestions)];

    private static (SparseMatrix X, float[] Targets, float[] Weights) Rows(IReadOnlyList<Example> examples, CommentFeatures features, int classes, TrainingOptions options)
    {
        (Context Context, float Weight)[] views = Views(examples, features, options);
        var x = new SparseMatrix(features.Columns);
        var targets = new float[examples.Count * views.Length * classes];
        var weights = new float[targets.Length];
        float[] balance = Balance(examples, classes, options.Task);
        var scratch = new FeatureScratch();
        var row = new SparseRow();
        int at = 0;
        foreach (Example example in examples)
        {
            scratch.Cut(example.Text);
            foreach ((Context context, float weight) in views)
            {
                features.Write(example.Text, scratch, example.Question, example.Polarity, example.Rating, context, row);
                x.AddRow(row.Columns, row.Values);
                Fill(example, weight, balance, options.Task, targets.AsSpan(at, classes), weights.AsSpan(at, classes));
                at += classes;
            }
        }

        return (x, targets, weights);
    }

    private static (Context Context, float Weight)[] Views(IReadOnlyList<Example> examples, CommentFeatures features, TrainingOptions options)
    {
        if (!options.ReadsSentiment || options.HintsMood)
            return features.Questions.Count > 0 ? ThemeViews : SingleView;
        return examples.Any(e => e.Question is not null || e.Rating is not null) ? SentimentViews : SingleView;
    }

    private static void Fill(Example example, float weight, float[] balance, TaskKind task, Span<float> targets, Span<float> weights)
    {
        weights.Fill((float)example.Weight * weight);
        foreach (int label in example.Labels)
        {
            targets[label] = 1;
            if (task == TaskKind.MultiLabel)
                weights[label] *= balance[label];
        }

        if (task == TaskKind.SingleLabel)
            weights.Fill(weights[0] * balance[example.Labels[0]]);
    }

    // Rare labels count for more than their number, but not so much that they swamp the common ones.
    private static float[] Balance(IReadOnlyList<Example> examples, int classes, TaskKind task)
    {
        var counts = new double[classes];
        foreach (int label in examples.SelectMany(e => e.Labels))
            counts[label]++;
        double fair = task == TaskKind.SingleLabel ? (double)examples.Count / classes : examples.Count;
        double power = task == TaskKind.SingleLabel ? BalancePower : 0.8;
        return [.. counts.Select(count => count == 0 ? 1f : (float)Math.Clamp(Math.Pow(fair / count, power), 0.3, 100))];
    }
}
