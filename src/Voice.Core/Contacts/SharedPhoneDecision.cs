namespace Voice.Core.Contacts;

/// <summary>A victim's phone is also on the linked case. Nobody on either side is texted until victim liaison
/// and the safeguarding lead have both decided.</summary>
public sealed class SharedPhoneDecision
{
    public Guid Id { get; init; }

    public required Guid PhoneId { get; init; }

    public required string CaseReference { get; init; }

    public string? LiaisonBy { get; set; }

    public DateTimeOffset? LiaisonAt { get; set; }

    public string? SafeguardingBy { get; set; }

    public DateTimeOffset? SafeguardingAt { get; set; }

    /// <summary>Both said that texting is safe.</summary>
    public bool Allowed => LiaisonAt is not null && SafeguardingAt is not null;
}
