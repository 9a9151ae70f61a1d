namespace Voice.Analysis.Classification;

/// <summary>Turns scores into probabilities without overflow.</summary>
internal static class Probabilities
{
    public static float Sigmoid(float score) => 1f / (1f + MathF.Exp(-Math.Clamp(score, -60f, 60f)));

    public static void Softmax(Span<float> scores)
    {
        float most = scores[0];
        for (int i = 1; i < scores.Length; i++)
            most = Math.Max(most, scores[i]);
        float sum = 0;
        for (int i = 0; i < scores.Length; i++)
            sum += scores[i] = MathF.Exp(scores[i] - most);
        for (int i = 0; i < scores.Length; i++)
            scores[i] /= sum;
    }
}
