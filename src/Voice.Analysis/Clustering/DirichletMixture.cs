using Voice.Analysis.Statistics;

namespace Voice.Analysis.Clustering;

/// <summary>A Dirichlet mixture over short texts, sampled by collapsed Gibbs: groups die out, so it finds their number itself.</summary>
/// <remarks>Source: J. Yin and J. Wang, "A Dirichlet multinomial mixture model-based approach for short text clustering", KDD 2014.</remarks>
internal static class DirichletMixture
{
    private const double Alpha = 0.1;
    private const double Beta = 0.1;
    private const int MostWords = 60;

    /// <summary>Groups documents given as word numbers.</summary>
    public static int[] Run(IReadOnlyList<int[]> documents, int vocabulary, int groups, int iterations, int seed, CancellationToken cancellation)
    {
        var random = new SeededRandom((ulong)seed);
        var state = new State(groups, vocabulary);
        var assigned = new int[documents.Count];
        for (int i = 0; i < documents.Count; i++)
        {
            assigned[i] = random.Next(groups);
            state.Move(documents[i], assigned[i], 1);
        }

        var weights = new double[groups];
        for (int iteration = 0; iteration < iterations; iteration++)
        {
            cancellation.ThrowIfCancellationRequested();
            bool last = iteration == iterations - 1;
            for (int i = 0; i < documents.Count; i++)
            {
                state.Move(documents[i], assigned[i], -1);
                state.Weigh(documents[i], weights);
                assigned[i] = last ? Largest(weights) : Draw(weights, random);
                state.Move(documents[i], assigned[i], 1);
            }
        }

        return assigned;
    }

    private static int Largest(double[] weights)
    {
        int best = 0;
        for (int g = 1; g < weights.Length; g++)
        {
            if (weights[g] > weights[best])
                best = g;
        }

        return best;
    }

    private static int Draw(double[] weights, SeededRandom random)
    {
        double at = random.NextDouble() * weights.Sum();
        for (int g = 0; g < weights.Length; g++)
        {
            at -= weights[g];
            if (at < 0)
                return g;
        }

        return weights.Length - 1;
    }

    private sealed class State(int groups, int vocabulary)
    {
        private readonly int[] _texts = new int[groups];
        private readonly int[] _words = new int[groups];
        private readonly int[] _counts = new int[groups * vocabulary];

        public void Move(int[] document, int group, int change)
        {
            _texts[group] += change;
            for (int i = 0; i < Math.Min(document.Length, MostWords); i++)
            {
                _words[group] += change;
                _counts[document[i] * groups + group] += change;
            }
        }

        // Up to sixty factors near a thousandth stay far above the smallest double after rescaling by the vocabulary.
        public void Weigh(int[] document, double[] weights)
        {
            double smoothing = vocabulary * Beta;
            for (int g = 0; g < groups; g++)
                weights[g] = _texts[g] + Alpha;
            int length = Math.Min(document.Length, MostWords);
            for (int i = 0; i < length; i++)
            {
                int row = document[i] * groups, repeats = 0;
                for (int j = 0; j < i; j++)
                    repeats += document[j] == document[i] ? 1 : 0;
                double most = 0;
                for (int g = 0; g < groups; g++)
                {
                    weights[g] *= (_counts[row + g] + Beta + repeats) / (_words[g] + smoothing + i);
                    most = Math.Max(most, weights[g]);
                }

                Rescale(weights, most);
            }
        }

        private static void Rescale(double[] weights, double most)
        {
            if (most is > 1e-100 or 0)
                return;
            for (int g = 0; g < weights.Length; g++)
                weights[g] /= most;
        }
    }
}
