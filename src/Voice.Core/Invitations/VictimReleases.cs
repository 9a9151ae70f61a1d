using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Cases;
using Voice.Core.Contacts;
using Voice.Core.Data;

namespace Voice.Core.Invitations;

/// <summary>Decisions about victims that only people may take: letting an invitation go, and texting a phone that both sides of a case use.</summary>
public sealed class VictimReleases(Store store, TimeProvider clock)
{
    // After that a panel is too long ago to be asked about; see the survey.
    private const int PanelDays = 28;

    /// <summary>Victim liaison lets this victim's invitation go.</summary>
    /// <returns>False where there is no such victim, or the release stands already.</returns>
    public Task<bool> Release(string reference, string by, CancellationToken ct = default) =>
        store.Write(new Act(by, "release of a victim's invitation"), async scope =>
        {
            var record = await scope.Db.VictimRecords.SingleOrDefaultAsync(v => v.Reference == reference, ct);
            if (record is null or { ReleasedAt: not null })
                return false;
            (record.ReleasedAt, record.ReleasedBy) = (scope.Now, by);
            scope.Audit("victim.released", reference);
            return true;
        }, ct);

    /// <summary>Victim liaison lets this victim be asked about one panel they took part in.</summary>
    /// <returns>False where there is no such victim or panel, or the release stands already.</returns>
    public Task<bool> ReleaseForPanel(Guid panelId, string reference, string by, CancellationToken ct = default) =>
        store.Write(new Act(by, "release of a victim's invitation"), async scope =>
        {
            var record = await scope.Db.VictimRecords.SingleOrDefaultAsync(v => v.Reference == reference, ct);
            var panel = await scope.Db.Panels.Include(p => p.Releases).SingleOrDefaultAsync(p => p.Id == panelId, ct);
            if (record is null || panel is null || panel.Releases.Exists(r => r.VictimRecordId == record.Id))
                return false;
            scope.Db.PanelReleases.Add(new PanelRelease { PanelId = panelId, VictimRecordId = record.Id, ReleasedAt = scope.Now, ReleasedBy = by });
            scope.Audit("victim.released", reference, new { panel = panelId });
            return true;
        }, ct);

    /// <summary>Says on behalf of one of the two who must decide that texting this shared phone is safe.</summary>
    /// <param name="asSafeguarding">The safeguarding lead; otherwise victim liaison.</param>
    public Task AllowSharedPhone(Guid phoneId, string caseReference, bool asSafeguarding, string by, CancellationToken ct = default) =>
        store.Write(new Act(by, "decision on a shared phone"), async scope =>
        {
            var decision = await scope.Db.SharedPhoneDecisions.SingleOrDefaultAsync(d => d.PhoneId == phoneId && d.CaseReference == caseReference, ct);
            if (decision is null)
            {
                decision = new SharedPhoneDecision { Id = Guid.CreateVersion7(), PhoneId = phoneId, CaseReference = caseReference };
                scope.Db.SharedPhoneDecisions.Add(decision);
            }
            if (asSafeguarding)
                (decision.SafeguardingBy, decision.SafeguardingAt) = (by, scope.Now);
            else
                (decision.LiaisonBy, decision.LiaisonAt) = (by, scope.Now);
            scope.Audit("shared-phone.decided", caseReference, new { asSafeguarding, decision.Allowed });
        }, ct);

    /// <summary>Victims who may be surveyed once victim liaison releases them; sorted by reference.</summary>
    public Task<List<WaitingVictim>> Waiting(CancellationToken ct = default) => store.Read(db => db.VictimRecords
        .Where(v => v.Engaged && v.Person.ErasedAt == null && v.ClosedOn != null && v.ReleasedAt == null && v.Import.CompletedAt != null)
        .OrderBy(v => v.Reference)
        .Select(v => new WaitingVictim(v.Reference, v.CaseReference, v.ClosedOn!.Value, v.Under18))
        .ToListAsync(ct));

    /// <summary>Victims on whose case a panel met not long ago; victim liaison knows who took part. Sorted by reference.</summary>
    public Task<List<WaitingForPanel>> WaitingForPanels(CancellationToken ct = default) => store.Read(async db =>
    {
        var today = UkTime.Today(clock);
        var since = today.AddDays(-PanelDays);
        var rows = await (
            from p in db.Panels
            where p.HeldOn <= today && p.HeldOn > since && !p.CalledOff && p.Import.CompletedAt != null
            join v in db.VictimRecords on p.Order.Case.Reference equals v.CaseReference
            where v.Engaged && v.Person.ErasedAt == null && !v.Under18 && v.Import.CompletedAt != null && !p.Releases.Any(r => r.VictimRecordId == v.Id)
            orderby v.Reference, p.HeldOn
            select new { v.Reference, v.CaseReference, p.Id, p.HeldOn }).ToListAsync(ct);
        return rows.Select(r => new WaitingForPanel(r.Reference, r.CaseReference, r.Id, r.HeldOn)).ToList();
    });
}

public sealed record WaitingForPanel(string Reference, string CaseReference, Guid PanelId, DateOnly HeldOn);

public sealed record WaitingVictim(string Reference, string CaseReference, DateOnly ClosedOn, bool Under18);
