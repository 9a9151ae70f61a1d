namespace Voice.Core.Themes;

/// <summary>A group of comments that no theme explains, and what staff decided about it. It holds no sentence anybody wrote.</summary>
public sealed class EmergingGroup
{
    public Guid Id { get; init; }

    public required Guid LookId { get; init; }

    public EmergingLook Look { get; set; } = null!;

    /// <summary>Its distinctive words with a space between, the most telling first; each was used by enough people to point at nobody.</summary>
    public required string Words { get; init; }

    public required int Comments { get; init; }

    /// <summary>The answers nearest its middle, with <c>;</c> between; their words are opened when somebody looks, and are gone when they are erased.</summary>
    public required string Typical { get; init; }

    /// <summary>Null: still offered.</summary>
    public EmergingDecision? Decision { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public string? DecidedBy { get; set; }

    public IReadOnlyList<string> WordList => Words.Split(' ');
}

public enum EmergingDecision
{
    Added,
    Merged,
    Ignored,
}
