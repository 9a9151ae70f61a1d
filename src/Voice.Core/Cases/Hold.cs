using Voice.Core.Sealing;

namespace Voice.Core.Cases;

/// <summary>Nobody on this case is asked while a hold stands.</summary>
public sealed class Hold
{
    public Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    /// <summary>Sealed under the child's key; null where the child was erased.</summary>
    public required Sealed? Reason { get; set; }

    public required DateTimeOffset PlacedAt { get; init; }

    public required string PlacedBy { get; init; }

    /// <summary>Came with an import; a later import without it lifts it.</summary>
    public bool FromImport { get; init; }

    public DateTimeOffset? LiftedAt { get; set; }

    public string? LiftedBy { get; set; }
}
