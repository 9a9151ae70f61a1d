using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Contacts;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Messaging;
using Voice.Core.Responses;
using Voice.Core.Sealing;
using Voice.Core.Surveys;

namespace Voice.Core.Retention;

/// <summary>Somebody who can be erased: neither name nor number is part of it.</summary>
/// <param name="ErasedAt">Null: still here.</param>
public sealed record ErasablePerson(Guid PersonId, Audience Audience, DateTimeOffset? ErasedAt);

/// <summary>Erases one person who asked for it. Their keys are destroyed, and with them all that was sealed under
/// them, wherever in the store it lies; figures they are part of stay, cut from them, so that no two reports differ by one person.</summary>
/// <remarks>A possible disclosure stays with the safeguarding lead, and the number stays sealed, so as never to be texted again.</remarks>
public sealed class Erasure(Store store)
{
    /// <summary>The people of a child's case, or the victim, with this reference.</summary>
    public Task<List<ErasablePerson>> Find(string reference, CancellationToken ct = default) => store.Read(db => Of(db, reference)
        .OrderBy(p => p.Audience).Select(p => new ErasablePerson(p.Id, p.Audience, p.ErasedAt)).ToListAsync(ct));

    /// <returns>False where there is no such person, or they were erased before.</returns>
    public Task<bool> Erase(string reference, Guid personId, AskedHow how, string by, CancellationToken ct = default) =>
        store.Write(new Act(by, "erasure asked for"), async scope =>
        {
            if (await Of(scope.Db, reference).Where(p => p.Id == personId && p.ErasedAt == null).Select(p => p.Id).SingleOrDefaultAsync(ct) == default)
                return false;
            await Silence(scope, personId, ct);
            await Cut(scope, personId, ct);
            var person = await scope.Db.People.Include(p => p.Contacts).ThenInclude(c => c.Phone).SingleAsync(p => p.Id == personId, ct);
            await Forget(scope, person, ct);
            scope.Audit("person.erased", reference, new { audience = person.Audience.ToString(), how = how.ToString() });
            return true;
        }, ct);

    private static IQueryable<Person> Of(VoiceDb db, string reference) => db.People.Where(
        p => p.Case!.Reference == reference || db.VictimRecords.Any(v => v.PersonId == p.Id && v.Reference == reference));

    // First the locks: whoever is answering at this moment comes before or after all of it.
    private static async Task Silence(WriteScope scope, Guid personId, CancellationToken ct)
    {
        var conversations = scope.Db.Conversations.Where(c => c.Invitation.PersonId == personId);
        var phones = await conversations.Where(c => c.PhoneId != null).Select(c => c.PhoneId!.Value).Distinct().Order().ToListAsync(ct);
        foreach (var phone in phones)
            await scope.LockPhone(phone, ct);
        await conversations.ExecuteUpdateAsync(s => s.SetProperty(c => c.Live, false).SetProperty(c => c.EndedAt, c => c.EndedAt ?? scope.Now), ct);
        await scope.Db.Messages.Where(m => m.PersonId == personId && (m.State == SendState.Queued || m.State == SendState.InDoubt))
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.State, SendState.Dropped).SetProperty(m => m.Problem, "erased"), ct);
    }

    private static async Task Cut(WriteScope scope, Guid personId, CancellationToken ct)
    {
        var invitations = await scope.Db.Invitations.Where(i => i.PersonId == personId).ToListAsync(ct);
        foreach (var invitation in invitations)
            Close(invitation, scope.Now);
        var ids = invitations.Select(i => (Guid?)i.Id).ToList();
        foreach (var response in await scope.Db.Responses.Include(r => r.Answers).Where(r => ids.Contains(r.InvitationId)).ToListAsync(ct))
            Cut(response);
    }

    // The link leads nowhere from now on.
    private static void Close(Invitation invitation, DateTimeOffset now)
    {
        (invitation.PersonId, invitation.NextReminderAt, invitation.PaperCode) = (null, null, null);
        invitation.TokenHash = RandomNumberGenerator.GetBytes(invitation.TokenHash.Length);
        if (invitation.EndedAt is null)
            (invitation.EndedAt, invitation.State) = (now, InvitationState.Expired);
    }

    private static void Cut(Response response)
    {
        (response.InvitationId, response.Key) = (null, DataKey.Destroyed);
        response.TriggeredOn = Severance.FirstOfQuarter(response.TriggeredOn);
        foreach (var answer in response.Answers.Where(a => a.Comment is not null))
            (answer.Comment, answer.CommentStatus, answer.Redacted, answer.Likelihood) = (null, null, null, null);
    }

    private static async Task Forget(WriteScope scope, Person person, CancellationToken ct)
    {
        foreach (var contact in person.Contacts)
        {
            if (contact.Phone is { } phone && !await scope.Db.Contacts.AnyAsync(c => c.PhoneId == phone.Id && c.PersonId != person.Id, ct))
                phone.OptedOutAt ??= scope.Now;
            scope.Db.Contacts.Remove(contact);
        }
        (person.Key, person.Name, person.BirthDate, person.Language, person.EasyRead) = (DataKey.Destroyed, null, null, null, false);
        person.ErasedAt = scope.Now;
    }
}
