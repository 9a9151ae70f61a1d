using Microsoft.EntityFrameworkCore;
using Voice.Core.Contacts;
using Voice.Core.Data;
using Voice.Core.Sealing;
using Voice.Core.Surveys;

namespace Voice.Core.Invitations;

/// <summary>Gathers the facts of a batch of candidates in a few queries, at the moment they are needed.</summary>
internal sealed class FactFinder(Vault vault)
{
    public async Task<IReadOnlyList<AskFacts>> Find(VoiceDb db, IReadOnlyList<AskCandidate> batch, DateOnly today, Guid? ownConversation = null)
    {
        var people = batch.Select(c => (Guid?)c.Person.Id).Distinct().ToList();
        var invitations = await db.Invitations.Where(i => people.Contains(i.PersonId) && i.State != InvitationState.Withheld)
            .Select(i => new { i.PersonId, i.Trigger, i.SubjectId, i.AskedAt, i.CreatedAt }).ToListAsync();
        var asked = invitations.ToLookup(i => i.PersonId!.Value);
        var phones = batch.Select(c => c.Contact?.PhoneId).OfType<Guid>().Distinct().ToList();
        var busy = (await db.Conversations
            .Where(c => c.Live && c.PhoneId != null && phones.Contains(c.PhoneId.Value) && c.Id != ownConversation)
            .Select(c => c.PhoneId!.Value).ToListAsync()).ToHashSet();
        var shared = await SharedPhones.Find(db, batch.Select(c => c.CaseReference));
        return [.. batch.Select(c => Facts(c, today, shared, busy, [.. asked[c.Person.Id].Select(i => (i.Trigger, i.SubjectId, i.AskedAt ?? i.CreatedAt))], ownConversation is not null))];
    }

    private AskFacts Facts(
        AskCandidate c, DateOnly today, SharedPhones shared, HashSet<Guid> busy,
        IReadOnlyList<(TriggerEvent Trigger, Guid Subject, DateTimeOffset At)> asked, bool sending)
    {
        var contact = c.Contact;
        var phone = contact?.Phone;
        bool IsThis((TriggerEvent Trigger, Guid Subject, DateTimeOffset At) a) => a.Trigger == c.Survey.Trigger.Event && a.Subject == c.SubjectId;
        bool IsFirstHalf((TriggerEvent Trigger, Guid Subject, DateTimeOffset At) a) => Triggers.IsSequel(c.Survey.Trigger.Event, a.Trigger) && a.Subject == c.SubjectId;
        var others = asked.Where(a => !IsThis(a) && !IsFirstHalf(a)).Select(a => UkTime.Day(a.At)).ToList();
        return new AskFacts
        {
            Audience = c.Person.Audience,
            Today = today,
            DueOn = c.DueOn,
            WithinDays = c.Survey.Trigger.WithinDays,
            AskedAlready = !sending && asked.Any(IsThis),
            LastAskedOn = others.Count == 0 ? null : others.Max(),
            Consent = contact?.Consent ?? Consent.NotKnown,
            Safe = contact?.SafeToText ?? SafeToText.NotKnown,
            SafeTimesKnown = SafeTimes.Read(contact?.SafeTimes) is not null,
            HasUsableNumber = phone is { UnusableAt: null },
            OptedOut = phone?.OptedOutAt is not null,
            OnHold = c.Case?.Holds.Any(h => h.LiftedAt is null) ?? false,
            ChildBorn = BirthOfChild(c),
            Whereabouts = c.Case?.Whereabouts ?? default,
            SharesPhoneWithOtherSide = shared.Holds(c.CaseReference),
            Released = c.Released,
            PhoneBusy = phone is not null && busy.Contains(phone.Id),
        };
    }

    // The parent is not asked about a child who has come of age, so the child's birth date decides for both.
    private DateOnly? BirthOfChild(AskCandidate c)
    {
        var child = c.Case?.People.FirstOrDefault(p => p.Audience == Audience.Child);
        return child is null ? null : vault.OpenDate(child.Key, child.BirthDate);
    }
}
