using Microsoft.EntityFrameworkCore;
using Voice.Core.Data;

namespace Voice.Core.Messaging;

/// <summary>How the sending side is doing, for health, metrics and the person who looks after the program.</summary>
/// <param name="Waiting">Texts that are due and have not left.</param>
/// <param name="Oldest">How long the oldest of them has been due; zero when none is.</param>
/// <param name="InDoubt">Texts the provider is being asked about.</param>
/// <param name="Later">Texts that are queued for a later hour.</param>
public sealed record OutboxState(Sender? Sender, int Waiting, TimeSpan Oldest, int InDoubt, int Later)
{
    /// <summary>Longer than this and somebody should look.</summary>
    public static readonly TimeSpan TooOld = TimeSpan.FromMinutes(15);

    /// <summary>What is wrong, in words; empty when all is well.</summary>
    public IEnumerable<string> Problems()
    {
        if (Sender?.StoppedAt is not null)
            yield return $"sender stopped: {Sender.StoppedBecause}";
        if (Oldest > TooOld)
            yield return $"oldest text due for {(int)Oldest.TotalMinutes} minutes";
    }
}

/// <summary>Texts of some days that reached nobody for one and the same cause.</summary>
/// <param name="Failed">The provider or the network said no; otherwise we held them back.</param>
/// <param name="Words">The cause as a person reads it.</param>
public sealed record LostTexts(bool Failed, string Words, int Count);

/// <summary>Looks at the outbox without touching it.</summary>
public sealed class OutboxWatch(Store store, Senders senders, IChannel channel, TimeProvider clock)
{
    /// <summary>What reached nobody in the last days, most texts first.</summary>
    public async Task<IReadOnlyList<LostTexts>> Lost(int days, CancellationToken ct)
    {
        var since = clock.GetUtcNow().AddDays(-days);
        var causes = await store.Read(db => db.Messages
            .Where(m => (m.State == SendState.Failed || m.State == SendState.Dropped) && m.At >= since)
            .GroupBy(m => new { m.State, m.Problem })
            .Select(g => new { g.Key.State, g.Key.Problem, Count = g.Count() })
            .ToListAsync(ct));
        return [.. causes
            .Select(c => new LostTexts(c.State == SendState.Failed, c.State == SendState.Failed ? channel.InWords(c.Problem) : DropWords.Of(c.Problem), c.Count))
            .OrderByDescending(c => c.Count).ThenBy(c => c.Words, StringComparer.Ordinal)];
    }

    public async Task<OutboxState> Look(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var sender = await senders.Find(ct);
        var state = await store.Read(async db =>
        {
            var due = db.Messages.Where(m => m.State == SendState.Queued && m.DueAt <= now);
            var oldest = await due.OrderBy(m => m.DueAt).Select(m => m.DueAt).FirstOrDefaultAsync(ct);
            return new OutboxState(
                sender,
                await due.CountAsync(ct),
                oldest is { } since ? now - since : TimeSpan.Zero,
                await db.Messages.CountAsync(m => m.State == SendState.InDoubt, ct),
                await db.Messages.CountAsync(m => m.State == SendState.Queued && m.DueAt > now, ct));
        });
        SendMetrics.Queue(state.Waiting, state.Oldest);
        return state;
    }
}
