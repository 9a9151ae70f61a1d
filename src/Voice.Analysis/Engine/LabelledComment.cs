namespace Voice.Analysis.Engine;

/// <summary>A training or test example: a comment and the labels a person gave it.</summary>
public sealed record LabelledComment
{
    /// <summary>The comment as written.</summary>
    public required string Text { get; init; }

    /// <summary>The labels; exactly one for a single-label task, any number for a multi-label one.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>The question it answers, or null.</summary>
    public string? Question { get; init; }

    /// <summary>The respondent's rating from 1 (best) to 5 (worst), or null.</summary>
    public int? Rating { get; init; }

    /// <summary>How much the example counts, above 0; 1 for an ordinary one.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Where it came from, so that an erased person's examples can be taken out again, or null.</summary>
    public string? Source { get; init; }
}
