namespace Voice.Analysis.Clustering;

/// <summary>A group of comments that the taxonomy does not explain, offered to staff as a new theme, to merge or to ignore.</summary>
/// <param name="Words">Its distinctive words as they stand there most often, most telling first.</param>
/// <param name="Comments">The numbers of its comments in the list given.</param>
/// <param name="Typical">The numbers of up to three comments nearest its middle, each with a different text.</param>
public sealed record EmergingTheme(IReadOnlyList<string> Words, IReadOnlyList<int> Comments, IReadOnlyList<int> Typical)
{
    /// <summary>A working name made of its first words.</summary>
    public string Name => string.Join(", ", Words.Take(3));
}
