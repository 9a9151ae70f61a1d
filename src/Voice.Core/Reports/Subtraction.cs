namespace Voice.Core.Reports;

/// <summary>Whether somebody who has several reports could take them from each other and be left with a few people. Those of one day are
/// safe beside each other (ADR 9): this guards against what came in between two days. Pure.</summary>
internal static class Subtraction
{
    /// <summary>What would be left with 1 to threshold − 1 people, among all these; none: they may stand beside each other.</summary>
    public static IReadOnlyList<string> Find(int threshold, IReadOnlyCollection<ShownFigures> reports) =>
    [
        .. reports.SelectMany(r => r.Counts.Keys).Distinct()
            .Where(what => reports.Where(r => r.Counts.ContainsKey(what)).ToList() is { Count: > 1 } with && Leaves(threshold, what, with))
            .Order(StringComparer.Ordinal),
    ];

    private static bool Leaves(int threshold, string what, List<ShownFigures> reports)
    {
        bool IsSmall(int left) => Math.Abs(left) is var n && n > 0 && n < threshold;
        return reports.Exists(whole => Sums(whole, what, reports).Any(sum => IsSmall(whole.Counts[what] - sum)))
            || reports.Exists(a => reports.Exists(b => a.From < b.From && b.From <= a.To && a.To < b.To && IsSmall(a.Counts[what] - b.Counts[what])));
    }

    // All sums of reports that lie within the whole and do not overlap, from left to right.
    private static IEnumerable<int> Sums(ShownFigures whole, string what, List<ShownFigures> reports)
    {
        var reached = new HashSet<(DateOnly End, int Sum)>();
        foreach (var part in reports.Where(r => !ReferenceEquals(r, whole) && r.From >= whole.From && r.To <= whole.To && !whole.LeavesOut(what, r)).OrderBy(r => r.From).ThenBy(r => r.To))
        {
            var count = part.Counts[what];
            reached.UnionWith([.. reached.Where(r => r.End < part.From).Select(r => (part.To, r.Sum + count)), (part.To, count)]);
        }
        return reached.Select(r => r.Sum);
    }
}
