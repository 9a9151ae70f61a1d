using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Text;
using Voice.Analysis.Engine;

namespace Voice.Analysis.MLNet;

/// <summary>The seam on ML.NET: FeaturizeText with SdcaMaximumEntropy, and KMeans. Single-label tasks only.</summary>
public sealed class MLNetTextEngine : ITextEngine
{
    public string Name => "ML.NET";

    public ITextClassifier Train(IReadOnlyList<LabelledComment> examples, TrainingOptions options, CancellationToken cancellation = default)
    {
        if (options.Task != TaskKind.SingleLabel)
            throw new NotSupportedException("The ML.NET engine decides single-label tasks only.");
        if (examples.SelectMany(e => e.Labels).Distinct(StringComparer.Ordinal).Count() < 2)
            throw new ArgumentException("Training needs examples of at least two labels.", nameof(examples));
        var context = new MLContext(options.Seed);
        IDataView data = context.Data.LoadFromEnumerable(examples.Concat(options.Background).Select(e => new Row { Text = e.Text, Label = e.Labels[0], Weight = (float)e.Weight }));
        var pipeline = context.Transforms.Conversion.MapValueToKey("Key", nameof(Row.Label))
            .Append(context.Transforms.Text.FeaturizeText("Features", Features(), nameof(Row.Text)))
            .Append(context.MulticlassClassification.Trainers.SdcaMaximumEntropy("Key", "Features", nameof(Row.Weight)));
        return new Classifier(context, pipeline.Fit(data), options.AbstainBelow);
    }

    public int[] Cluster(IReadOnlyList<string> texts, int groups, int seed = 1, CancellationToken cancellation = default)
    {
        if (texts.Count == 0)
            return [];
        var context = new MLContext(seed);
        IDataView data = context.Data.LoadFromEnumerable(texts.Select(text => new Row { Text = text }));
        var pipeline = context.Transforms.Text.FeaturizeText("Features", Features(), nameof(Row.Text))
            .Append(context.Clustering.Trainers.KMeans("Features", numberOfClusters: Math.Min(groups, texts.Count)));
        // KMeans counts its groups from 1.
        return [.. pipeline.Fit(data).Transform(data).GetColumn<uint>("PredictedLabel").Select(label => (int)label - 1)];
    }

    // The defaults see word unigrams and character trigrams only.
    private static TextFeaturizingEstimator.Options Features() => new()
    {
        WordFeatureExtractor = new WordBagEstimator.Options { NgramLength = 2, UseAllLengths = true, Weighting = NgramExtractingEstimator.WeightingCriteria.TfIdf },
        CharFeatureExtractor = new WordBagEstimator.Options { NgramLength = 5, UseAllLengths = true, Weighting = NgramExtractingEstimator.WeightingCriteria.TfIdf },
        Norm = TextFeaturizingEstimator.NormFunction.L2
    };

    private sealed class Row
    {
        public string Text { get; set; } = "";
        public string Label { get; set; } = "";
        public float Weight { get; set; } = 1;
    }

    private sealed class Scored
    {
        public float[] Score { get; set; } = [];
    }

    private sealed class Classifier : ITextClassifier
    {
        private readonly ThreadLocal<PredictionEngine<Row, Scored>> _engines;
        private readonly string[] _labels;
        private readonly double _abstainBelow;

        // A PredictionEngine is not thread-safe, so each thread has its own; labels come in the order the slots name them.
        public Classifier(MLContext context, ITransformer model, double abstainBelow)
        {
            _engines = new ThreadLocal<PredictionEngine<Row, Scored>>(() => context.Model.CreatePredictionEngine<Row, Scored>(model));
            VBuffer<ReadOnlyMemory<char>> names = default;
            _engines.Value!.OutputSchema["Score"].GetSlotNames(ref names);
            _labels = [.. names.DenseValues().Select(name => name.ToString())];
            _abstainBelow = abstainBelow;
        }

        public IReadOnlyList<string> Labels => _labels;

        public Prediction Predict(CommentInput comment)
        {
            float[] scores = _engines.Value!.Predict(new Row { Text = comment.Text }).Score;
            int best = Array.IndexOf(scores, scores.Max());
            return new Prediction([_labels[best]], scores[best], scores[best] < _abstainBelow, [.. scores.Select((p, k) => new LabelProbability(_labels[k], p))]);
        }
    }
}
