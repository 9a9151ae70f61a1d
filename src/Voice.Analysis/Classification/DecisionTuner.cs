using Voice.Analysis.Engine;

namespace Voice.Analysis.Classification;

/// <summary>Learns a <see cref="Decision"/> from predictions on inner folds, which the models had not seen.</summary>
internal static class DecisionTuner
{
    private const int Rounds = 3;
    private const double FewExamples = 2;

    // How sharply a probability counts as above a threshold, in log-odds.
    private const float Sharpness = 2;

    // In log-odds, by measurement (docs/model-card.md): the rare labels gain from a little more recall.
    private const float MoodLeniency = 0.2f;
    private const float LowestThreshold = 0.05f;
    private const float HighestThreshold = 0.9f;
    private const float ThresholdStep = 0.01f;
    private static readonly float[] Factors = [0.5f, 0.6f, 0.7f, 0.8f, 0.9f, 1f, 1.1f, 1.25f, 1.4f, 1.7f, 2f, 2.5f];

    public static Decision Learn(float[] probabilities, IReadOnlyList<int[]> labels, int classes, TrainingOptions options)
        => options.Task == TaskKind.SingleLabel
            ? LearnSingle(probabilities, labels, classes)
            : LearnMulti(probabilities, labels, classes, options.HintsMood ? MoodLeniency : 0);

    private static Decision LearnSingle(float[] probabilities, IReadOnlyList<int[]> labels, int classes)
    {
        int[] truth = [.. labels.Select(l => l[0])];
        var weights = new float[classes];
        Array.Fill(weights, 1f);
        double best = Score(probabilities, truth, weights);
        for (int round = 0; round < Rounds; round++)
        {
            for (int k = 0; k < classes; k++)
                best = Improve(probabilities, truth, weights, k, best);
        }

        (float slope, float[] offsets) = Calibration.FitSingle(probabilities, truth, classes);
        return new Decision(weights, slope, offsets);
    }

    // A factor must earn its place: a tiny gain on the inner folds is noise.
    private static double Improve(float[] probabilities, int[] truth, float[] weights, int k, double best)
    {
        const double LeastGain = 0.0005;
        float start = weights[k], chosen = start;
        foreach (float factor in Factors)
        {
            weights[k] = start * factor;
            double score = Score(probabilities, truth, weights);
            if (score > best + LeastGain)
                (best, chosen) = (score, weights[k]);
        }

        weights[k] = chosen;
        return best;
    }

    // Right overall, right in every class, and right where it matters for both: accuracy, balanced accuracy, macro-F1.
    private static double Score(float[] probabilities, int[] truth, float[] weights)
    {
        int classes = weights.Length;
        Span<int> hits = stackalloc int[classes], given = stackalloc int[classes], support = stackalloc int[classes];
        for (int i = 0; i < truth.Length; i++)
        {
            int winner = Winner(probabilities.AsSpan(i * classes, classes), weights);
            hits[winner] += winner == truth[i] ? 1 : 0;
            given[winner]++;
            support[truth[i]]++;
        }

        double right = 0, recall = 0, f1 = 0;
        int present = 0;
        for (int k = 0; k < classes; k++)
        {
            right += hits[k];
            f1 += given[k] + support[k] > 0 ? 2.0 * hits[k] / (given[k] + support[k]) : 0;
            recall += support[k] > 0 ? (double)hits[k] / support[k] : 0;
            present += support[k] > 0 ? 1 : 0;
        }

        present = Math.Max(1, present);
        return right / Math.Max(1, truth.Length) + 0.3 * recall / present + f1 / present;
    }

    public static int Winner(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> weights)
    {
        int winner = 0;
        for (int k = 1; k < probabilities.Length; k++)
        {
            if (probabilities[k] * weights[k] > probabilities[winner] * weights[winner])
                winner = k;
        }

        return winner;
    }

    private static Decision LearnMulti(float[] probabilities, IReadOnlyList<int[]> labels, int classes, float leniency)
    {
        var applies = new bool[probabilities.Length];
        for (int i = 0; i < labels.Count; i++)
        {
            foreach (int label in labels[i])
                applies[i * classes + label] = true;
        }

        float shared = BestThreshold(probabilities, applies);
        var thresholds = new float[classes];
        for (int k = 0; k < classes; k++)
        {
            (float own, int positives) = SmoothThreshold(probabilities, applies, classes, k);
            float threshold = (float)((positives * own + FewExamples * shared) / (positives + FewExamples));
            thresholds[k] = leniency == 0 ? threshold : Probabilities.Sigmoid(LogOdds(threshold) - leniency);
        }

        (float slope, float offset) = Calibration.FitMulti(probabilities, applies);
        return new Decision(thresholds, slope, [offset]);
    }

    // A label with few examples has a ragged F1, whose peak is chance. Where each comment counts as given in part,
    // the more the further its probability lies above the threshold, the curve is smooth and its peak holds for other comments.
    private static (float Threshold, int Positives) SmoothThreshold(float[] probabilities, bool[] applies, int classes, int label)
    {
        int rows = probabilities.Length / classes, positives = 0;
        var odds = new float[rows];
        for (int i = 0; i < rows; i++)
        {
            odds[i] = LogOdds(probabilities[i * classes + label]);
            positives += applies[i * classes + label] ? 1 : 0;
        }

        double best = -1;
        float threshold = 0.5f;
        for (float at = LowestThreshold; at <= HighestThreshold; at += ThresholdStep)
        {
            double hits = 0, given = 0;
            for (int i = 0; i < rows; i++)
            {
                float share = Probabilities.Sigmoid(Sharpness * (odds[i] - LogOdds(at)));
                given += share;
                hits += applies[i * classes + label] ? share : 0;
            }

            double f1 = 2 * hits / (given + positives);
            if (f1 > best)
                (best, threshold) = (f1, at);
        }

        return (threshold, positives);
    }

    private static float LogOdds(float probability)
    {
        float within = Math.Clamp(probability, 1e-5f, 1 - 1e-5f);
        return MathF.Log(within / (1 - within));
    }

    private static float BestThreshold(float[] probabilities, bool[] applies)
    {
        int[] cells = [.. Enumerable.Range(0, probabilities.Length)];
        Array.Sort(cells, (a, b) => probabilities[b].CompareTo(probabilities[a]) is var order && order != 0 ? order : a.CompareTo(b));
        int positives = applies.Count(applied => applied);
        int hits = 0;
        double best = -1;
        float threshold = 0.5f;
        for (int i = 0; i < cells.Length && probabilities[cells[i]] > 0.02f; i++)
        {
            hits += applies[cells[i]] ? 1 : 0;
            double f1 = 2.0 * hits / (i + 1 + positives);
            if (f1 <= best)
                continue;
            float next = i + 1 < cells.Length ? probabilities[cells[i + 1]] : 0;
            (best, threshold) = (f1, 0.5f * (probabilities[cells[i]] + next));
        }

        return Math.Clamp(threshold, LowestThreshold, HighestThreshold);
    }
}
