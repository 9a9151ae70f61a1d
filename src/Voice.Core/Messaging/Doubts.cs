using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Voice.Core.Audit;
using Voice.Core.Data;
using Voice.Core.Sealing;

namespace Voice.Core.Messaging;

/// <summary>Texts of which nobody knows whether the provider took them: a call that timed out, a process that died. The
/// provider is asked; a text it has is sent, and only one that it has not, twice and some time apart, is queued again.</summary>
public sealed partial class Doubts(Store store, IChannel channel, Senders senders, Vault vault, SendTiming timing, TimeProvider clock, ILogger<Doubts> log)
{
    private const int BatchSize = 50;

    /// <returns>How many were settled.</returns>
    public async Task<int> Settle(CancellationToken ct)
    {
        await store.Write(Act.Program("outbox"), scope => Outbox.DoubtExpired(scope, channel.ListingDelay, ct), ct);
        var settled = 0;
        foreach (var doubt in await store.Read(db => Due(db, ct)))
        {
            // Each is claimed when its turn comes: one claim for all would run out while the first are asked about.
            if (await store.Write(Act.Program("reconcile"), scope => Outbox.ClaimDoubt(scope, doubt, timing.Lease, ct), ct))
                settled += await Look(doubt, ct) ? 1 : 0;
        }
        return settled;
    }

    private Task<List<Message>> Due(VoiceDb db, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.Messages.AsNoTracking().Where(m => m.State == SendState.InDoubt && m.DueAt <= now)
            .Include(m => m.Phone).Include(m => m.Person).OrderBy(m => m.Seq).Take(BatchSize).ToListAsync(ct);
    }

    private async Task<bool> Look(Message doubt, CancellationToken ct)
    {
        IReadOnlyList<string> candidates;
        try
        {
            candidates = await channel.Find(Open(doubt), doubt.LeaseUntil!.Value - timing.Lease, ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // It stays in doubt and is asked about again when the claim has run out.
            AskingFailed(log, doubt.Id, e.GetType().Name);
            return false;
        }
        return await store.Write(Act.Program("reconcile"), scope => Decide(scope, doubt, candidates, ct), ct);
    }

    private OutgoingText Open(Message doubt) => new(
        doubt.Id, vault.Open(doubt.Phone.Key, doubt.Phone.Number) ?? "", vault.Open(doubt.Person?.Key ?? doubt.Phone.Key, doubt.Body) ?? "");

    private async Task<bool> Decide(WriteScope scope, Message doubt, IReadOnlyList<string> candidates, CancellationToken ct)
    {
        await scope.LockPhone(doubt.PhoneId, ct);
        var message = await scope.Db.Messages.Include(m => m.Conversation).ThenInclude(c => c!.Invitation)
            .SingleAsync(m => m.Seq == doubt.Seq, ct);
        // A late answer or a callback may have settled it, or another process may have sent it again.
        if (message.State != SendState.InDoubt || message.Attempts != doubt.Attempts)
            return false;
        if (await Unknown(scope, candidates, ct) is { } taken)
        {
            SendSettlement.Accept(scope, message, taken);
            return true;
        }
        message.Looks++;
        var again = message.Looks >= 2 || channel.ListingDelay == TimeSpan.Zero;
        if (again)
            await senders.GiveBack(scope, Open(doubt), doubt.LeaseUntil!.Value - timing.Lease, ct);
        (message.State, message.DueAt) = again
            ? (SendState.Queued, scope.Now)
            : (SendState.InDoubt, scope.Now + 2 * channel.ListingDelay);
        return again;
    }

    // A text to the same phone that we know by its id is another one.
    private static async Task<string?> Unknown(WriteScope scope, IReadOnlyList<string> candidates, CancellationToken ct)
    {
        var known = await scope.Db.Messages.Where(m => m.Direction == Direction.Out && candidates.Contains(m.ProviderId!))
            .Select(m => m.ProviderId!).ToListAsync(ct);
        return candidates.FirstOrDefault(c => !known.Contains(c));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The provider could not be asked about text {Id} ({Problem}); it stays in doubt.")]
    private static partial void AskingFailed(ILogger log, Guid id, string problem);
}
