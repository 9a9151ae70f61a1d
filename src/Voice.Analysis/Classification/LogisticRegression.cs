using System.Numerics.Tensors;
using Voice.Analysis.Features;

namespace Voice.Analysis.Classification;

/// <summary>L2-regularised logistic regression: softmax over classes, or one independent sigmoid for each.</summary>
internal static class LogisticRegression
{
    private const int Iterations = 150;
    private const double Tolerance = 1e-3;
    private const float BiasHold = 100;

    /// <summary>Trains a model.</summary>
    /// <param name="x">One row of features per example.</param>
    /// <param name="targets">Examples × classes: 1 where the class applies.</param>
    /// <param name="weights">The weight of each example and class (examples × classes), or null for 1.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="kind">How the classes relate.</param>
    /// <param name="c">The inverse strength of the penalty; larger trusts the examples more.</param>
    /// <param name="trust">How freely each weight (features × stride) may move, or null for 1: the square root of its prior variance.</param>
    /// <param name="prior">Weights to stay near instead of zero, so that what was learnt before is not forgotten; null for none.</param>
    public static LinearModel Train(SparseMatrix x, float[] targets, float[]? weights, int classes, LossKind kind, double c, float[]? trust = null, LinearModel? prior = null)
    {
        int stride = LinearModel.StrideFor(classes), weightCount = x.Columns * stride;
        var point = new float[weightCount + stride];
        var scores = new float[stride];
        float[]? scaled = trust is null && prior is null ? null : new float[weightCount + stride];

        double Objective(float[] at, float[] gradient)
        {
            Array.Clear(gradient);
            float[] effective = Effective(at);
            double loss = 0;
            for (int row = 0; row < x.Rows; row++)
            {
                ReadOnlySpan<int> columns = x.ColumnsOf(row);
                ReadOnlySpan<float> values = x.ValuesOf(row);
                effective.AsSpan(weightCount, stride).CopyTo(scores);
                LinearModel.Accumulate(effective, stride, columns, values, scores);
                ReadOnlySpan<float> weight = weights is null ? default : weights.AsSpan(row * classes, classes);
                loss += Errors(scores, targets.AsSpan(row * classes, classes), weight, kind);
                scores.AsSpan(classes).Clear();
                LinearModel.Scatter(gradient, stride, columns, values, scores);
                TensorPrimitives.Add(gradient.AsSpan(weightCount, stride), scores, gradient.AsSpan(weightCount, stride));
            }

            float penalty = (float)(1 / c);
            Span<float> w = at.AsSpan(0, weightCount), g = gradient.AsSpan(0, weightCount);
            if (trust is not null)
                TensorPrimitives.Multiply(g, trust, g);
            TensorPrimitives.MultiplyAdd(w, penalty, g, g);
            loss += 0.5 * penalty * TensorPrimitives.SumOfSquares<float>(w);
            if (prior is not null)
            {
                // Corrections are mostly of one kind; the bias must not run away with them.
                Span<float> b = at.AsSpan(weightCount, stride), gb = gradient.AsSpan(weightCount, stride);
                TensorPrimitives.MultiplyAdd(b, BiasHold, gb, gb);
                loss += 0.5 * BiasHold * TensorPrimitives.SumOfSquares<float>(b);
            }

            return loss;
        }

        float[] Effective(float[] at)
        {
            if (scaled is null)
                return at;
            at.CopyTo(scaled, 0);
            if (trust is not null)
                TensorPrimitives.Multiply(at.AsSpan(0, weightCount), trust, scaled);
            if (prior is not null)
            {
                TensorPrimitives.Add(scaled.AsSpan(0, weightCount), prior.Weights, scaled);
                TensorPrimitives.Add(scaled.AsSpan(weightCount), prior.Bias, scaled.AsSpan(weightCount));
            }

            return scaled;
        }

        Lbfgs.Minimise(Objective, point, Iterations, Tolerance);
        float[] learnt = Effective(point);
        return new LinearModel(x.Columns, classes, learnt[..weightCount], learnt[weightCount..]);
    }

    // Turns scores into weighted errors (probability minus target) in place, and returns the weighted loss.
    private static double Errors(float[] scores, ReadOnlySpan<float> targets, ReadOnlySpan<float> weights, LossKind kind)
        => kind == LossKind.Softmax ? SoftmaxErrors(scores.AsSpan(0, targets.Length), targets, weights) : SigmoidErrors(scores, targets, weights);

    private static double SoftmaxErrors(Span<float> scores, ReadOnlySpan<float> targets, ReadOnlySpan<float> weights)
    {
        Probabilities.Softmax(scores);
        double loss = 0;
        float weight = 1;
        for (int k = 0; k < targets.Length; k++)
        {
            if (targets[k] > 0)
            {
                weight = weights.IsEmpty ? 1 : weights[k];
                loss -= weight * Math.Log(Math.Max(scores[k], 1e-12));
            }
        }

        for (int k = 0; k < targets.Length; k++)
            scores[k] = weight * (scores[k] - targets[k]);
        return loss;
    }

    private static double SigmoidErrors(float[] scores, ReadOnlySpan<float> targets, ReadOnlySpan<float> weights)
    {
        double loss = 0;
        for (int k = 0; k < targets.Length; k++)
        {
            float weight = weights.IsEmpty ? 1 : weights[k];
            float probability = Probabilities.Sigmoid(scores[k]);
            loss -= weight * Math.Log(Math.Max(targets[k] > 0 ? probability : 1 - probability, 1e-12f));
            scores[k] = weight * (probability - targets[k]);
        }

        return loss;
    }
}
