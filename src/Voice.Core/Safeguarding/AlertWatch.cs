using Microsoft.EntityFrameworkCore;
using Voice.Core.Contacts;
using Voice.Core.Data;
using Voice.Core.Messaging;

namespace Voice.Core.Safeguarding;

/// <summary>An alert as it is shown: to whom, and what became of it.</summary>
/// <param name="Role">Null where that account is not alerted any more.</param>
/// <param name="Mobile">Masked.</param>
/// <param name="Fault">Why it has not left, in words.</param>
public sealed record AlertShown(string? Role, string? Mobile, bool Escalated, DateTimeOffset MadeAt, DateTimeOffset? SentAt, int Attempts, string? Fault);

/// <summary>Whether an alert would reach anybody, and which did not.</summary>
/// <param name="Leads">Safeguarding leads with a mobile.</param>
/// <param name="StandIns">Those told later, with a mobile.</param>
/// <param name="Overdue">Since when a concern waits for an alert that nobody has made; null: none does.</param>
public sealed record AlertState(int Leads, int StandIns, IReadOnlyList<AlertShown> Alerts, TimeSpan? Overdue)
{
    /// <summary>What is wrong, in words; empty when all is well.</summary>
    public IEnumerable<string> Problems()
    {
        if (Leads == 0 && StandIns == 0)
            yield return "Nobody would be texted: no safeguarding lead has a mobile for alerts";
        else if (Leads == 0)
            yield return $"No safeguarding lead has a mobile for alerts: only the {StandIns} who stand in would be texted";
        if (Overdue is { } late)
            yield return $"An alert has been due for {(int)late.TotalMinutes} minutes and was not made: no process runs jobs";
        foreach (var failing in Alerts.Where(a => a is { SentAt: null, Attempts: > 1 }))
            yield return $"An alert was tried {failing.Attempts} times and not taken: {failing.Fault}";
    }
}

/// <summary>Looks at alerts without touching them.</summary>
public sealed class AlertWatch(Store store, AlertRecipients recipients, AlertTimes times, IChannel channel, TimeProvider clock)
{
    /// <summary>Longer than this and no process makes them.</summary>
    private static readonly TimeSpan TooLate = TimeSpan.FromMinutes(5);

    /// <summary>The last of each, and as many as speak of what nobody has seen.</summary>
    public Task<AlertState> Look(CancellationToken ct) => store.Read(async db =>
    {
        var people = await recipients.Find(db, ct);
        var since = await db.Concerns.Where(c => c.SeenAt == null && c.AlertedAt != null).MinAsync(c => c.AlertedAt, ct) ?? clock.GetUtcNow();
        var alerts = await db.ConcernAlerts.Where(a => a.MadeAt >= since || a.SentAt == null).OrderBy(a => a.MadeAt).ThenBy(a => a.Id).ToListAsync(ct);
        return new AlertState(
            people.Count(p => p.IsLead), people.Count(p => !p.IsLead), [.. alerts.Select(a => Show(a, people))],
            people.Count == 0 ? null : await Overdue(db, ct));
    });

    private AlertShown Show(ConcernAlert alert, IReadOnlyList<AlertRecipient> people)
    {
        var to = people.FirstOrDefault(p => p.Account == alert.AccountId);
        return new AlertShown(
            to?.Role, to is null ? null : PhoneNumber.Masked(to.Number), alert.Escalated, alert.MadeAt, alert.SentAt, alert.Attempts,
            alert.Fault is null ? null : channel.InWords(alert.Fault));
    }

    private async Task<TimeSpan?> Overdue(VoiceDb db, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (open, late) = (times.MayText(urgent: false, now) && times.MayText(urgent: false, now - TooLate), now - TooLate);
        var oldest = await db.Concerns.Where(c => c.SeenAt == null && c.NextAlertAt <= late && (c.Urgent || open)).MinAsync(c => c.NextAlertAt, ct);
        return oldest is null ? null : now - oldest;
    }
}
