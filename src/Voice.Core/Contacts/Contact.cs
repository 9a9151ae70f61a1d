using Voice.Core.Sealing;

namespace Voice.Core.Contacts;

/// <summary>A way to reach a person, with their consent and their safe-contact wishes.</summary>
public sealed class Contact
{
    public Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public Person Person { get; set; } = null!;

    /// <summary>Null where there is no number that can be texted.</summary>
    public Guid? PhoneId { get; set; }

    public Phone? Phone { get; set; }

    public Sealed? Email { get; set; }

    public Consent Consent { get; set; }

    public string? ConsentRecordedBy { get; set; }

    public DateTimeOffset? ConsentRecordedAt { get; set; }

    /// <summary>The person's own first answer said yes.</summary>
    public DateTimeOffset? ConsentConfirmedAt { get; set; }

    public SafeToText SafeToText { get; set; }

    /// <summary>When texts are safe, in the person's words: "after 16:00".</summary>
    public string? SafeTimes { get; set; }
}

public enum Consent
{
    NotKnown,
    Given,
    Refused,
}

public enum SafeToText
{
    NotKnown,
    Safe,
    NotSafe,
}
