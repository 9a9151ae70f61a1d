using Microsoft.EntityFrameworkCore;
using Voice.Core.Data;
using Voice.Core.Sealing;

namespace Voice.Core.Contacts;

/// <summary>Finds phones by keyed fingerprint and makes those that are new.</summary>
public sealed class PhoneBook(Vault vault, LookupKeys keys)
{
    public byte[] Fingerprint(string e164) => keys.Fingerprint("phone", e164);

    public async Task<Phone?> Find(VoiceDb db, string e164, CancellationToken ct = default)
    {
        var fingerprint = Fingerprint(e164);
        return await db.Phones.SingleOrDefaultAsync(p => p.Fingerprint == fingerprint, ct);
    }

    public Phone Make(string e164)
    {
        var key = vault.NewKey();
        return new Phone
        {
            Id = Guid.CreateVersion7(),
            Fingerprint = Fingerprint(e164),
            FingerprintVersion = LookupKeys.Version,
            Key = key,
            Number = vault.Seal(key, e164),
        };
    }

    public async Task<Phone> FindOrMake(VoiceDb db, string e164, CancellationToken ct = default)
    {
        if (await Find(db, e164, ct) is { } known)
            return known;
        var phone = Make(e164);
        db.Phones.Add(phone);
        return phone;
    }

    public string? Number(Phone phone) => vault.Open(phone.Key, phone.Number);
}
