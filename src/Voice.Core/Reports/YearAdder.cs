using Voice.Core.Insights;

namespace Voice.Core.Reports;

/// <summary>One thing counted in one quarter.</summary>
/// <param name="Quarter">Its place in the year, from 0.</param>
/// <param name="Counts">By value, the same values in each quarter.</param>
/// <param name="Shown">The cells its own summary shows; null: it shows at most how many people there are.</param>
internal sealed record QuarterCells(int Quarter, IReadOnlyList<int> Counts, IReadOnlyList<SafeCell>? Shown)
{
    public int People => Counts.Sum();
}

/// <summary>Adds the quarters of a year (ADR 9): one that shows its table is a block of its own; those that do not are put together as
/// one more, which must be safe like a quarter, or is left out. Pure.</summary>
internal sealed class YearAdder(SmallNumbers small)
{
    /// <param name="safe">The cells that may be shown of quarters put together; null: none.</param>
    public YearTable Add(IReadOnlyList<QuarterCells> quarters, Func<IReadOnlyList<QuarterCells>, IReadOnlyList<int>, IReadOnlyList<SafeCell>?> safe)
    {
        var blocks = quarters.Where(q => q.Shown is not null).Select(q => new YearBlock([q.Quarter], q.Shown!)).ToList();
        var hidden = quarters.Where(q => q.Shown is null).ToList();
        var few = hidden.Where(IsFew).ToList();
        var together = FewTogether.Sum(small.Threshold, [.. few.Select(q => q.People)]);
        // How many there are in the others is known: with them, a few would be known too.
        var pooled = together is null ? hidden.Except(few).ToList() : hidden;
        if (pooled.Count > 0 && safe(pooled, Sum(pooled, few, few.Sum(q => q.People) - together ?? 0)) is { } cells)
        {
            blocks.Add(new YearBlock([.. pooled.Select(q => q.Quarter)], cells));
            hidden = [.. hidden.Except(pooled)];
        }
        return new YearTable(blocks, Places(hidden.Where(IsFew)), Places(hidden.Where(q => !IsFew(q))));
    }

    private bool IsFew(QuarterCells quarter) => quarter.People < small.Threshold;

    // Whoever is left out is one of the most, who are changed the least by it.
    private static int[] Sum(List<QuarterCells> pooled, List<QuarterCells> few, int leftOut)
    {
        int[] Columns(List<QuarterCells> quarters) => [.. Enumerable.Range(0, pooled[0].Counts.Count).Select(i => quarters.Sum(q => q.Counts[i]))];
        var (sum, ofFew) = (Columns(pooled), Columns(few));
        if (leftOut > 0)
            sum[Array.IndexOf(ofFew, ofFew.Max())] -= leftOut;
        return sum;
    }

    private static int[] Places(IEnumerable<QuarterCells> quarters) => [.. quarters.Select(q => q.Quarter)];
}
