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

    /// <summary>The fold of each item with any number of labels: the rarest are spread first, since a fold without them could neither teach nor test them.</summary>
    /// <param name="labels">The labels of each item, perhaps none.</param>
    /// <param name="folds">How many folds.</param>
    /// <param name="seed">Decides which item goes where.</param>
    public static int[] AssignSets(IReadOnlyList<IReadOnlyList<int>> labels, int folds, int seed)
    {
        if (labels.All(set => set.Count == 1))
            return Assign([.. labels.Select(set => set[0])], folds, seed);
        Dictionary<int, int> counts = labels.SelectMany(set => set).GroupBy(label => label).ToDictionary(group => group.Key, group => group.Count());
        int[] byRarity = [.. counts.OrderBy(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key)];
        Dictionary<int, int> rank = byRarity.Select((label, i) => (label, i)).ToDictionary(x => x.label, x => x.i);
        return Assign([.. labels.Select(set => set.Count == 0 ? byRarity.Length : set.Min(label => rank[label]))], folds, seed);
    }
}
