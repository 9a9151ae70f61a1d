using Microsoft.EntityFrameworkCore;
using Voice.Core.Data;
using Voice.Core.Surveys;

namespace Voice.Core.Invitations;

/// <summary>One person whom somebody should ring: a follow-up went unanswered.</summary>
public sealed record CallListEntry(string Reference, Audience Audience, string SurveyId, DateOnly TriggeredOn, DateOnly? AskedOn, Guid InvitationId);

/// <summary>Six-month follow-ups that nobody answered, by text or web; sorted by reference, as all lists are.</summary>
public sealed class CallList(Store store)
{
    public Task<List<CallListEntry>> Read(CancellationToken ct = default) => store.Read(async db =>
    {
        var open = await (
            from i in db.Invitations
            where i.Trigger == TriggerEvent.SixMonthsAfterClosure && i.State == InvitationState.Expired
                && i.Person!.Case != null && !db.Responses.Any(r => r.InvitationId == i.Id)
            orderby i.Person!.Case!.Reference
            select new { i.Person!.Case!.Reference, i.Audience, i.SurveyId, i.TriggeredOn, i.AskedAt, i.Id }).ToListAsync(ct);
        return open.Select(i => new CallListEntry(
            i.Reference, i.Audience, i.SurveyId, i.TriggeredOn, i.AskedAt is { } at ? UkTime.Day(at) : null, i.Id)).ToList();
    });
}
