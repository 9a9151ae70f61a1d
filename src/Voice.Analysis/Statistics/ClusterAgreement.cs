namespace Voice.Analysis.Statistics;

/// <summary>How far two groupings of the same items agree. Group numbers themselves have no meaning.</summary>
public static class ClusterAgreement
{
    /// <summary>Normalised mutual information, with the arithmetic mean of the two entropies as the norm.</summary>
    /// <param name="first">The group of each item.</param>
    /// <param name="second">The group of each item in the other grouping, in the same order.</param>
    /// <returns>0 (independent) to 1 (the same up to names). 1 when both put everything in one group.</returns>
    /// <exception cref="ArgumentException">The groupings differ in length.</exception>
    public static double NormalisedMutualInformation(IReadOnlyList<int> first, IReadOnlyList<int> second)
    {
        ContingencyTable table = ContingencyTable.Of(first, second);
        double rows = Entropy(table.Rows, table.Total), columns = Entropy(table.Columns, table.Total);
        if (rows + columns == 0)
            return 1;

        double mutual = 0;
        for (int i = 0; i < table.Rows.Length; i++)
        {
            for (int j = 0; j < table.Columns.Length; j++)
            {
                long both = table.Cells[i, j];
                if (both > 0)
                    mutual += (double)both / table.Total * Math.Log((double)both * table.Total / ((double)table.Rows[i] * table.Columns[j]));
            }
        }

        return Math.Clamp(2 * mutual / (rows + columns), 0, 1);
    }

    /// <summary>The adjusted Rand index: agreement over pairs of items, corrected for chance.</summary>
    /// <param name="first">The group of each item.</param>
    /// <param name="second">The group of each item in the other grouping, in the same order.</param>
    /// <returns>About 0 for unrelated groupings, 1 for the same; it may be slightly negative.</returns>
    /// <exception cref="ArgumentException">The groupings differ in length.</exception>
    /// <remarks>Source: L. Hubert and P. Arabie, "Comparing partitions", Journal of Classification 2 (1985).</remarks>
    public static double AdjustedRandIndex(IReadOnlyList<int> first, IReadOnlyList<int> second)
    {
        ContingencyTable table = ContingencyTable.Of(first, second);
        double cells = 0;
        foreach (long cell in table.Cells)
            cells += Pairs(cell);
        double rows = table.Rows.Sum(Pairs), columns = table.Columns.Sum(Pairs), all = Pairs(table.Total);
        double expected = all == 0 ? 0 : rows * columns / all;
        double most = (rows + columns) / 2;
        return most - expected == 0 ? 1 : (cells - expected) / (most - expected);
    }

    /// <summary>The share of items whose group maps to their true label under the best one-to-one matching.</summary>
    /// <param name="groups">The found group of each item.</param>
    /// <param name="labels">The true label of each item, in the same order.</param>
    /// <returns>0 to 1; 0 when there are no items.</returns>
    /// <exception cref="ArgumentException">The groupings differ in length.</exception>
    /// <remarks>Source: H. W. Kuhn, "The Hungarian method for the assignment problem" (1955).</remarks>
    public static double BestMatchAccuracy(IReadOnlyList<int> groups, IReadOnlyList<int> labels)
    {
        ContingencyTable table = ContingencyTable.Of(groups, labels);
        return table.Total == 0 ? 0 : (double)BestAssignment.Maximum(table.Cells) / table.Total;
    }

    private static double Pairs(long n) => n * (n - 1) / 2.0;

    private static double Entropy(long[] counts, long total)
    {
        double entropy = 0;
        foreach (long count in counts)
        {
            double share = (double)count / total;
            entropy -= share * Math.Log(share);
        }

        return entropy;
    }
}
