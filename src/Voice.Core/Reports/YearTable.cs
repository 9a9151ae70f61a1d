using Voice.Core.Insights;

namespace Voice.Core.Reports;

/// <summary>Cells of one quarter, or of several put together, that are safe by themselves.</summary>
/// <param name="Quarters">Places in the year, from 0.</param>
internal sealed record YearBlock(IReadOnlyList<int> Quarters, IReadOnlyList<SafeCell> Cells)
{
    public int People => Cells.Sum(c => c.Count);
}

/// <summary>What a year shows of one thing: the sum of blocks that do not overlap, so that it tells nothing the blocks do not.</summary>
/// <param name="Few">Quarters left out since few are in them.</param>
/// <param name="TooSmall">Quarters left out since groups in them are too small.</param>
internal sealed record YearTable(IReadOnlyList<YearBlock> Blocks, IReadOnlyList<int> Few, IReadOnlyList<int> TooSmall)
{
    public int People => Blocks.Sum(b => b.People);

    public bool LeavesOut => Few.Count + TooSmall.Count > 0;

    public IReadOnlyList<int> LeftOut => [.. Few.Concat(TooSmall).Order()];

    public IEnumerable<int> Quarters => Blocks.SelectMany(b => b.Quarters);

    /// <summary>People of these quarters alone; null where a block has some of them and others too, or one has no block.</summary>
    public int? Over(IEnumerable<int> quarters)
    {
        var wanted = quarters.ToHashSet();
        var within = Blocks.Where(b => b.Quarters.All(wanted.Contains)).ToList();
        return within.Sum(b => b.Quarters.Count) == wanted.Count ? within.Sum(b => b.People) : null;
    }

    /// <summary>The finest cells that every block has, added.</summary>
    /// <param name="values">All that the cells may hold, in order.</param>
    public IReadOnlyList<SafeCell> Sum(IEnumerable<string> values)
    {
        var cells = Blocks.SelectMany(b => b.Cells).ToList();
        var first = values.ToDictionary(v => v, v => v, StringComparer.Ordinal);
        foreach (var cell in cells)
            foreach (var joined in cell.Values.Select(v => first[v]).Distinct().Skip(1).ToList())
                foreach (var value in first.Where(f => f.Value == joined).Select(f => f.Key).ToList())
                    first[value] = first[cell.Values[0]];
        return [.. first.GroupBy(f => f.Value, f => f.Key).Select(g => new SafeCell([.. g], cells.Where(c => g.Contains(c.Values[0])).Sum(c => c.Count)))];
    }
}
