namespace Voice.Analysis.Statistics;

/// <summary>Counts how two groupings of the same items overlap; the base of the agreement measures.</summary>
internal sealed class ContingencyTable
{
    private ContingencyTable(long[,] cells, long[] rows, long[] columns, long total)
    {
        Cells = cells;
        Rows = rows;
        Columns = columns;
        Total = total;
    }

    public long[,] Cells { get; }

    public long[] Rows { get; }

    public long[] Columns { get; }

    public long Total { get; }

    public static ContingencyTable Of(IReadOnlyList<int> first, IReadOnlyList<int> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Count != second.Count)
            throw new ArgumentException($"Two groupings of the same items must have one length, not {first.Count} and {second.Count}.", nameof(second));

        Dictionary<int, int> rowOf = Index(first), columnOf = Index(second);
        var cells = new long[rowOf.Count, columnOf.Count];
        var rows = new long[rowOf.Count];
        var columns = new long[columnOf.Count];
        for (int i = 0; i < first.Count; i++)
        {
            int row = rowOf[first[i]], column = columnOf[second[i]];
            cells[row, column]++;
            rows[row]++;
            columns[column]++;
        }

        return new ContingencyTable(cells, rows, columns, first.Count);
    }

    private static Dictionary<int, int> Index(IReadOnlyList<int> labels)
    {
        var index = new Dictionary<int, int>();
        foreach (int label in labels)
            index.TryAdd(label, index.Count);
        return index;
    }
}
