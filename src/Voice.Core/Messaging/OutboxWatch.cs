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

/// <summary>Looks at the outbox without touching it.</summary>
public sealed class OutboxWatch(Store store, Senders senders, TimeProvider clock)
{
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
