namespace Voice.Core.Safeguarding;

/// <summary>One text that tells one member of staff that something waits to be read. It never says what.</summary>
public sealed class ConcernAlert
{
    public Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public bool Urgent { get; set; }

    public bool Escalated { get; set; }

    /// <summary>When it is tried next.</summary>
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>Until then somebody is sending it.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }

    public int Attempts { get; set; }

    /// <summary>The provider took it.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>The provider's code when it last did not.</summary>
    public string? Fault { get; set; }
}
