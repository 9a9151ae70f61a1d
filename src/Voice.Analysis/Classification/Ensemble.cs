using Voice.Analysis.Engine;
using Voice.Analysis.Features;

namespace Voice.Analysis.Classification;

/// <summary>Two linear models over the same features, one plain and one trusting telling n-grams more; their probabilities are averaged.</summary>
/// <remarks>Where themes are learnt with the mood as a hint, the telling one is itself the mean of two and counts twice.</remarks>
internal sealed class Ensemble(CommentFeatures features, LinearModel plain, LinearModel telling, TaskKind task)
{
    public CommentFeatures Features { get; } = features;

    public LinearModel Plain { get; } = plain;

    public LinearModel Telling { get; } = telling;

    public TaskKind Task { get; } = task;

    private readonly PackedWeights _packed = new(plain, telling);
    private readonly float _plainShare = task == TaskKind.MultiLabel && features.Dense == DenseFeatures.Sentiment ? 1f / 3 : 0.5f;

    public int Classes => Plain.Classes;

    /// <summary>How long the buffer for <see cref="Predict"/> must be.</summary>
    public int Width => _packed.Width;

    /// <summary>How far a feature speaks for a class.</summary>
    public float Evidence(int column, int label) => _packed.Sum(column, label);

    /// <summary>Writes a probability for each class to the front of <paramref name="probabilities"/>.</summary>
    public void Predict(SparseRow row, Span<float> probabilities)
    {
        Plain.Bias.CopyTo(probabilities);
        Span<float> other = probabilities[Plain.Stride..];
        Telling.Bias.CopyTo(other);
        _packed.Accumulate(row.Columns, row.Values, probabilities);
        ToProbabilities(probabilities[..Classes]);
        ToProbabilities(other[..Classes]);
        for (int k = 0; k < Classes; k++)
            probabilities[k] = _plainShare * probabilities[k] + (1 - _plainShare) * other[k];
    }

    private void ToProbabilities(Span<float> scores)
    {
        if (Task == TaskKind.SingleLabel)
        {
            Probabilities.Softmax(scores);
            return;
        }

        for (int k = 0; k < scores.Length; k++)
            scores[k] = Probabilities.Sigmoid(scores[k]);
    }
}
