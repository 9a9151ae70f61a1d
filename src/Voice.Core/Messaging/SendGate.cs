using Microsoft.EntityFrameworkCore;
using Voice.Core.Contacts;
using Voice.Core.Conversations;
using Voice.Core.Data;
using Voice.Core.Invitations;

namespace Voice.Core.Messaging;

/// <summary>The last look before a text leaves: facts may have changed since it was queued.</summary>
public sealed class SendGate(StandingReasons reasons, SendingHours hours)
{
    /// <summary>An answer that could not leave for so long speaks of something forgotten.</summary>
    private static readonly TimeSpan AnswerStale = TimeSpan.FromHours(24);

    /// <summary>A reminder may wait over a Sunday, not longer.</summary>
    private static readonly TimeSpan ReminderStale = TimeSpan.FromHours(72);

    /// <summary>Shorter than this no provider keeps trying: a text that leaves later could arrive after the hours end.</summary>
    private static readonly TimeSpan LastCall = TimeSpan.FromMinutes(1);

    /// <summary>Leaves the claimed text as it is when it may leave now; otherwise its state says what became of it.</summary>
    /// <returns>Until when it may be delivered.</returns>
    public async Task<DateTimeOffset?> LetThrough(WriteScope scope, Message message, CancellationToken ct)
    {
        await Check(scope, message, ct);
        return message.State == SendState.Sending ? await Until(scope, message, ct) : null;
    }

    private async Task<bool> Check(WriteScope scope, Message message, CancellationToken ct)
    {
        var start = message.Kind is TextKind.Invitation or TextKind.Reminder;
        // Its words are gone with the key.
        if (message.Person is { Key.IsDestroyed: true })
            return Drop(message, "erased");
        if (message.Phone.OptedOutAt is not null && message.Kind != TextKind.StopConfirmed)
            return Drop(message, "opted-out");
        if (start && message.Phone.UnusableAt is not null)
            return await Withhold(scope, message, AskReason.NoUsableNumber, ct);
        if (start && message.Conversation!.Invitation.ExpiresAt <= scope.Now)
            return Drop(message, "stale");
        if (message.Kind != TextKind.Invitation && message.At + (start ? ReminderStale : AnswerStale) < scope.Now)
            return Drop(message, "stale");
        if (start && await Overtaken(scope, message, ct))
            return Drop(message, "overtaken");
        // An answer that is late is a text like any we start.
        if ((start || IsLate(scope, message)) && await reasons.Find(scope, message.Conversation!, ct) is [var reason, ..])
            return await Withhold(scope, message, reason, ct);
        return await InHours(scope, message, ct);
    }

    private static bool IsLate(WriteScope scope, Message message) =>
        message.Kind != TextKind.StopConfirmed && message.AnswerUntil < scope.Now && message.Conversation!.Invitation.PersonId is not null;

    // The person answered, by text or by link, before our text left.
    private static async Task<bool> Overtaken(WriteScope scope, Message message, CancellationToken ct)
    {
        var invitation = message.Conversation!.Invitation;
        if (invitation.EndedAt is not null || (message.Kind == TextKind.Invitation && invitation.State == InvitationState.Started))
            return true;
        return message.Kind == TextKind.Reminder
            && await scope.Db.Messages.AnyAsync(m => m.PhoneId == message.PhoneId && m.ConversationId == message.ConversationId && m.Direction == Direction.In && m.Seq > message.Seq, ct);
    }

    private async Task<bool> InHours(WriteScope scope, Message message, CancellationToken ct)
    {
        if (message.AnswerUntil >= scope.Now)
            return true;
        var safe = await Wish(scope, message, ct);
        var arrives = scope.Now + LastCall;
        if (safe is not null && hours.IsOpen(scope.Now, safe) && hours.IsOpen(arrives, safe))
            return true;
        var next = safe is null ? null : hours.Next(arrives, safe);
        if (next is null)
            return Drop(message, "no-safe-hour");
        message.State = SendState.Queued;
        message.DueAt = next;
        message.Attempts--;
        return false;
    }

    // The provider's own queue must not carry a text into the night.
    private async Task<DateTimeOffset?> Until(WriteScope scope, Message message, CancellationToken ct)
    {
        var closes = await Wish(scope, message, ct) is { } safe && hours.IsOpen(scope.Now, safe) ? hours.Closes(scope.Now, safe) : null;
        return message.AnswerUntil > closes || closes is null ? message.AnswerUntil : closes;
    }

    private static async Task<SafeTimes?> Wish(WriteScope scope, Message message, CancellationToken ct) =>
        SafeTimes.Read(message.PersonId is null ? null
            : await scope.Db.Contacts.Where(c => c.PersonId == message.PersonId).Select(c => c.SafeTimes).FirstOrDefaultAsync(ct));

    private static async Task<bool> Withhold(WriteScope scope, Message message, AskReason reason, CancellationToken ct)
    {
        var conversation = message.Conversation!;
        Drop(message, reason.ToString());
        if (message.Kind == TextKind.Invitation)
        {
            (conversation.Live, conversation.EndedAt) = (false, scope.Now);
            (conversation.Invitation.State, conversation.Invitation.WithheldBecause) = (InvitationState.Withheld, reason);
            conversation.Invitation.NextReminderAt = null;
        }
        scope.Audit("text.withheld", conversation.InvitationId.ToString(), new { reason = reason.ToString() });
        await scope.Db.SaveChangesAsync(ct);
        return false;
    }

    private static bool Drop(Message message, string why)
    {
        (message.State, message.Problem) = (SendState.Dropped, why);
        SendMetrics.Dropped(why);
        return false;
    }
}
