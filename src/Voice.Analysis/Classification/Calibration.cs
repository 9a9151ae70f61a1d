namespace Voice.Analysis.Classification;

/// <summary>Makes probabilities honest: of the answers given with 0.8, eight in ten should be right.</summary>
/// <remarks>Source: C. Guo et al., "On calibration of modern neural networks", ICML 2017 (temperature and vector scaling); J. Platt (1999).</remarks>
internal static class Calibration
{
    private const int Iterations = 100;

    public static (float Slope, float[] Offsets) FitSingle(float[] probabilities, int[] truth, int classes)
    {
        var point = new float[classes + 1];
        point[0] = 1;
        double Objective(float[] at, float[] gradient)
        {
            Array.Clear(gradient);
            double loss = 0;
            Span<float> scores = stackalloc float[classes];
            for (int i = 0; i < truth.Length; i++)
            {
                ReadOnlySpan<float> row = probabilities.AsSpan(i * classes, classes);
                Apply(row, at[0], at.AsSpan(1), scores);
                loss -= Math.Log(Math.Max(scores[truth[i]], 1e-9f));
                for (int k = 0; k < classes; k++)
                {
                    float error = scores[k] - (k == truth[i] ? 1 : 0);
                    gradient[0] += error * Log(row[k]);
                    gradient[k + 1] += error;
                }
            }

            return loss + Pull(at, gradient);
        }

        Lbfgs.Minimise(Objective, point, Iterations, 1e-4);
        return (Math.Clamp(point[0], 0.2f, 5f), point[1..]);
    }

    public static (float Slope, float Offset) FitMulti(float[] probabilities, bool[] applies)
    {
        var point = new float[] { 1, 0 };
        double Objective(float[] at, float[] gradient)
        {
            double loss = 0, slope = 0, offset = 0;
            for (int i = 0; i < probabilities.Length; i++)
            {
                float odds = LogOdds(probabilities[i]);
                float probability = Probabilities.Sigmoid(at[0] * odds + at[1]);
                float error = probability - (applies[i] ? 1 : 0);
                loss -= Math.Log(Math.Max(applies[i] ? probability : 1 - probability, 1e-9f));
                slope += error * odds;
                offset += error;
            }

            (gradient[0], gradient[1]) = ((float)slope, (float)offset);
            return loss + Pull(at, gradient);
        }

        Lbfgs.Minimise(Objective, point, Iterations, 1e-4);
        return (Math.Clamp(point[0], 0.2f, 5f), point[1]);
    }

    /// <summary>Calibrated probabilities of a single-label prediction.</summary>
    public static void Apply(ReadOnlySpan<float> probabilities, float slope, ReadOnlySpan<float> offsets, Span<float> calibrated)
    {
        for (int k = 0; k < probabilities.Length; k++)
            calibrated[k] = slope * Log(probabilities[k]) + offsets[k];
        Probabilities.Softmax(calibrated[..probabilities.Length]);
    }

    /// <summary>The calibrated probability of one label of a multi-label prediction.</summary>
    public static float Apply(float probability, float slope, float offset) => Probabilities.Sigmoid(slope * LogOdds(probability) + offset);

    private static float Log(float probability) => MathF.Log(Math.Max(probability, 1e-6f));

    private static float LogOdds(float probability)
    {
        float within = Math.Clamp(probability, 1e-6f, 1 - 1e-6f);
        return MathF.Log(within / (1 - within));
    }

    // With few examples the calibration stays near doing nothing.
    private static double Pull(float[] at, float[] gradient)
    {
        double loss = 0;
        for (int i = 0; i < at.Length; i++)
        {
            float away = at[i] - (i == 0 ? 1 : 0);
            loss += 0.5 * away * away;
            gradient[i] += away;
        }

        return loss;
    }
}
