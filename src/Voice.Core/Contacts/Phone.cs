using Voice.Core.Sealing;

namespace Voice.Core.Contacts;

/// <summary>One phone number. People may share it; its row is what inbound texts lock.</summary>
public sealed class Phone
{
    public Guid Id { get; init; }

    /// <summary>Keyed fingerprint of the E.164 number.</summary>
    public required byte[] Fingerprint { get; init; }

    public required int FingerprintVersion { get; init; }

    public required DataKey Key { get; set; }

    /// <summary>E.164: +447700900123.</summary>
    public required Sealed Number { get; set; }

    /// <summary>Said STOP or the like; only START clears it.</summary>
    public DateTimeOffset? OptedOutAt { get; set; }

    /// <summary>Somebody at this number said it is not the person we meant, or the network says the number is gone.</summary>
    public DateTimeOffset? UnusableAt { get; set; }

    public string? UnusableReason { get; set; }
}
