using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Voice.Core.Audit;
using Voice.Core.Contacts;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Sealing;

namespace Voice.Core.Messaging;

/// <summary>Sends what is due. A claim is committed before the provider is called, so that a crash leaves a trace and never a second text.</summary>
public sealed partial class OutboxWorker(Store store, IChannel channel, SendGate gate, Vault vault, TimeProvider clock, ILogger<OutboxWorker> log)
{
    private const int BatchSize = 50;
    private const int AttemptLimit = 5;

    /// <summary>One round; returns how many texts were sent, so that the caller knows whether to wait.</summary>
    /// <param name="onlyTo">Only texts to this phone: for a simulated phone beside a running service.</param>
    public async Task<int> Round(CancellationToken ct, Phone? onlyTo = null)
    {
        var settled = await Reconcile(ct);
        var sending = await Claim(onlyTo?.Id, ct);
        foreach (var (message, text) in sending)
            await Send(message, text, ct);
        return sending.Count + settled;
    }

    private Task<List<(Message, OutgoingText)>> Claim(Guid? onlyTo, CancellationToken ct) =>
        store.Write(Act.Program("outbox"), async scope =>
        {
            var free = new List<(Message, OutgoingText)>();
            foreach (var message in await Outbox.Claim(scope, BatchSize, onlyTo, ct))
            {
                if (await gate.LetThrough(scope, message, ct))
                    free.Add((message, Open(message)));
            }
            return free;
        }, ct);

    private OutgoingText Open(Message message)
    {
        var number = vault.Open(message.Phone.Key, message.Phone.Number);
        var body = vault.Open(message.Person?.Key ?? message.Phone.Key, message.Body);
        return new OutgoingText(message.Id, number ?? "", body ?? "");
    }

    private async Task Send(Message message, OutgoingText text, CancellationToken ct)
    {
        var result = await Call(text, ct);
        await store.Write(Act.Program("outbox"), scope => Settle(scope, message.Seq, result, ct), ct);
    }

    private async Task<SendResult> Call(OutgoingText text, CancellationToken ct)
    {
        try
        {
            return await channel.Send(text, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            CallFailed(log, text.Id, e.GetType().Name);
            return new SendResult(SendOutcome.InDoubt);
        }
    }

    private static async Task Settle(WriteScope scope, long seq, SendResult result, CancellationToken ct)
    {
        var message = await scope.Db.Messages.Include(m => m.Phone).Include(m => m.Conversation).ThenInclude(c => c!.Invitation)
            .SingleAsync(m => m.Seq == seq, ct);
        message.ProviderId ??= result.ProviderId;
        switch (result.Outcome)
        {
            case SendOutcome.Accepted:
                // A callback may have been quicker than the answer to our own call.
                if (message.State is SendState.Sending or SendState.InDoubt)
                    message.State = SendState.Sent;
                MarkAsked(scope, message);
                break;
            case SendOutcome.TryAgain when message.Attempts < AttemptLimit:
                message.State = SendState.Queued;
                message.DueAt = scope.Now + TimeSpan.FromSeconds(15 * Math.Pow(2, message.Attempts));
                break;
            case SendOutcome.InDoubt:
                message.State = SendState.InDoubt;
                break;
            case SendOutcome.OptedOut:
                message.Phone.OptedOutAt ??= scope.Now;
                Fail(message, result.Code);
                break;
            case SendOutcome.NumberUnusable:
                (message.Phone.UnusableAt, message.Phone.UnusableReason) = (scope.Now, result.Code);
                Fail(message, result.Code);
                break;
            default:
                Fail(message, result.Code);
                break;
        }
    }

    private static async Task SettleDoubt(WriteScope scope, long seq, string? taken, CancellationToken ct)
    {
        // Another process may have settled it, or the late answer to the call may have come.
        if (!await scope.Db.Messages.AnyAsync(m => m.Seq == seq && m.State == SendState.InDoubt, ct))
            return;
        if (taken is not null)
            await Settle(scope, seq, new SendResult(SendOutcome.Accepted, taken), ct);
        else
            await scope.Db.Messages.Where(m => m.Seq == seq)
                .ExecuteUpdateAsync(s => s.SetProperty(m => m.State, SendState.Queued).SetProperty(m => m.DueAt, scope.Now), ct);
    }

    private static void MarkAsked(WriteScope scope, Message message)
    {
        if (message.Kind != Conversations.TextKind.Invitation || message.Conversation?.Invitation is not { } invitation)
            return;
        invitation.AskedAt ??= scope.Now;
        if (invitation.State == InvitationState.Queued)
            invitation.State = InvitationState.Asked;
    }

    private static void Fail(Message message, string? code) => (message.State, message.Problem) = (SendState.Failed, code);

    // In doubt: the provider knows. Taken is sent; never taken goes back into the queue.
    private async Task<int> Reconcile(CancellationToken ct)
    {
        await store.Write(Act.Program("outbox"), scope => Outbox.DoubtExpired(scope, ct), ct);
        var settled = 0;
        var doubtful = await store.Read(db => db.Messages.Where(m => m.State == SendState.InDoubt)
            .Include(m => m.Phone).Include(m => m.Person).OrderBy(m => m.Seq).Take(BatchSize).ToListAsync(ct));
        foreach (var message in doubtful)
        {
            string? taken;
            try
            {
                taken = await channel.Find(Open(message), ct);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                CallFailed(log, message.Id, e.GetType().Name);
                continue;
            }
            await store.Write(Act.Program("reconcile"), scope => SettleDoubt(scope, message.Seq, taken, ct), ct);
            settled++;
        }
        return settled;
    }

    /// <summary>When the next queued text is due; null when none is.</summary>
    public Task<TimeSpan?> UntilNext(CancellationToken ct) => store.Read(async db =>
    {
        var next = await db.Messages.Where(m => m.State == SendState.Queued).OrderBy(m => m.DueAt).Select(m => m.DueAt).FirstOrDefaultAsync(ct);
        return next is null ? (TimeSpan?)null : next.Value - clock.GetUtcNow();
    });

    [LoggerMessage(Level = LogLevel.Warning, Message = "The provider call for text {Id} failed ({Problem}); it is in doubt until the provider has been asked.")]
    private static partial void CallFailed(ILogger log, Guid id, string problem);
}
