namespace Voice.Analysis.Models;

/// <summary>A row of a labelled file as the trainer sees it.</summary>
public sealed record TrainingRow
{
    /// <summary>The comment as written.</summary>
    public required string Text { get; init; }

    /// <summary>The question it answers, or null.</summary>
    public string? Question { get; init; }

    /// <summary>The rating from 1 (best) to 5 (worst), or null.</summary>
    public int? Rating { get; init; }

    /// <summary>positive, neutral or negative; null where a person gave none.</summary>
    public string? Sentiment { get; init; }

    /// <summary>Theme ids, or what another file calls its themes; empty where a person said that none fits, null where nobody labelled them.</summary>
    public IReadOnlyList<string>? Themes { get; init; }

    /// <summary>Whether it was labelled elsewhere, by another scheme and for other questions: it counts less, and only helps.</summary>
    public bool IsForeign { get; init; }

    /// <summary>How much it counts, above 0.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Whose it is, so that it can be taken out again; null for files.</summary>
    public string? Source { get; init; }
}
