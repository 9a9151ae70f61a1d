namespace Voice.Analysis.Themes;

/// <summary>A theme: an id that never changes hands, a name people see, and words that speak of it.</summary>
/// <param name="Id">Stable and never reused, such as <c>my-worker</c>.</param>
/// <param name="Name">What people call it; it may change.</param>
/// <param name="Seeds">Folded words and phrases that speak of it before anything is learnt.</param>
/// <param name="Successors">Empty while in use; otherwise the themes that took its place by merging or splitting.</param>
public sealed record ThemeDefinition(string Id, string Name, IReadOnlyList<string> Seeds, IReadOnlyList<string> Successors)
{
    /// <summary>Whether comments can still be given it.</summary>
    public bool IsActive => Successors.Count == 0;
}
