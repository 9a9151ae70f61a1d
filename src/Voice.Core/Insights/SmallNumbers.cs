namespace Voice.Core.Insights;

/// <summary>A cell of a table as it may be shown: one value or several neighbours merged, and a count that hides nobody.</summary>
public sealed record SafeCell(IReadOnlyList<string> Values, int Count);

/// <summary>The small-number rule: no count from 1 to threshold − 1 is shown, nor anything it could be worked out from.</summary>
public sealed class SmallNumbers(int threshold)
{
    public int Threshold { get; } = threshold;

    /// <summary>A count that may be shown as it is.</summary>
    public bool IsSafe(int count) => count == 0 || count >= Threshold;

    /// <summary>Merges a distribution until every cell is safe. The values below and above a boundary that a share is
    /// published for are never merged across it, otherwise the share would give the merged cell away.</summary>
    /// <param name="sides">The cells on each side of the boundary, in order.</param>
    /// <returns>Null where no merging makes it safe: the distribution is withheld.</returns>
    public IReadOnlyList<SafeCell>? Merge(IReadOnlyList<IReadOnlyList<SafeCell>> sides)
    {
        if (sides.SelectMany(s => s).Sum(c => c.Count) < Threshold || !sides.All(s => IsSafe(s.Sum(c => c.Count))))
            return null;
        var merged = sides.SelectMany(MergeSide).ToList();
        // One row with every answer in it says nothing that the number of answers does not.
        return merged.Count > 1 ? merged : null;
    }

    // An empty neighbour joins a small cell too: "nobody said 2" beside "1 or 2: six" would say who said 1.
    private List<SafeCell> MergeSide(IReadOnlyList<SafeCell> side)
    {
        if (side.Sum(c => c.Count) == 0 || side.All(c => IsSafe(c.Count)))
            return [.. side];
        var merged = new List<SafeCell>();
        foreach (var cell in side)
        {
            if (merged.Count > 0 && merged[^1].Count < Threshold)
                merged[^1] = Join(merged[^1], cell);
            else
                merged.Add(cell);
        }
        if (merged.Count > 1 && merged[^1].Count < Threshold)
        {
            merged[^2] = Join(merged[^2], merged[^1]);
            merged.RemoveAt(merged.Count - 1);
        }
        return merged;
    }

    private static SafeCell Join(SafeCell a, SafeCell b) => new([.. a.Values, .. b.Values], a.Count + b.Count);
}
