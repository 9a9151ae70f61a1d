using Microsoft.EntityFrameworkCore;
using Voice.Core.Data;

namespace Voice.Core.Invitations;

/// <summary>Cases on which a victim's phone is also the child's or the parent's, and nobody has decided yet that texting is safe.</summary>
public sealed class SharedPhones
{
    private readonly HashSet<string> _held;

    private SharedPhones(HashSet<string> held) => _held = held;

    public bool Holds(string caseReference) => _held.Contains(caseReference);

    public static async Task<SharedPhones> Find(VoiceDb db, IEnumerable<string> caseReferences)
    {
        var references = caseReferences.Distinct().ToList();
        var matches = await (
            from victim in db.VictimRecords
            where references.Contains(victim.CaseReference)
            from theirs in victim.Person.Contacts
            where theirs.PhoneId != null
            join other in db.Contacts on theirs.PhoneId equals other.PhoneId
            where other.Person.Case != null && other.Person.Case.Reference == victim.CaseReference
            select new { victim.CaseReference, PhoneId = theirs.PhoneId!.Value }).Distinct().ToListAsync();
        if (matches.Count == 0)
            return new SharedPhones([]);
        var decided = await db.SharedPhoneDecisions
            .Where(d => references.Contains(d.CaseReference) && d.LiaisonAt != null && d.SafeguardingAt != null)
            .Select(d => new { d.CaseReference, d.PhoneId }).ToListAsync();
        return new SharedPhones([.. matches.Except(decided).Select(m => m.CaseReference)]);
    }
}
