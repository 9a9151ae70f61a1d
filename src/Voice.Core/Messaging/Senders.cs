using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Voice.Core.Audit;
using Voice.Core.Data;

namespace Voice.Core.Messaging;

/// <summary>The sender's row: made once, locked while texts are claimed, stopped by a fault and started again by a person.</summary>
public sealed partial class Senders(Store store, IChannel channel, ILogger<Senders> log)
{
    private volatile bool _made;

    public string Name => channel.Name;

    public TimeSpan ListingDelay => channel.ListingDelay;

    /// <summary>Makes the row where there is none.</summary>
    public async Task Ensure(CancellationToken ct)
    {
        if (_made)
            return;
        try
        {
            await store.Write(Act.Program("sender"), async scope =>
            {
                if (!await scope.Db.Senders.AnyAsync(s => s.Name == Name, ct))
                    scope.Db.Senders.Add(new Sender { Name = Name, TokensAt = DateTimeOffset.UnixEpoch, SpendDay = DateOnly.MinValue });
            }, ct);
        }
        catch (DbUpdateException)
        {
            // Another process made it at the same moment.
        }
        _made = true;
    }

    /// <summary>The row, held until commit: all processes take their texts one after the other.</summary>
    public Task<Sender> Lock(WriteScope scope, CancellationToken ct) => (scope.IsPostgres
        ? scope.Db.Senders.FromSql($"""SELECT * FROM "Senders" WHERE "Name" = {Name} FOR UPDATE""")
        : scope.Db.Senders.Where(s => s.Name == Name)).SingleAsync(ct);

    public Task<Sender?> Find(CancellationToken ct) => store.Read(db => db.Senders.SingleOrDefaultAsync(s => s.Name == Name, ct));

    /// <summary>Nothing leaves any more until a person has mended the cause and says so.</summary>
    public async Task Stop(WriteScope scope, string? code, CancellationToken ct)
    {
        var sender = await Lock(scope, ct);
        if (sender.StoppedAt is not null)
            return;
        (sender.StoppedAt, sender.StoppedBecause) = (scope.Now, code ?? "unknown");
        scope.Audit("sender.stopped", Name, new { code });
        Stopped(log, Name, code ?? "unknown");
    }

    public async Task Pause(WriteScope scope, DateTimeOffset until, CancellationToken ct)
    {
        var sender = await Lock(scope, ct);
        if (sender.PausedUntil is null || sender.PausedUntil < until)
            sender.PausedUntil = until;
    }

    /// <summary>What was counted when this text was claimed was not spent.</summary>
    public async Task GiveBack(WriteScope scope, OutgoingText text, DateTimeOffset claimed, CancellationToken ct) =>
        (await Lock(scope, ct)).GiveBack(SmsSegments.Count(text.Body).Segments, UkTime.Day(claimed));

    public async Task Notice(WriteScope scope, string words, CancellationToken ct) => Notice(scope, await Lock(scope, ct), words);

    /// <summary>Tells the operator; the same words are logged once a day.</summary>
    public void Notice(WriteScope scope, Sender sender, string words)
    {
        if (sender.Notice == words && sender.NoticeAt is { } told && UkTime.Day(told) == UkTime.Day(scope.Now))
            return;
        (sender.Notice, sender.NoticeAt) = (words, scope.Now);
        Noticed(log, Name, words);
    }

    /// <summary>Somebody mended the cause: texts leave again.</summary>
    public Task Resume(Act act, CancellationToken ct) => store.Write(act, async scope =>
    {
        var sender = await Lock(scope, ct);
        (sender.StoppedAt, sender.StoppedBecause, sender.PausedUntil, sender.Notice, sender.NoticeAt) = (null, null, null, null, null);
        scope.Audit("sender.resumed", Name);
    }, ct);

    [LoggerMessage(Level = LogLevel.Critical, Message = "{Sender} is stopped ({Code}); no text leaves until the cause is mended and 'voice sender resume' was said.")]
    private static partial void Stopped(ILogger log, string sender, string code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Sender}: {Words}")]
    private static partial void Noticed(ILogger log, string sender, string words);
}
