using Microsoft.EntityFrameworkCore;
using Voice.Core.Data;

namespace Voice.Core.Messaging;

/// <summary>How the sending side is doing, for health, metrics and the person who looks after the program.</summary>
/// <param name="Waiting">Texts that are due and have not left.</param>
/// <param name="Oldest">How long the oldest of them has been due; zero when none is.</param>
/// <param name="InDoubt">Texts the provider is being asked about.</param>
/// <param name="Later">Texts that are queued for a later hour, or for another try.</param>
/// <param name="Failing">Texts that were tried again and again and that nobody has taken.</param>
/// <param name="Unclear">Texts the provider could not be asked about for so long that somebody should look.</param>
public sealed record OutboxState(Sender? Sender, int Waiting, TimeSpan Oldest, int InDoubt, int Later, int Failing, int Unclear)
{
    /// <summary>Tries after which a text that has not left is a problem: a minute or two.</summary>
    public const int ManyTries = 4;

    /// <summary>Longer than this and somebody should look.</summary>
    public static readonly TimeSpan TooOld = TimeSpan.FromMinutes(15);

    /// <summary>What is wrong, in words; empty when all is well.</summary>
    public IEnumerable<string> Problems()
    {
        if (Sender?.StoppedAt is not null)
            yield return $"sender stopped: {Sender.StoppedBecause}";
        if (Oldest > TooOld)
            yield return $"oldest text due for {(int)Oldest.TotalMinutes} minutes";
        if (Failing > 0)
            yield return $"{Failing} texts were tried {ManyTries} times or more and not taken";
        if (Unclear > 0)
            yield return $"{Unclear} texts in doubt for more than {(int)TooOld.TotalMinutes} minutes";
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
            .Select(c => new LostTexts(c.State == SendState.Failed, Words(c.State, c.Problem), c.Count))
            .OrderByDescending(c => c.Count).ThenBy(c => c.Words, StringComparer.Ordinal)];
    }

    private string Words(SendState? state, string? problem) => (state, problem) switch
    {
        (SendState.Failed, OutboxWorker.Unreadable) => "our own record of it could not be read",
        (SendState.Failed, _) => channel.InWords(problem),
        _ => DropWords.Of(problem),
    };

    public async Task<OutboxState> Look(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var longAgo = now - OutboxState.TooOld;
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
                await db.Messages.CountAsync(m => m.State == SendState.Queued && m.DueAt > now, ct),
                await db.Messages.CountAsync(m => m.State == SendState.Queued && m.Attempts >= OutboxState.ManyTries, ct),
                await db.Messages.CountAsync(m => m.State == SendState.InDoubt && m.LeaseUntil < longAgo, ct));
        });
        SendMetrics.Queue(state.Waiting, state.Oldest);
        return state;
    }
}
