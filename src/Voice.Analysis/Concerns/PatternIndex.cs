namespace Voice.Analysis.Concerns;

/// <summary>Patterns by the class they are looked for first.</summary>
internal sealed class PatternIndex
{
    private readonly ConcernPattern[][] _byAnchor;

    public PatternIndex(PatternFile file, Predicate<ConcernPattern> wanted)
    {
        var lists = new List<ConcernPattern>?[file.ClassCount];
        foreach (ConcernPattern pattern in file.Patterns.Where(p => wanted(p)))
        {
            int anchor = pattern.Elements[pattern.Anchor].Class;
            (lists[anchor] ??= []).Add(pattern);
            Anchors[anchor >> 6] |= 1UL << (anchor & 63);
        }

        _byAnchor = [.. lists.Select(list => list?.ToArray() ?? [])];
    }

    /// <summary>One bit for each class that anchors a pattern.</summary>
    public ulong[] Anchors { get; } = new ulong[ConcernDetector.ClassWords];

    public ConcernPattern[] Of(int anchorClass) => _byAnchor[anchorClass];
}
