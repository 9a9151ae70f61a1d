namespace Voice.Analysis.Concerns;

/// <summary>A possible disclosure, with the words that raised it.</summary>
/// <param name="Category">What it may be.</param>
/// <param name="Severity">How fast a person should look.</param>
/// <param name="Words">The words that raised it, as they were written.</param>
/// <param name="Start">Where they begin in the text checked, in UTF-16 units.</param>
/// <param name="Length">How long they are there.</param>
public sealed record Concern(ConcernCategory Category, ConcernSeverity Severity, string Words, int Start, int Length)
{
    /// <summary>Found by the trained second stage alone: something that may be meant rather than something that was said.</summary>
    public bool IsHint { get; init; }

    /// <summary>The category's stable id, such as <c>self-harm</c>.</summary>
    public string CategoryId => ConcernCategories.IdOf(Category);

    /// <summary>Whether it alarms the safeguarding lead.</summary>
    public bool IsSafeguarding => ConcernCategories.IsSafeguarding(Category);
}
