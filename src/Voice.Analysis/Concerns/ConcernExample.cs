namespace Voice.Analysis.Concerns;

/// <summary>A wording the second stage learns from or is measured on.</summary>
/// <param name="Group">Variants of one wording share it; they are never parted when measuring.</param>
/// <param name="Category">The id of what it discloses, or null for a benign text.</param>
/// <param name="Disguise">How it is said, such as slang or past.</param>
/// <param name="Text">The text; || parts one sent in two.</param>
/// <param name="Written">False for cases of the functional suite, which train but are not measured in folds.</param>
public sealed record ConcernExample(int Group, string? Category, string Disguise, string Text, bool Written)
{
    /// <summary>In how many ways its wording is written out.</summary>
    public int Variants { get; init; } = 1;
}
