using Microsoft.EntityFrameworkCore;
using Voice.Core.Data;

namespace Voice.Core.Invitations;

/// <summary>A victim's phone that is also on the linked case, and what was decided about it. The number is not part of it.</summary>
public sealed record SharedPhoneCase(
    Guid PhoneId, string CaseReference, string VictimReference, string? LiaisonBy, DateTimeOffset? LiaisonAt, string? SafeguardingBy, DateTimeOffset? SafeguardingAt)
{
    public bool Decided => LiaisonAt is not null && SafeguardingAt is not null;
}

/// <summary>All shared phones of the store, sorted by reference; until both have decided, nobody of the case is texted.</summary>
public sealed class SharedPhoneCases(Store store)
{
    public Task<List<SharedPhoneCase>> Read(CancellationToken ct = default) => store.Read(async db =>
    {
        var matches = await (
            from victim in db.VictimRecords
            from theirs in victim.Person.Contacts
            where theirs.PhoneId != null
            join other in db.Contacts on theirs.PhoneId equals other.PhoneId
            where other.Person.Case != null && other.Person.Case.Reference == victim.CaseReference
            select new { victim.CaseReference, victim.Reference, PhoneId = theirs.PhoneId!.Value }).Distinct().ToListAsync(ct);
        var cases = matches.Select(m => m.CaseReference).Distinct().ToList();
        var decisions = await db.SharedPhoneDecisions.Where(d => cases.Contains(d.CaseReference))
            .ToDictionaryAsync(d => (d.PhoneId, d.CaseReference), ct);
        return matches.OrderBy(m => m.CaseReference, StringComparer.Ordinal).ThenBy(m => m.Reference, StringComparer.Ordinal)
            .Select(m =>
            {
                var d = decisions.GetValueOrDefault((m.PhoneId, m.CaseReference));
                return new SharedPhoneCase(m.PhoneId, m.CaseReference, m.Reference, d?.LiaisonBy, d?.LiaisonAt, d?.SafeguardingBy, d?.SafeguardingAt);
            }).ToList();
    });
}
