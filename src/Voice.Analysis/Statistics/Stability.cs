namespace Voice.Analysis.Statistics;

/// <summary>Whether a grouping survives when it is made again from part of the data.</summary>
public static class Stability
{
    /// <summary>The mean adjusted Rand index between a grouping of all items and regroupings of random halves.</summary>
    /// <param name="items">How many items there are.</param>
    /// <param name="grouping">The group of each item when all are grouped.</param>
    /// <param name="regroup">Groups the items with the given indices anew, seeded; one group number per index.</param>
    /// <param name="rounds">How many resamples to take, at least 1.</param>
    /// <param name="seed">Decides the resamples: the same seed gives the same answer.</param>
    /// <returns>About 0 (made up) to 1 (the same every time); 0 with fewer than four items.</returns>
    /// <exception cref="ArgumentException">The grouping does not have one number per item.</exception>
    /// <remarks>Source: T. Lange et al., "Stability-based validation of clustering solutions", Neural Computation 16 (2004).</remarks>
    public static double UnderResampling(int items, IReadOnlyList<int> grouping, Func<int[], int, int[]> regroup, int rounds = 5, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(grouping);
        ArgumentNullException.ThrowIfNull(regroup);
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        if (grouping.Count != items)
            throw new ArgumentException($"Expected a group for each of {items} items, got {grouping.Count}.", nameof(grouping));
        if (items < 4)
            return 0;

        double sum = 0;
        for (int round = 0; round < rounds; round++)
        {
            int[] half = Half(items, seed + round);
            int[] again = regroup(half, seed + round);
            sum += ClusterAgreement.AdjustedRandIndex([.. half.Select(i => grouping[i])], again);
        }

        return sum / rounds;
    }

    private static int[] Half(int items, int seed)
    {
        int[] order = [.. Enumerable.Range(0, items)];
        new SeededRandom((ulong)seed).Shuffle(order);
        int[] half = order[..((items + 1) / 2)];
        Array.Sort(half);
        return half;
    }
}
