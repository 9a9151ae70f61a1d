using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Voice.Core.Data;

namespace Voice.Core.Messaging;

/// <summary>The queue of outgoing texts: what is claimed, and what is dropped.</summary>
public static class Outbox
{
    /// <summary>Claims texts that are due, at most one per phone and none that would overtake an earlier one, as <see cref="SendState.Sending"/>.</summary>
    public static async Task<List<Message>> Claim(WriteScope scope, int limit, TimeSpan lease, Guid? onlyTo, CancellationToken ct)
    {
        object now = scope.IsPostgres ? scope.Now : scope.Now.UtcTicks;
        object until = scope.IsPostgres ? scope.Now + lease : (scope.Now + lease).UtcTicks;
        // A text that waits for its next try keeps its place, and so does an answer that waits for money: the question must not
        // come before who reads the answers. One put off to the morning holds nothing back tonight.
        object soon = scope.IsPostgres ? scope.Now + Backoff.Longest : (scope.Now + Backoff.Longest).UtcTicks;
        var sql = """
            UPDATE "Messages" SET "State" = 'Sending', "LeaseUntil" = {0}, "Attempts" = "Attempts" + 1
            WHERE "Seq" IN (
                SELECT m."Seq" FROM "Messages" m
                WHERE m."State" = 'Queued' AND m."DueAt" <= {1} AND (m."PhoneId" = {3} OR {4}) AND NOT EXISTS (
                    SELECT 1 FROM "Messages" e
                    WHERE e."PhoneId" = m."PhoneId" AND e."Seq" < m."Seq"
                        AND (e."State" IN ('Sending', 'InDoubt') OR (e."State" = 'Queued' AND (e."DueAt" <= {1} OR (e."Attempts" > 0 AND e."DueAt" <= {5})
                            OR (e."AnswerUntil" IS NOT NULL AND e."Problem" = 'spend-ceiling')))))
                ORDER BY m."DueAt", m."Seq" LIMIT {2}
            """ + (scope.IsPostgres ? " FOR UPDATE SKIP LOCKED" : "") + """
            )
            RETURNING "Seq"
            """;
        var claimed = await scope.Db.Database.SqlQueryRaw<long>(sql, until, now, limit, onlyTo ?? Guid.Empty, onlyTo is null, soon).ToListAsync(ct);
        return await scope.Db.Messages.Where(m => claimed.Contains(m.Seq))
            .Include(m => m.Phone).Include(m => m.Person)
            .Include(m => m.Conversation).ThenInclude(c => c!.Invitation)
            .OrderBy(m => m.Seq).ToListAsync(ct);
    }

    /// <summary>Texts still queued for this phone will not be sent. Texts added in this same transaction stay.</summary>
    public static Task<int> DropQueued(WriteScope scope, Guid phoneId, string why, CancellationToken ct) =>
        scope.Db.Messages
            .Where(m => m.PhoneId == phoneId && m.State == SendState.Queued)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.State, SendState.Dropped).SetProperty(m => m.Problem, why), ct);

    /// <summary>Whether a round would find anything to do.</summary>
    public static Task<bool> HasWork(VoiceDb db, DateTimeOffset now, CancellationToken ct) => db.Messages.AnyAsync(IsWork(now), ct);

    internal static Expression<Func<Message, bool>> IsWork(DateTimeOffset now) =>
        m => ((m.State == SendState.Queued || m.State == SendState.InDoubt) && m.DueAt <= now)
            || (m.State == SendState.Sending && m.LeaseUntil < now);

    /// <summary>Whoever was sending these is gone: the provider must be asked before anything else happens.</summary>
    /// <param name="listingDelay">How long the provider may take to list what it took.</param>
    public static Task<int> DoubtExpired(WriteScope scope, TimeSpan listingDelay, CancellationToken ct)
    {
        var (now, look) = (scope.Now, scope.Now + listingDelay);
        return scope.Db.Messages
            .Where(m => m.State == SendState.Sending && m.LeaseUntil < now)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.State, SendState.InDoubt).SetProperty(m => m.DueAt, look).SetProperty(m => m.Looks, 0), ct);
    }

    /// <summary>Takes the right to ask about one doubt; false where another process has it.</summary>
    public static async Task<bool> ClaimDoubt(WriteScope scope, Message doubt, TimeSpan lease, CancellationToken ct)
    {
        var until = scope.Now + lease;
        return await scope.Db.Messages
            .Where(m => m.Seq == doubt.Seq && m.State == SendState.InDoubt && m.Attempts == doubt.Attempts && m.DueAt == doubt.DueAt)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.DueAt, until), ct) == 1;
    }
}
