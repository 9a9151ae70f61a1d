using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Contacts;
using Voice.Core.Data;

namespace Voice.Core.Invitations;

/// <summary>Decisions about victims that only people may take: letting an invitation go, and texting a phone that both sides of a case use.</summary>
public sealed class VictimReleases(Store store)
{
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
        .Where(v => v.Engaged && v.ClosedOn != null && v.ReleasedAt == null && v.Import.CompletedAt != null)
        .OrderBy(v => v.Reference)
        .Select(v => new WaitingVictim(v.Reference, v.CaseReference, v.ClosedOn!.Value, v.Under18))
        .ToListAsync(ct));
}

public sealed record WaitingVictim(string Reference, string CaseReference, DateOnly ClosedOn, bool Under18);
