using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Voice.Core.Cases;
using Voice.Core.Data;
using Voice.Core.Surveys;

namespace Voice.Core.Invitations;

/// <summary>Reads everybody for whom a survey came due, oldest trigger first, in batches: memory stays flat however many there are.</summary>
internal sealed class CandidateReader(SurveyLibrary surveys)
{
    internal const int BatchSize = 500;

    // Older triggers are history: they are too long ago by any setting and would only drown the list.
    private const int HorizonDays = 3 * 365;

    public async IAsyncEnumerable<IReadOnlyList<AskCandidate>> Batches(VoiceDb db, DateOnly today, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var trigger in new[] { TriggerEvent.Closure, TriggerEvent.SixMonthsAfterClosure })
        {
            await foreach (var batch in OfClosures(db, trigger, LatestTrigger(trigger, today), today, ct))
                yield return batch;
        }
        await foreach (var batch in OfVictims(db, today, ct))
            yield return batch;
        await foreach (var batch in new RunningOrders(surveys).Batches(db, today, today.AddDays(-HorizonDays), ct))
            yield return batch;
    }

    private async IAsyncEnumerable<IReadOnlyList<AskCandidate>> OfClosures(
        VoiceDb db, TriggerEvent trigger, DateOnly until, DateOnly today, [EnumeratorCancellation] CancellationToken ct)
    {
        var (afterDay, afterId) = (today.AddDays(-HorizonDays), Guid.Empty);
        while (true)
        {
            var page = await db.Closures.AsNoTracking()
                .Where(c => c.Import.CompletedAt != null && c.ClosedOn <= until)
                .Where(c => c.ClosedOn > afterDay || (c.ClosedOn == afterDay && c.Id.CompareTo(afterId) > 0))
                .OrderBy(c => c.ClosedOn).ThenBy(c => c.Id).Take(BatchSize)
                .Include(c => c.Case.Service).Include(c => c.Case.Holds)
                .Include(c => c.Case.People).ThenInclude(p => p.Contacts).ThenInclude(c => c.Phone)
                .AsSplitQuery().ToListAsync(ct);
            if (page.Count == 0)
                yield break;
            var batch = page.SelectMany(c => Candidates(c, trigger, today)).ToList();
            if (batch.Count > 0)
                yield return batch;
            (afterDay, afterId) = (page[^1].ClosedOn, page[^1].Id);
        }
    }

    private IEnumerable<AskCandidate> Candidates(Closure closure, TriggerEvent trigger, DateOnly today)
    {
        foreach (var person in closure.Case.People.Where(p => p.ErasedAt is null).OrderBy(p => p.Audience))
        {
            var survey = surveys.For(trigger, person.Audience, closure.Custodial, under18: person.Audience == Audience.Child);
            if (survey is null || DueOn(survey, closure.ClosedOn) is var due && due > today)
                continue;
            yield return new AskCandidate
            {
                Reference = closure.Case.Reference,
                CaseReference = closure.Case.Reference,
                Person = person,
                Survey = survey,
                SubjectId = closure.Id,
                TriggeredOn = closure.ClosedOn,
                DueOn = due,
                ServiceId = closure.Case.ServiceId,
                TeamName = closure.Case.Service.PublicName,
                Case = closure.Case,
            };
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<AskCandidate>> OfVictims(VoiceDb db, DateOnly today, [EnumeratorCancellation] CancellationToken ct)
    {
        var (afterDay, afterId) = (today.AddDays(-HorizonDays), Guid.Empty);
        while (true)
        {
            var page = await db.VictimRecords.AsNoTracking()
                .Where(v => v.Import.CompletedAt != null && v.Engaged && v.Person.ErasedAt == null && v.ClosedOn != null && v.ClosedOn <= today)
                .Where(v => v.ClosedOn > afterDay || (v.ClosedOn == afterDay && v.Id.CompareTo(afterId) > 0))
                .OrderBy(v => v.ClosedOn).ThenBy(v => v.Id).Take(BatchSize)
                .Include(v => v.Person).ThenInclude(p => p.Contacts).ThenInclude(c => c.Phone)
                .AsSplitQuery().ToListAsync(ct);
            if (page.Count == 0)
                yield break;
            yield return await Victims(db, page, today, ct);
            (afterDay, afterId) = (page[^1].ClosedOn!.Value, page[^1].Id);
        }
    }

    private async Task<IReadOnlyList<AskCandidate>> Victims(VoiceDb db, List<VictimRecord> page, DateOnly today, CancellationToken ct)
    {
        var references = page.Select(v => v.CaseReference).Distinct().ToList();
        var cases = await db.Cases.AsNoTracking().Where(c => references.Contains(c.Reference))
            .Include(c => c.Service).Include(c => c.Holds).ToDictionaryAsync(c => c.Reference, ct);
        var candidates = new List<AskCandidate>();
        foreach (var victim in page)
        {
            var survey = surveys.For(TriggerEvent.Closure, Audience.Victim, custodial: false, victim.Under18);
            if (survey is null || DueOn(survey, victim.ClosedOn!.Value) is var due && due > today)
                continue;
            var linked = cases.GetValueOrDefault(victim.CaseReference);
            candidates.Add(new AskCandidate
            {
                Reference = victim.Reference,
                CaseReference = victim.CaseReference,
                Person = victim.Person,
                Survey = survey,
                SubjectId = victim.Id,
                TriggeredOn = victim.ClosedOn!.Value,
                DueOn = due,
                ServiceId = linked?.ServiceId,
                TeamName = linked?.Service.PublicName,
                Case = linked,
                Victim = victim,
                Released = victim.ReleasedAt is not null,
            });
        }
        return candidates;
    }

    // The last of August and half a year is the end of February: three days more lose nobody.
    private static DateOnly LatestTrigger(TriggerEvent trigger, DateOnly today) =>
        trigger == TriggerEvent.SixMonthsAfterClosure ? today.AddMonths(-6).AddDays(3) : today;

    internal static DateOnly DueOn(SurveyDefinition survey, DateOnly triggered) =>
        (survey.Trigger.Event == TriggerEvent.SixMonthsAfterClosure ? triggered.AddMonths(6) : triggered)
        .AddDays(survey.Trigger.After.Days);
}
