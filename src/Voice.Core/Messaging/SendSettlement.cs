using Voice.Core.Conversations;
using Voice.Core.Data;
using Voice.Core.Invitations;

namespace Voice.Core.Messaging;

/// <summary>Writes down what became of a text, whether the provider's answer or a later report says so. A state only moves up.</summary>
public sealed class SendSettlement(Senders senders)
{
    /// <summary>A handset that is off is tried so often; then the text has failed.</summary>
    private const int Deliveries = 4;

    /// <summary>The provider has it. Also after a doubt: a callback may be quicker than the answer to our own call.</summary>
    public static void Accept(WriteScope scope, Message message, string? providerId)
    {
        // A report on this very try was quicker and said that it did not arrive: the next try stands.
        if (message.State == SendState.Queued && providerId is not null && message.ProviderId == providerId)
            return;
        message.ProviderId = providerId ?? message.ProviderId;
        if (message.State < SendState.Sent)
            (message.State, message.Problem) = (SendState.Sent, null);
        MarkAsked(scope, message);
    }

    public static void Deliver(WriteScope scope, Message message, string? providerId)
    {
        if (message.State == SendState.Dropped)
            return;
        message.ProviderId ??= providerId;
        (message.State, message.Problem) = (SendState.Delivered, null);
        MarkAsked(scope, message);
    }

    /// <summary>The provider's answer was no. What was never processed is tried until it is stale.</summary>
    public Task NotTaken(WriteScope scope, Message message, SendResult result, CancellationToken ct) => result.Outcome switch
    {
        SendOutcome.TryAgain => LaterAgain(scope, message, result, ct),
        SendOutcome.TryOnceMore when message.Attempts < 2 => LaterAgain(scope, message, result, ct),
        SendOutcome.InDoubt => Doubt(scope, message, result.Code),
        SendOutcome.SenderFault => Wait(scope, message, result.Code, ct),
        _ => Failed(scope, message, result.Outcome, result.Code, ct),
    };

    /// <summary>It left, but did not arrive.</summary>
    public Task NotDelivered(WriteScope scope, Message message, SendOutcome why, string? code, CancellationToken ct)
    {
        var again = (why == SendOutcome.TryAgain && message.Attempts < Deliveries) || (why == SendOutcome.TryOnceMore && message.Attempts < 2);
        return again ? LaterAgain(scope, message, new SendResult(why, Code: code), ct) : Failed(scope, message, why, code, ct);
    }

    private async Task LaterAgain(WriteScope scope, Message message, SendResult result, CancellationToken ct)
    {
        var wait = result.RetryAfter ?? Backoff.After(message.Attempts);
        (message.State, message.DueAt, message.Problem) = (SendState.Queued, scope.Now + wait, result.Code);
        if (result.RetryAfter is not null)
            await senders.Pause(scope, scope.Now + wait, ct);
    }

    private Task Doubt(WriteScope scope, Message message, string? code)
    {
        (message.State, message.DueAt, message.Looks, message.Problem) = (SendState.InDoubt, scope.Now + senders.ListingDelay, 0, code);
        return Task.CompletedTask;
    }

    // The text is not at fault: it waits until somebody has mended the sender.
    private async Task Wait(WriteScope scope, Message message, string? code, CancellationToken ct)
    {
        (message.State, message.DueAt, message.Problem) = (SendState.Queued, scope.Now, code);
        message.Attempts--;
        await senders.Stop(scope, code, ct);
    }

    private async Task Failed(WriteScope scope, Message message, SendOutcome why, string? code, CancellationToken ct)
    {
        (message.State, message.Problem) = (SendState.Failed, code);
        switch (why)
        {
            case SendOutcome.OptedOut when message.Phone.OptedOutAt is null:
                message.Phone.OptedOutAt = scope.Now;
                scope.Audit("phone.opted-out", message.PhoneId.ToString(), new { by = "provider", code });
                await Outbox.DropQueued(scope, message.PhoneId, "opted-out", ct);
                break;
            case SendOutcome.NumberUnusable:
                (message.Phone.UnusableAt, message.Phone.UnusableReason) = (scope.Now, code);
                scope.Audit("phone.unusable", message.PhoneId.ToString(), new { code });
                break;
            case SendOutcome.NeedsReview:
                await senders.Notice(scope, $"a text of the kind {message.Kind} was filtered ({code}): look at its wording", ct);
                break;
            case SendOutcome.SenderFault:
                await senders.Stop(scope, code, ct);
                break;
        }
    }

    private static void MarkAsked(WriteScope scope, Message message)
    {
        if (message.Kind != TextKind.Invitation || message.Conversation?.Invitation is not { } invitation)
            return;
        invitation.AskedAt ??= scope.Now;
        if (invitation.State == InvitationState.Queued)
            invitation.State = InvitationState.Asked;
    }
}
