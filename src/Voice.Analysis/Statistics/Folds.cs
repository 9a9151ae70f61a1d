namespace Voice.Analysis.Statistics;

/// <summary>Deals items into folds of about equal size, each class spread evenly.</summary>
internal static class Folds
{
    /// <summary>The fold of each item, from 0 to below <paramref name="folds"/>.</summary>
    public static int[] Assign(IReadOnlyList<int> classes, int folds, int seed)
    {
        var assigned = new int[classes.Count];
        int next = 0;
        foreach (IGrouping<int, int> group in Enumerable.Range(0, classes.Count).GroupBy(i => classes[i]).OrderBy(group => group.Key))
        {
            int[] members = [.. group];
            new SeededRandom((ulong)seed * 1_000_003 + (ulong)(group.Key + 1)).Shuffle(members);
            foreach (int member in members)
                assigned[member] = next++ % folds;
        }

        return assigned;
    }
}
