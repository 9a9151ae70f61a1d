namespace Voice.Core.Messaging;

/// <summary>The simulator's own side of the wire: what "the network" took from us, or what somebody typed on a simulated phone.
/// Only for made-up numbers, so it is stored in clear.</summary>
public sealed class SimulatedText
{
    public long Seq { get; init; }

    /// <summary>Our message id for a text we sent, a made-up id for one that was typed; unique, as at a real provider.</summary>
    public required string Reference { get; init; }

    /// <summary>E.164 number of the phone.</summary>
    public required string Number { get; init; }

    public required bool FromPhone { get; init; }

    public required string Body { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? Status { get; set; }
}
