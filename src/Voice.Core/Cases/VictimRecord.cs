using Voice.Core.Contacts;
using Voice.Core.Sealing;

namespace Voice.Core.Cases;

/// <summary>What victim liaison knows about one victim of one case: the engagement funnel and the release.</summary>
public sealed class VictimRecord
{
    public Guid Id { get; init; }

    public required string Reference { get; init; }

    public required Guid PersonId { get; init; }

    public Person Person { get; set; } = null!;

    /// <summary>The case system's reference of the linked case; the case itself may have been refused.</summary>
    public required string CaseReference { get; set; }

    public bool Under18 { get; set; }

    public DateOnly? IdentifiedOn { get; set; }

    public DateOnly? ContactedOn { get; set; }

    public string? ContactOutcome { get; set; }

    /// <summary>Accepted contact or support: only they are surveyed.</summary>
    public bool Engaged { get; set; }

    public bool? RestorativeOffered { get; set; }

    public bool? RestorativeTakenUp { get; set; }

    /// <summary>The victim's own closure; null while support goes on.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>The victim liaison officer's name.</summary>
    public Sealed? LiaisonOfficer { get; set; }

    /// <summary>Victim liaison let this victim's invitation go.</summary>
    public DateTimeOffset? ReleasedAt { get; set; }

    public string? ReleasedBy { get; set; }

    public required byte[] Fingerprint { get; set; }

    public required Guid ImportId { get; set; }

    public Import Import { get; set; } = null!;
}
