using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Voice.Core.Audit;
using Voice.Core.Contacts;
using Voice.Core.Data;
using Voice.Core.Sealing;

namespace Voice.Core.Messaging;

/// <summary>Sends what is due. A claim is committed before the provider is called, so that a crash leaves a trace and never a second text.</summary>
public sealed partial class OutboxWorker(
    Store store, IChannel channel, Senders senders, SendSettlement settlement, Doubts doubts, SendGate gate, Vault vault,
    SendTiming timing, SendLimits limits, SendingHours hours, TimeProvider clock, ILogger<OutboxWorker> log)
{
    // As many as are called at once: whoever says stop while a text waits behind others' calls would still get it.
    private const int AtOnce = 16;

    /// <summary>The problem of a text that was given up because its own rows could not be read.</summary>
    internal const string Unreadable = "unreadable";

    private sealed record Claimed(Message Message, OutgoingText Text);

    /// <param name="Looked">How many were looked at; some wait for another hour, or are dropped.</param>
    private sealed record Batch(int Looked, IReadOnlyList<Claimed> Free);

    /// <summary>One round; returns how many texts were looked at, so that the caller knows whether to wait.</summary>
    /// <param name="ct">Stops between texts; a call under way is finished and written down.</param>
    /// <param name="onlyTo">Only texts to this phone: for a simulated phone beside a running service.</param>
    public async Task<int> Round(CancellationToken ct, Phone? onlyTo = null)
    {
        await senders.Ensure(ct);
        var now = clock.GetUtcNow();
        if (!await store.Read(db => Outbox.HasWork(db, now, ct)))
            return 0;
        // Beside each other: asking about many doubts takes minutes, and somebody waits for their answer.
        var settled = doubts.Settle(ct);
        var looked = Send(onlyTo, ct);
        await Task.WhenAll(settled, looked);
        return await settled + await looked;
    }

    private async Task<int> Send(Phone? onlyTo, CancellationToken ct)
    {
        var batch = await Claim(onlyTo?.Id, ct);
        await Parallel.ForEachAsync(batch.Free, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = CancellationToken.None },
            async (claimed, _) => await Send(claimed, ct));
        return batch.Looked;
    }

    private Task<Batch> Claim(Guid? onlyTo, CancellationToken ct) =>
        store.Write(Act.Program("outbox"), async scope =>
        {
            var sender = await senders.Lock(scope, ct);
            if (Math.Min(AtOnce, sender.Room(scope.Now, limits)) is var room && room == 0)
                return new Batch(0, []);
            var claimed = await Outbox.Claim(scope, room, timing.Lease, onlyTo, ct);
            var free = new List<Claimed>();
            foreach (var message in claimed)
            {
                if (await Cleared(scope, sender, message, ct) is { } text)
                    free.Add(new Claimed(message, text));
            }
            return new Batch(claimed.Count, free);
        }, ct);

    // One text whose rows make no sense must not hold up everybody else's, round after round.
    private async Task<OutgoingText?> Cleared(WriteScope scope, Sender sender, Message message, CancellationToken ct)
    {
        try
        {
            var until = await gate.LetThrough(scope, message, ct);
            return message.State == SendState.Sending && Affords(scope, sender, message) ? Open(message, until) : null;
        }
        catch (Exception e) when (e is InvalidOperationException or CryptographicException or FormatException)
        {
            GivenUp(log, message.Id, e.GetType().Name);
            (message.State, message.Problem) = (SendState.Failed, Unreadable);
            senders.Notice(scope, sender, "a text could not be read and was given up");
            return null;
        }
    }

    private string Ceiling => $"the day's ceiling of {limits.DailySegments} segments is reached; texts wait for tomorrow";

    private bool Affords(WriteScope scope, Sender sender, Message message)
    {
        var segments = SmsSegments.Count(Body(message)).Segments;
        var started = message.AnswerUntil is null;
        if (!sender.Affords(segments, started, limits))
        {
            PutOff(scope, message);
            senders.Notice(scope, sender, Ceiling);
            return false;
        }
        sender.Take(segments);
        if (sender.SegmentsToday > limits.DailySegments * 0.8 && !(sender.Notice == Ceiling && UkTime.Day(sender.NoticeAt!.Value) == UkTime.Day(scope.Now)))
            senders.Notice(scope, sender, $"more than four fifths of the day's ceiling of {limits.DailySegments} segments are used");
        return true;
    }

    private void PutOff(WriteScope scope, Message message)
    {
        var tomorrow = UkTime.At(UkTime.Day(scope.Now).AddDays(1), TimeOnly.MinValue);
        (message.State, message.DueAt, message.Problem) = (SendState.Queued, hours.Next(tomorrow) ?? tomorrow, "spend-ceiling");
        message.Attempts--;
    }

    private OutgoingText Open(Message message, DateTimeOffset? until) =>
        new(message.Id, vault.Open(message.Phone.Key, message.Phone.Number) ?? "", Body(message), until);

    private string Body(Message message) => vault.Open(message.Person?.Key ?? message.Phone.Key, message.Body) ?? "";

    private async Task Send(Claimed claimed, CancellationToken stopping)
    {
        // A call that might outlive the claim is not begun: another process could ask about it, and send it, meanwhile.
        if (stopping.IsCancellationRequested || clock.GetUtcNow() + timing.Timeout > claimed.Message.LeaseUntil)
        {
            await PutBack(claimed);
            return;
        }
        var result = await Call(claimed.Text);
        SendMetrics.Sent(result);
        try
        {
            await Settle(claimed, result);
        }
        catch (Exception e) when (StoreFaults.IsRace(e))
        {
            await Settle(claimed, result);
        }
    }

    private async Task<SendResult> Call(OutgoingText text)
    {
        using var activity = SendMetrics.Activities.StartActivity("send text");
        try
        {
            return await channel.Send(text, CancellationToken.None);
        }
        catch (Exception e)
        {
            CallFailed(log, text.Id, e.GetType().Name);
            return new SendResult(SendOutcome.InDoubt);
        }
    }

    private Task Settle(Claimed claimed, SendResult result) => store.Write(Act.Program("outbox"), async scope =>
    {
        await scope.LockPhone(claimed.Message.PhoneId);
        var message = await scope.Db.Messages.Include(m => m.Phone).Include(m => m.Conversation).ThenInclude(c => c!.Invitation)
            .SingleAsync(m => m.Seq == claimed.Message.Seq);
        if (result.Outcome == SendOutcome.Accepted)
            SendSettlement.Accept(scope, message, await Fresh(scope, message, result.ProviderId));
        else if (message.State == SendState.Sending && message.Attempts == claimed.Message.Attempts)
            await settlement.NotTaken(scope, message, result, CancellationToken.None);
        if (result.Outcome is not (SendOutcome.Accepted or SendOutcome.InDoubt))
            await GiveBack(scope, claimed);
    }, CancellationToken.None);

    private Task GiveBack(WriteScope scope, Claimed claimed) =>
        senders.GiveBack(scope, claimed.Text, claimed.Message.LeaseUntil!.Value - timing.Lease, CancellationToken.None);

    // A provider that gives two texts one id has taken both; the second is known by our own id only.
    private async Task<string?> Fresh(WriteScope scope, Message message, string? id)
    {
        if (id is null || !await scope.Db.Messages.AnyAsync(m => m.Direction == Direction.Out && m.ProviderId == id && m.Seq != message.Seq))
            return id;
        await senders.Notice(scope, "two texts were given the same id", CancellationToken.None);
        return null;
    }

    private Task PutBack(Claimed claimed) => store.Write(Act.Program("outbox"), async scope =>
    {
        var back = await scope.Db.Messages
            .Where(m => m.Seq == claimed.Message.Seq && m.State == SendState.Sending && m.Attempts == claimed.Message.Attempts)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.State, SendState.Queued).SetProperty(m => m.Attempts, m => m.Attempts - 1));
        if (back > 0)
            await GiveBack(scope, claimed);
    });

    [LoggerMessage(Level = LogLevel.Error, Message = "Text {Id} could not be read ({Problem}); it is given up.")]
    private static partial void GivenUp(ILogger log, Guid id, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The provider call for text {Id} failed ({Problem}); it is in doubt until the provider has been asked.")]
    private static partial void CallFailed(ILogger log, Guid id, string problem);
}
