using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Voice.Core.Audit;
using Voice.Core.Data;
using Voice.Core.Messaging;

namespace Voice.Core.Safeguarding;

/// <summary>Sends alerts through the channel that respondents' texts use, whatever holds those up. A doubled alert does no harm
/// and a lost one does, so whatever is not surely taken is tried again.</summary>
public sealed partial class AlertSender(
    Store store, AlertRecipients recipients, AlertTimes times, IChannel channel, SendTiming timing, TimeProvider clock, ILogger<AlertSender> log)
{
    internal const int LongestFault = 80;

    private sealed record Claimed(Guid Alert, string Number, string Body);

    /// <returns>How many were tried.</returns>
    public async Task<int> Round(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!await store.Read(db => Due(db.ConcernAlerts, now).AnyAsync(ct)))
            return 0;
        var claimed = await store.Write(Act.Program("alerts"), scope => Claim(scope, ct), ct);
        await Task.WhenAll(claimed.Select(Send));
        return claimed.Count;
    }

    private static IQueryable<ConcernAlert> Due(IQueryable<ConcernAlert> alerts, DateTimeOffset now) =>
        alerts.Where(a => a.SentAt == null && a.DueAt <= now && (a.LeaseUntil == null || a.LeaseUntil < now));

    private async Task<List<Claimed>> Claim(WriteScope scope, CancellationToken ct)
    {
        var db = scope.Db;
        var due = await Due(scope.IsPostgres ? db.ConcernAlerts.FromSql($"""SELECT * FROM "ConcernAlerts" WHERE "SentAt" IS NULL FOR UPDATE SKIP LOCKED""") : db.ConcernAlerts, scope.Now).ToListAsync(ct);
        var people = (await recipients.Find(db, ct)).ToDictionary(p => p.Account);
        var waiting = await db.Concerns.Where(c => c.SeenAt == null && c.AlertedAt != null).Select(c => c.AlertStage).Distinct().ToListAsync(ct);
        var claimed = new List<Claimed>();
        foreach (var alert in due)
        {
            if (people.GetValueOrDefault(alert.AccountId) is not { } to || !IsNeeded(alert, to, waiting))
                db.ConcernAlerts.Remove(alert);
            else if (times.MayText(alert.Urgent, scope.Now))
            {
                (alert.LeaseUntil, alert.Attempts) = (scope.Now + timing.Lease, alert.Attempts + 1);
                claimed.Add(new Claimed(alert.Id, to.Number, AlertText.Of(alert, to.IsLead)));
            }
        }
        return claimed;
    }

    // What it spoke of was seen meanwhile, or its owner is no safeguarding lead any more.
    private static bool IsNeeded(ConcernAlert alert, AlertRecipient to, List<AlertStage> waiting) =>
        to.IsLead ? waiting.Count > 0 : alert.Escalated && waiting.Contains(AlertStage.Escalated);

    private async Task Send(Claimed claimed)
    {
        SendResult result;
        try
        {
            // A fresh id for each try: providers take one id once.
            result = await channel.Send(new OutgoingText(Guid.NewGuid(), claimed.Number, claimed.Body), CancellationToken.None);
        }
        catch (Exception e)
        {
            result = new SendResult(SendOutcome.InDoubt, Code: e.GetType().Name);
        }
        await store.Write(Act.Program("alerts"), scope => Settle(scope, claimed, result), CancellationToken.None);
    }

    private async Task Settle(WriteScope scope, Claimed claimed, SendResult result)
    {
        if (await scope.Db.ConcernAlerts.SingleOrDefaultAsync(a => a.Id == claimed.Alert) is not { SentAt: null } alert)
            return;
        alert.LeaseUntil = null;
        if (result.Outcome == SendOutcome.Accepted)
        {
            (alert.SentAt, alert.Fault) = (scope.Now, null);
            scope.Audit("concern.alerted", alert.AccountId.ToString(), new { alert.Urgent, alert.Escalated });
            return;
        }
        var fault = result.Code ?? result.Outcome.ToString();
        (alert.DueAt, alert.Fault) = (scope.Now + Backoff.After(alert.Attempts), fault.Length > LongestFault ? fault[..LongestFault] : fault);
        NotTaken(log, alert.Id, alert.Attempts, alert.Fault);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Alert {Id} to a safeguarding lead or stand-in was not taken ({Attempts} tries so far, {Code}); it is tried again.")]
    private static partial void NotTaken(ILogger log, Guid id, int attempts, string code);
}
