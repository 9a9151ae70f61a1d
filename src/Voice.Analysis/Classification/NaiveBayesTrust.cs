using Voice.Analysis.Features;

namespace Voice.Analysis.Classification;

/// <summary>How telling each feature is for each class, as the size of its log-count ratio.</summary>
/// <remarks>Source of the idea: S. Wang and C. Manning, "Baselines and bigrams", ACL 2012.</remarks>
internal static class NaiveBayesTrust
{
    private const double Smoothing = 0.1;

    /// <summary>Features × stride: the absolute log-count ratio for n-grams, 1 for the dense columns after them.</summary>
    public static float[] Of(SparseMatrix x, float[] targets, int classes, int ngrams)
    {
        int stride = LinearModel.StrideFor(classes);
        var all = new double[ngrams];
        var perClass = new double[(long)ngrams * stride];
        for (int row = 0; row < x.Rows; row++)
            Count(x.ColumnsOf(row), x.ValuesOf(row), targets.AsSpan(row * classes, classes), stride, all, perClass);

        var trust = new float[x.Columns * stride];
        Array.Fill(trust, 1f);
        double total = all.Sum() + Smoothing * ngrams;
        for (int k = 0; k < classes; k++)
        {
            double inside = Smoothing * ngrams;
            for (int j = 0; j < ngrams; j++)
                inside += perClass[j * stride + k];
            double outside = total - inside + Smoothing * ngrams;
            for (int j = 0; j < ngrams; j++)
            {
                double here = (perClass[j * stride + k] + Smoothing) / inside;
                double there = (all[j] - perClass[j * stride + k] + Smoothing) / outside;
                trust[j * stride + k] = (float)Math.Abs(Math.Log(here / there));
            }
        }

        return trust;
    }

    private static void Count(ReadOnlySpan<int> columns, ReadOnlySpan<float> values, ReadOnlySpan<float> targets, int stride, double[] all, double[] perClass)
    {
        for (int i = 0; i < columns.Length && columns[i] < all.Length; i++)
        {
            all[columns[i]] += values[i];
            for (int k = 0; k < targets.Length; k++)
            {
                if (targets[k] > 0)
                    perClass[columns[i] * stride + k] += values[i];
            }
        }
    }
}
