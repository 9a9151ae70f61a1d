using Voice.Core.Contacts;
using Voice.Core.Invitations;
using Voice.Core.Sealing;

namespace Voice.Core.Conversations;

/// <summary>The exchange that belongs to one invitation, by text, web or both.</summary>
public sealed class Conversation
{
    public Guid Id { get; init; }

    public required Guid InvitationId { get; init; }

    public Invitation Invitation { get; set; } = null!;

    /// <summary>Null where the person is not texted (assisted, paper).</summary>
    public Guid? PhoneId { get; init; }

    public Phone? Phone { get; set; }

    /// <summary>The engine's state as JSON; it holds answers, so it is sealed under the person's key.</summary>
    public required Sealed State { get; set; }

    /// <summary>Holds the phone: one live conversation per phone, by a unique index.</summary>
    public bool Live { get; set; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }
}
