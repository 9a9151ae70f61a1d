using Microsoft.EntityFrameworkCore;
using Voice.Core.Conversations;
using Voice.Core.Data;
using Voice.Core.Sealing;
using Voice.Core.Surveys;

namespace Voice.Core.Invitations;

/// <summary>Why the person of an invitation made before must not be texted now: facts may have changed since.</summary>
public sealed class StandingReasons(SurveyShelf shelf, Vault vault, AskOptions options)
{
    private readonly FactFinder _facts = new(vault);

    /// <summary>Heaviest first; how long ago it was, and who was asked meanwhile, counted when they were invited.</summary>
    public async Task<IReadOnlyList<AskReason>> Find(WriteScope scope, Conversation conversation, CancellationToken ct)
    {
        var candidate = await Candidate(scope.Db, conversation.Invitation, ct);
        var facts = await _facts.Find(scope.Db, [candidate], UkTime.Day(scope.Now), conversation.Id);
        return [.. AskRules.Reasons(facts[0], options).Except([AskReason.ClosedTooLongAgo, AskReason.AskedTooRecently])];
    }

    private async Task<AskCandidate> Candidate(VoiceDb db, Invitation invitation, CancellationToken ct)
    {
        var person = await db.People.AsNoTracking().Include(p => p.Contacts).ThenInclude(c => c.Phone)
            .SingleAsync(p => p.Id == invitation.PersonId, ct);
        var victim = person.Audience == Audience.Victim
            ? await db.VictimRecords.AsNoTracking().SingleAsync(v => v.PersonId == person.Id, ct)
            : null;
        var linked = await db.Cases.AsNoTracking().Include(c => c.Holds).Include(c => c.People)
            .SingleOrDefaultAsync(c => person.Audience == Audience.Volunteer ? c.Orders.Any(o => o.Panels.Any(p => p.Id == invitation.SubjectId))
                : victim == null ? c.Id == person.CaseId : c.Reference == victim.CaseReference, ct);
        var released = invitation.Trigger == TriggerEvent.Panel
            ? victim is null || await db.PanelReleases.AnyAsync(r => r.PanelId == invitation.SubjectId && r.VictimRecordId == victim.Id, ct)
            : victim is null || victim.ReleasedAt is not null;
        return new AskCandidate
        {
            Reference = victim?.Reference ?? linked!.Reference,
            CaseReference = victim?.CaseReference ?? linked!.Reference,
            Person = person,
            Survey = await shelf.Get(db, invitation.SurveyId, invitation.SurveyVersion, ct),
            SubjectId = invitation.SubjectId,
            TriggeredOn = invitation.TriggeredOn,
            DueOn = invitation.TriggeredOn,
            Case = linked,
            Victim = victim,
            Released = released,
        };
    }
}
