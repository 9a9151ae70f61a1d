using Microsoft.EntityFrameworkCore;
using Voice.Core.Contacts;
using Voice.Core.Data;
using Voice.Core.Sealing;

namespace Voice.Core.Retention;

/// <summary>Destroys what was sealed under the key of a phone: texts that belong to no survey, or to one that was withheld.</summary>
internal sealed class PhoneErasure(Vault vault)
{
    /// <summary>Every phone the person can be reached by or was texted on.</summary>
    public static async Task<List<Guid>> Of(VoiceDb db, Guid personId, CancellationToken ct)
    {
        var known = db.Contacts.Where(c => c.PersonId == personId && c.PhoneId != null).Select(c => c.PhoneId!.Value);
        var texted = db.Conversations.Where(c => c.Invitation.PersonId == personId && c.PhoneId != null).Select(c => c.PhoneId!.Value);
        return await known.Union(texted).Order().ToListAsync(ct);
    }

    /// <summary>Phones that somebody else uses: which of them wrote a text that belongs to no survey, nobody can say.</summary>
    public static IQueryable<Phone> Shared(VoiceDb db, Guid personId) => db.Phones.Where(p =>
        db.Contacts.Any(c => c.PhoneId == p.Id && c.PersonId != personId)
        || db.Conversations.Any(c => c.PhoneId == p.Id && c.Live && c.Invitation.PersonId != null && c.Invitation.PersonId != personId));

    /// <summary>The phone's row is locked: a text of this moment is stored before it all and goes too, or after it under the new key.</summary>
    public async Task Destroy(WriteScope scope, Guid personId, IReadOnlyList<Guid> phones, CancellationToken ct)
    {
        var shared = await Shared(scope.Db, personId).Where(p => phones.Contains(p.Id)).Select(p => p.Id).ToListAsync(ct);
        foreach (var phone in await scope.Db.Phones.Where(p => phones.Contains(p.Id) && !shared.Contains(p.Id)).ToListAsync(ct))
        {
            Rekey(phone);
            phone.OptedOutAt ??= scope.Now;
            // What comes next looks at the text before it, which must not be tried with the wrong key.
            await scope.Db.Messages.Where(m => m.PhoneId == phone.Id && m.PersonId == null)
                .ExecuteUpdateAsync(s => s.SetProperty(m => m.Body, Sealed.Destroyed), ct);
            await scope.Db.SharedPhoneDecisions.Where(d => d.PhoneId == phone.Id).ExecuteDeleteAsync(ct);
        }
    }

    // The number stays, so that it is never texted again.
    private void Rekey(Phone phone)
    {
        var number = vault.Open(phone.Key, phone.Number) ?? "";
        phone.Key = vault.NewKey();
        phone.Number = vault.Seal(phone.Key, number);
    }
}
