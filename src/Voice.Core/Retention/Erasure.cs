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
/// <param name="SharesPhone">Somebody else uses one of their phones.</param>
public sealed record ErasablePerson(Guid PersonId, Audience Audience, DateTimeOffset? ErasedAt, bool SharesPhone);

/// <summary>Erases one person who asked for it. Their keys are destroyed, and with them all that was sealed under
/// them, wherever in the store it lies; what stood in clear is cleared; figures they are part of stay, cut from them, so that
/// no two reports differ by one person.</summary>
/// <remarks>A possible disclosure stays with the safeguarding lead, and the number stays sealed, so as never to be texted again.</remarks>
public sealed class Erasure(Store store, Vault vault)
{
    private readonly PhoneErasure _phones = new(vault);

    /// <summary>The people of a child's case, or the victim or the volunteer, with this reference.</summary>
    public Task<List<ErasablePerson>> Find(string reference, CancellationToken ct = default) => store.Read(async db =>
    {
        var found = new List<ErasablePerson>();
        foreach (var person in await Of(db, reference).OrderBy(p => p.Audience).ThenBy(p => p.Id).ToListAsync(ct))
        {
            var phones = await PhoneErasure.Of(db, person.Id, ct);
            var shares = await PhoneErasure.Shared(db, person.Id).AnyAsync(p => phones.Contains(p.Id), ct);
            found.Add(new ErasablePerson(person.Id, person.Audience, person.ErasedAt, shares));
        }
        return found;
    });

    /// <returns>False where there is no such person, or they were erased before.</returns>
    public Task<bool> Erase(string reference, Guid personId, AskedHow how, string by, CancellationToken ct = default) =>
        store.Write(new Act(by, "erasure asked for"), async scope =>
        {
            if (await Of(scope.Db, reference).Where(p => p.Id == personId && p.ErasedAt == null).Select(p => p.Id).SingleOrDefaultAsync(ct) == default)
                return false;
            var phones = await Silence(scope, personId, ct);
            await Cut(scope, personId, ct);
            await _phones.Destroy(scope, personId, phones, ct);
            var person = await scope.Db.People.Include(p => p.Contacts).SingleAsync(p => p.Id == personId, ct);
            await FactErasure.Clear(scope, person, ct);
            Forget(scope, person);
            scope.Audit("person.erased", reference, new { audience = person.Audience.ToString(), how = how.ToString() });
            return true;
        }, ct);

    private static IQueryable<Person> Of(VoiceDb db, string reference) => db.People.Where(
        p => p.Case!.Reference == reference || db.VictimRecords.Any(v => v.PersonId == p.Id && v.Reference == reference)
            || db.Volunteers.Any(v => v.PersonId == p.Id && v.Reference == reference));

    // First the locks: whoever is answering at this moment comes before or after all of it.
    private static async Task<List<Guid>> Silence(WriteScope scope, Guid personId, CancellationToken ct)
    {
        var phones = await PhoneErasure.Of(scope.Db, personId, ct);
        foreach (var phone in phones)
            await scope.LockPhone(phone, ct);
        await scope.Db.Conversations.Where(c => c.Invitation.PersonId == personId)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.Live, false).SetProperty(c => c.EndedAt, c => c.EndedAt ?? scope.Now), ct);
        await scope.Db.Messages.Where(m => m.PersonId == personId && (m.State == SendState.Queued || m.State == SendState.InDoubt))
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.State, SendState.Dropped).SetProperty(m => m.Problem, "erased"), ct);
        return phones;
    }

    private static async Task Cut(WriteScope scope, Guid personId, CancellationToken ct)
    {
        var invitations = await scope.Db.Invitations.Where(i => i.PersonId == personId).ToListAsync(ct);
        foreach (var invitation in invitations)
            Close(invitation, scope.Now);
        var ids = invitations.Select(i => (Guid?)i.Id).ToList();
        foreach (var response in await scope.Db.Responses.Include(r => r.Answers).Where(r => ids.Contains(r.InvitationId)).ToListAsync(ct))
        {
            Cut(response);
            // How many comments were corrected is a figure; which worry staff saw in one is the person's.
            var answers = response.Answers.Select(a => a.Id).ToList();
            await scope.Db.Corrections.Where(c => answers.Contains(c.AnswerId)).ExecuteUpdateAsync(s => s.SetProperty(c => c.Concern, (string?)null), ct);
        }
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

    private static void Forget(WriteScope scope, Person person)
    {
        scope.Db.Contacts.RemoveRange(person.Contacts);
        (person.Key, person.Name, person.BirthDate, person.Language) = (DataKey.Destroyed, null, null, null);
        (person.EasyRead, person.FosterCarer, person.ErasedAt) = (false, false, scope.Now);
    }
}
