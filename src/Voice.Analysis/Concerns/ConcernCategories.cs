namespace Voice.Analysis.Concerns;

/// <summary>The stable ids of the categories, as they appear in files and exports.</summary>
public static class ConcernCategories
{
    private static readonly string[] Ids =
        ["self-harm", "harm-at-home", "sexual-harm", "criminal-exploitation", "violence", "missing", "health-emergency", "professional-allegation", "reprisal", "complaint", "ring-me"];

    /// <summary>The id of <paramref name="category"/>, such as <c>self-harm</c>.</summary>
    /// <param name="category">The category.</param>
    public static string IdOf(ConcernCategory category) => Ids[(int)category];

    /// <summary>The category with the given id.</summary>
    /// <param name="id">An id as <see cref="IdOf"/> gives it.</param>
    /// <param name="category">The category found.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryParse(string id, out ConcernCategory category)
    {
        int index = Array.IndexOf(Ids, id);
        category = (ConcernCategory)Math.Max(0, index);
        return index >= 0;
    }

    /// <summary>Whether the category alarms the safeguarding lead; complaints and wishes to be rung only go to the right desk.</summary>
    /// <param name="category">The category.</param>
    public static bool IsSafeguarding(ConcernCategory category) => category is not (ConcernCategory.Complaint or ConcernCategory.RingMe);
}
