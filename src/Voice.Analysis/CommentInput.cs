namespace Voice.Analysis;

/// <summary>A comment as it came in, with what is known about its circumstances.</summary>
public sealed record CommentInput
{
    /// <summary>The comment as written; it may be empty, an emoji, or very long.</summary>
    public required string Text { get; init; }

    /// <summary>The question it answers as the respondent saw it, or null.</summary>
    public string? Question { get; init; }

    /// <summary>
    /// The respondent's own rating on a scale from 1 (best) to 5 (worst), or null. Anything else counts as unknown;
    /// <see cref="RatingScale"/> brings other scales to this one.
    /// </summary>
    public int? Rating { get; init; }

    /// <summary>Names to mask whatever their context: the service's people and the respondents. Null for none.</summary>
    public IReadOnlyCollection<string>? KnownNames { get; init; }
}
