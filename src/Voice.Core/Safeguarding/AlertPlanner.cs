using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Data;

namespace Voice.Core.Safeguarding;

/// <summary>Decides who is told of concerns whose time has come: the safeguarding leads first, later those who stand in for
/// them, then all of them each working day until somebody has seen it.</summary>
public sealed class AlertPlanner(Store store, AlertRecipients recipients, AlertTimes times, TimeProvider clock)
{
    /// <summary>Urgent flags of so many minutes are one text, while the first of them waits to be seen.</summary>
    public static readonly TimeSpan Burst = TimeSpan.FromMinutes(10);

    /// <returns>How many concerns were dealt with.</returns>
    public async Task<int> Plan(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var anybody = await store.Read(async db => await Due(db.Concerns, db, now).AnyAsync(ct) && (await recipients.Find(db, ct)).Count > 0);
        try
        {
            return anybody ? await store.Write(Act.Program("alerts"), scope => Plan(scope, ct), ct) : 0;
        }
        catch (Exception e) when (StoreFaults.IsRace(e))
        {
            // Another process made the same alerts at the same moment.
            return 0;
        }
    }

    private async Task<int> Plan(WriteScope scope, CancellationToken ct)
    {
        var db = scope.Db;
        // Held until commit: another process that looks now finds them done.
        var due = await Due(scope.IsPostgres ? db.Concerns.FromSql($"""SELECT * FROM "Concerns" WHERE "SeenAt" IS NULL AND "NextAlertAt" IS NOT NULL FOR UPDATE""") : db.Concerns, db, scope.Now)
            .OrderBy(c => c.RaisedAt).ToListAsync(ct);
        var people = await recipients.Find(db, ct);
        var told = new ToldSoFar(await db.ConcernAlerts.Where(a => a.SentAt == null || a.MadeAt >= scope.Now.AddDays(-1)).ToListAsync(ct), await Waiting(db, ct));
        return due.Count(concern => Tell(scope, concern, people, told));
    }

    // By day, or urgent; also where nobody was reached by the first alert, which is no reason to wait.
    private IQueryable<Concern> Due(IQueryable<Concern> concerns, VoiceDb db, DateTimeOffset now)
    {
        var (open, lost) = (times.MayText(urgent: false, now), now - Burst);
        return concerns.Where(c => c.SeenAt == null && c.NextAlertAt != null && (c.Urgent || open)
            && (c.NextAlertAt <= now
                || (c.AlertStage == AlertStage.Alerted && c.AlertedAt <= lost && !db.ConcernAlerts.Any(a => a.SentAt != null && a.MadeAt >= c.AlertedAt))));
    }

    private static Task<List<Told>> Waiting(VoiceDb db, CancellationToken ct) =>
        db.Concerns.Where(c => c.SeenAt == null && c.AlertedAt != null).Select(c => new Told(c.AlertedAt!.Value, c.Urgent)).ToListAsync(ct);

    private bool Tell(WriteScope scope, Concern concern, IReadOnlyList<AlertRecipient> people, ToldSoFar told)
    {
        var escalates = times.EscalatesAt(concern.Urgent, concern.RaisedAt);
        var escalated = concern.AlertStage != AlertStage.Raised || escalates <= scope.Now || !people.Any(p => p.IsLead);
        var made = people.Where(p => escalated || p.IsLead).Select(p => Alert(scope, concern, escalated, p, told).MadeAt).ToList();
        if (made.Count == 0)
            return false;
        if (escalated && concern.AlertStage != AlertStage.Escalated)
            scope.Audit("concern.escalated", concern.Id.ToString());
        concern.AlertedAt ??= made.Min();
        (concern.AlertStage, concern.NextAlertAt) = escalated ? (AlertStage.Escalated, times.NextReminder(scope.Now)) : (AlertStage.Alerted, escalates);
        return true;
    }

    // One that has not left yet speaks of this concern as well, and so does one that just did and was not acted upon.
    private static ConcernAlert Alert(WriteScope scope, Concern concern, bool escalated, AlertRecipient to, ToldSoFar told)
    {
        if (told.Unsent(to.Account) is { } unsent)
        {
            if (concern.Urgent && !unsent.Urgent)
                unsent.DueAt = scope.Now;
            (unsent.Urgent, unsent.Escalated) = (unsent.Urgent || concern.Urgent, unsent.Escalated || escalated);
            return unsent;
        }
        if (told.Standing(to.Account, concern.Urgent, escalated, scope.Now) is { } standing)
            return standing;
        var alert = new ConcernAlert
        {
            Id = Guid.CreateVersion7(),
            AccountId = to.Account,
            MadeAt = scope.Now,
            DueAt = scope.Now,
            Urgent = concern.Urgent,
            Escalated = escalated,
        };
        scope.Add(alert);
        told.Add(alert);
        return alert;
    }

    /// <summary>A concern of which somebody was told, and when first.</summary>
    private sealed record Told(DateTimeOffset At, bool Urgent);

    /// <summary>The alerts of the last day, and those that have not left.</summary>
    /// <param name="waiting">What was told and nobody has seen.</param>
    private sealed class ToldSoFar(List<ConcernAlert> alerts, IReadOnlyList<Told> waiting)
    {
        public void Add(ConcernAlert alert) => alerts.Add(alert);

        public ConcernAlert? Unsent(Guid account) => alerts.Find(a => a.AccountId == account && a.SentAt is null);

        /// <summary>A text that still says all there is to say: as urgent, as far, recent, and what it spoke of still waits.</summary>
        public ConcernAlert? Standing(Guid account, bool urgent, bool escalated, DateTimeOffset now) => alerts.Find(a =>
            a.AccountId == account && (a.Urgent || !urgent) && (a.Escalated || !escalated)
            && (urgent ? a.MadeAt > now - Burst : UkTime.Day(a.MadeAt) == UkTime.Day(now))
            && waiting.Any(c => c.At <= a.MadeAt && (c.Urgent || !urgent)));
    }
}
