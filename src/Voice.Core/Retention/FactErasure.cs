using Microsoft.EntityFrameworkCore;
using Voice.Core.Cases;
using Voice.Core.Contacts;
using Voice.Core.Data;
using Voice.Core.Surveys;

namespace Voice.Core.Retention;

/// <summary>Clears what stands in clear about a person. No figure needs it: figures are made of answers.</summary>
internal static class FactErasure
{
    public static async Task Clear(WriteScope scope, Person person, CancellationToken ct)
    {
        if (person.Audience == Audience.Child)
            Clear(await scope.Db.Cases.Include(c => c.Closures).Include(c => c.Orders).Include(c => c.Holds).AsSplitQuery().SingleAsync(c => c.Id == person.CaseId, ct));
        foreach (var record in await scope.Db.VictimRecords.Where(v => v.PersonId == person.Id).ToListAsync(ct))
        {
            Clear(record);
            await scope.Db.PanelReleases.Where(r => r.VictimRecordId == record.Id).ExecuteDeleteAsync(ct);
        }
        foreach (var volunteer in await scope.Db.Volunteers.Include(v => v.Panels).Where(v => v.PersonId == person.Id).ToListAsync(ct))
            volunteer.Panels.Clear();
    }

    // Parents, victims and volunteers of the case may still be asked. They need the days of orders and closures, whether one is
    // custodial (it decides which survey) and the holds that stand, without their reasons. Where the child is decides about the
    // child only. How old the child is can no longer be told, as where no birth date ever came.
    private static void Clear(Case found)
    {
        (found.Team, found.Area, found.Gender, found.Ethnicity) = (null, null, null, null);
        (found.LookedAfter, found.SpecialNeeds, found.SpeechNeeds, found.Whereabouts) = (null, null, null, Whereabouts.NotKnown);
        foreach (var closure in found.Closures)
            (closure.Outcome, closure.Worker) = (null, null);
        foreach (var order in found.Orders)
            (order.Outcome, order.Worker) = (null, null);
        foreach (var hold in found.Holds)
            hold.Reason = null;
    }

    // Only the reference stays: by it the next file is known to speak of somebody who was erased.
    private static void Clear(VictimRecord record)
    {
        (record.CaseReference, record.Under18, record.Engaged, record.ContactOutcome) = ("", false, false, null);
        (record.IdentifiedOn, record.ContactedOn, record.ClosedOn) = (null, null, null);
        (record.RestorativeOffered, record.RestorativeTakenUp, record.LiaisonOfficer) = (null, null, null);
        (record.ReleasedAt, record.ReleasedBy, record.Fingerprint) = (null, null, []);
    }
}
