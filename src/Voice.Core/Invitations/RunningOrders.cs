using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Voice.Core.Cases;
using Voice.Core.Contacts;
using Voice.Core.Data;
using Voice.Core.Surveys;

namespace Voice.Core.Invitations;

/// <summary>Reads everybody for whom a survey on the way came due: weeks into an order, after a panel, around a release.</summary>
internal sealed class RunningOrders(SurveyLibrary surveys)
{
    private static readonly TriggerEvent[] OfOrders = [TriggerEvent.OrderStart, TriggerEvent.BeforeRelease, TriggerEvent.Release];

    public async IAsyncEnumerable<IReadOnlyList<AskCandidate>> Batches(VoiceDb db, DateOnly today, DateOnly from, [EnumeratorCancellation] CancellationToken ct)
    {
        var afterOrder = Guid.Empty;
        while (await Orders(db, from, afterOrder, ct) is { Count: > 0 } page)
        {
            yield return [.. page.SelectMany(o => OfOrder(o, today))];
            afterOrder = page[^1].Id;
        }
        var afterPanel = Guid.Empty;
        while (await Panels(db, today, from, afterPanel, ct) is { Count: > 0 } page)
        {
            yield return await OfPanels(db, page, today, ct);
            afterPanel = page[^1].Id;
        }
    }

    private static Task<List<Order>> Orders(VoiceDb db, DateOnly from, Guid after, CancellationToken ct) => db.Orders.AsNoTracking()
        .Where(o => o.Import.CompletedAt != null && (o.StartedOn > from || o.ReleaseOn > from) && o.Id.CompareTo(after) > 0)
        .OrderBy(o => o.Id).Take(CandidateReader.BatchSize)
        .Include(o => o.Case.Service).Include(o => o.Case.Holds).Include(o => o.Case.Closures.Where(c => c.Import.CompletedAt != null))
        .Include(o => o.Case.People).ThenInclude(p => p.Contacts).ThenInclude(c => c.Phone)
        .AsSplitQuery().ToListAsync(ct);

    private static Task<List<Panel>> Panels(VoiceDb db, DateOnly today, DateOnly from, Guid after, CancellationToken ct) => db.Panels.AsNoTracking()
        .Where(p => p.Import.CompletedAt != null && !p.CalledOff && p.HeldOn <= today && p.HeldOn > from && p.Id.CompareTo(after) > 0)
        .OrderBy(p => p.Id).Take(CandidateReader.BatchSize)
        .Include(p => p.Order.Case.Service).Include(p => p.Order.Case.Holds).Include(p => p.Releases)
        .Include(p => p.Order.Case.People).ThenInclude(p => p.Contacts).ThenInclude(c => c.Phone)
        .Include(p => p.Volunteers).ThenInclude(v => v.Person.Contacts).ThenInclude(c => c.Phone)
        .AsSplitQuery().ToListAsync(ct);

    private IEnumerable<AskCandidate> OfOrder(Order order, DateOnly today)
    {
        foreach (var trigger in OfOrders)
        {
            if (TriggeredOn(order, trigger) is not { } day)
                continue;
            foreach (var person in order.Case.People.OrderBy(p => p.Audience))
            {
                if (Candidate(trigger, order, day, today, order.Id, person) is { } candidate)
                    yield return candidate;
            }
        }
    }

    // Somebody whose order has closed meanwhile is asked at closure, not half-way.
    private static DateOnly? TriggeredOn(Order order, TriggerEvent trigger) => trigger == TriggerEvent.OrderStart
        ? order.Case.Closures.Exists(c => c.ClosedOn >= order.StartedOn) ? null : order.StartedOn
        : order.ReleaseOn;

    private async Task<IReadOnlyList<AskCandidate>> OfPanels(VoiceDb db, List<Panel> page, DateOnly today, CancellationToken ct)
    {
        var references = page.Select(p => p.Order.Case.Reference).Distinct().ToList();
        var victims = (await db.VictimRecords.AsNoTracking()
            .Where(v => references.Contains(v.CaseReference) && v.Engaged && v.Import.CompletedAt != null)
            .Include(v => v.Person.Contacts).ThenInclude(c => c.Phone).ToListAsync(ct)).ToLookup(v => v.CaseReference);
        return [.. page.SelectMany(p => OfPanel(p, today, victims[p.Order.Case.Reference]))];
    }

    private IEnumerable<AskCandidate> OfPanel(Panel panel, DateOnly today, IEnumerable<VictimRecord> victims)
    {
        AskCandidate? Of(Person person, bool under18 = false) =>
            Candidate(TriggerEvent.Panel, panel.Order, panel.HeldOn, today, panel.Id, person, under18);
        return panel.Order.Case.People.OrderBy(p => p.Audience).Select(p => Of(p))
            .Concat(victims.OrderBy(v => v.Reference, StringComparer.Ordinal).Select(v => Of(v.Person, v.Under18) is { } c
                ? c with { Reference = v.Reference, Victim = v, Released = panel.Releases.Exists(r => r.VictimRecordId == v.Id) }
                : null))
            .Concat(panel.Volunteers.OrderBy(v => v.Reference, StringComparer.Ordinal).Select(v => Of(v.Person) is { } c ? c with { Reference = v.Reference } : null))
            .OfType<AskCandidate>();
    }

    private AskCandidate? Candidate(TriggerEvent trigger, Order order, DateOnly day, DateOnly today, Guid subject, Person person, bool under18 = false)
    {
        var survey = surveys.For(trigger, person.Audience, order.Custodial, under18: under18 || person.Audience == Audience.Child);
        if (survey is null || person.ErasedAt is not null || CandidateReader.DueOn(survey, day) is var due && due > today)
            return null;
        return new AskCandidate
        {
            Reference = order.Case.Reference,
            CaseReference = order.Case.Reference,
            Person = person,
            Survey = survey,
            SubjectId = subject,
            TriggeredOn = day,
            DueOn = due,
            ServiceId = order.Case.ServiceId,
            TeamName = order.Case.Service.PublicName,
            Case = order.Case,
        };
    }
}
