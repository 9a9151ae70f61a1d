using System.Numerics.Tensors;
using Voice.Analysis.Statistics;

namespace Voice.Analysis.Clustering;

/// <summary>K-means on unit vectors by cosine, with careful seeding and restarts; the best of them counts.</summary>
/// <remarks>Source: D. Arthur and S. Vassilvitskii, "k-means++", SODA 2007.</remarks>
internal static class KMeans
{
    private const int MostIterations = 40;

    public static (int[] Groups, float[] Centres) Run(float[] rows, int dimensions, int groups, int restarts, int seed, CancellationToken cancellation)
    {
        int count = rows.Length / dimensions;
        groups = Math.Max(1, Math.Min(groups, count));
        var runs = new (int[] Groups, float[] Centres, double Score)[restarts];
        for (int i = 0; i < restarts; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            runs[i] = Once(rows, dimensions, count, groups, new SeededRandom((ulong)(seed * 7919 + i)));
        }

        (int[] best, float[] centres, _) = runs.MaxBy(run => run.Score);
        return (best, centres);
    }

    private static (int[] Groups, float[] Centres, double Score) Once(float[] rows, int dimensions, int count, int groups, SeededRandom random)
    {
        float[] centres = Seed(rows, dimensions, count, groups, random);
        var assigned = new int[count];
        var similarity = new float[count];
        double score = double.NegativeInfinity;
        for (int iteration = 0; iteration < MostIterations; iteration++)
        {
            Assign(rows, centres, dimensions, count, groups, assigned, similarity);
            double next = similarity.Sum(s => (double)s);
            if (next <= score * (1 + 1e-6) && iteration > 0)
                break;
            score = next;
            Update(rows, centres, dimensions, count, groups, assigned, similarity);
        }

        return (assigned, centres, score);
    }

    private static float[] Seed(float[] rows, int dimensions, int count, int groups, SeededRandom random)
    {
        var centres = new float[groups * dimensions];
        var distance = new double[count];
        Array.Fill(distance, 2);
        int chosen = random.Next(count);
        for (int g = 0; g < groups; g++)
        {
            ReadOnlySpan<float> centre = rows.AsSpan(chosen * dimensions, dimensions);
            centre.CopyTo(centres.AsSpan(g * dimensions));
            double total = 0;
            for (int i = 0; i < count; i++)
            {
                distance[i] = Math.Min(distance[i], Math.Max(0, 1 - TensorPrimitives.Dot(rows.AsSpan(i * dimensions, dimensions), centre)));
                total += distance[i];
            }

            chosen = Draw(distance, total, random);
        }

        return centres;
    }

    private static int Draw(double[] weights, double total, SeededRandom random)
    {
        double at = random.NextDouble() * total;
        for (int i = 0; i < weights.Length; i++)
        {
            at -= weights[i];
            if (at < 0)
                return i;
        }

        return random.Next(weights.Length);
    }

    private static void Assign(float[] rows, float[] centres, int dimensions, int count, int groups, int[] assigned, float[] similarity)
    {
        Parallel.For(0, count, i =>
        {
            ReadOnlySpan<float> row = rows.AsSpan(i * dimensions, dimensions);
            int best = 0;
            float most = float.NegativeInfinity;
            for (int g = 0; g < groups; g++)
            {
                float s = TensorPrimitives.Dot(row, centres.AsSpan(g * dimensions, dimensions));
                if (s > most)
                    (best, most) = (g, s);
            }

            assigned[i] = best;
            similarity[i] = most;
        });
    }

    private static void Update(float[] rows, float[] centres, int dimensions, int count, int groups, int[] assigned, float[] similarity)
    {
        var sums = new float[centres.Length];
        var sizes = new int[groups];
        for (int i = 0; i < count; i++)
        {
            Span<float> sum = sums.AsSpan(assigned[i] * dimensions, dimensions);
            TensorPrimitives.Add(sum, rows.AsSpan(i * dimensions, dimensions), sum);
            sizes[assigned[i]]++;
        }

        for (int g = 0; g < groups; g++)
        {
            Span<float> centre = centres.AsSpan(g * dimensions, dimensions);
            if (sizes[g] > 0)
                sums.AsSpan(g * dimensions, dimensions).CopyTo(centre);
            else
                TakeLoneliest(rows, centre, dimensions, similarity);
            LatentSpace.Normalise(centre);
        }
    }

    // An empty group starts again at the item that fits worst where it is.
    private static void TakeLoneliest(float[] rows, Span<float> centre, int dimensions, float[] similarity)
    {
        int loneliest = TensorPrimitives.IndexOfMin<float>(similarity);
        rows.AsSpan(loneliest * dimensions, dimensions).CopyTo(centre);
        similarity[loneliest] = 1;
    }
}
