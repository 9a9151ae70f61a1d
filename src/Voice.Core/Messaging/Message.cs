using Voice.Core.Contacts;
using Voice.Core.Conversations;
using Voice.Core.Sealing;

namespace Voice.Core.Messaging;

public enum Direction
{
    In,
    Out,
}

/// <summary>One text, in or out. An outgoing one is its own outbox row.</summary>
public sealed class Message
{
    /// <summary>Order of arrival and of sending.</summary>
    public long Seq { get; init; }

    /// <summary>Our own id: it rides in the provider's callback.</summary>
    public required Guid Id { get; init; }

    public required Direction Direction { get; init; }

    public required Guid PhoneId { get; init; }

    public Phone Phone { get; set; } = null!;

    public Guid? ConversationId { get; init; }

    public Conversation? Conversation { get; set; }

    /// <summary>Whose key seals the body; null: the phone's key (unknown or shared sender).</summary>
    public Guid? PersonId { get; init; }

    public Person? Person { get; set; }

    public required Sealed Body { get; init; }

    public required DateTimeOffset At { get; init; }

    public TextKind? Kind { get; init; }

    /// <summary>The provider's id; with <see cref="Direction"/> unique, so that a repeated webhook stores nothing twice.</summary>
    public string? ProviderId { get; set; }

    /// <summary>In: how often the provider delivered it.</summary>
    public int Received { get; set; }

    /// <summary>In: pictures and the like that came with it. They are never fetched.</summary>
    public int Media { get; init; }

    /// <summary>Out: where it stands.</summary>
    public SendState? State { get; set; }

    /// <summary>Out: when it may leave; in doubt: when the provider is asked next.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Out: may leave at any hour until then, because it answers a text just received.</summary>
    public DateTimeOffset? AnswerUntil { get; init; }

    public DateTimeOffset? LeaseUntil { get; set; }

    public int Attempts { get; set; }

    /// <summary>Out, in doubt: how often the provider was asked and did not have it.</summary>
    public int Looks { get; set; }

    /// <summary>Out: what it is for; unique, so that no cause ever makes two texts.</summary>
    public string? UniqueKey { get; init; }

    /// <summary>Out: why it failed or was dropped; a code, never content.</summary>
    public string? Problem { get; set; }
}

/// <summary>Where an outgoing text stands. A later state never goes back to an earlier one by a callback.</summary>
public enum SendState
{
    Queued,

    /// <summary>Claimed: committed before the provider is called.</summary>
    Sending,

    /// <summary>The lease ran out while sending: the provider is asked before anything else happens.</summary>
    InDoubt,

    /// <summary>The provider took it.</summary>
    Sent,
    Delivered,
    Failed,

    /// <summary>Not to be sent any more: stale, opted out, withheld.</summary>
    Dropped,
}
