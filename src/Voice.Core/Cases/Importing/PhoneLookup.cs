using Microsoft.EntityFrameworkCore;
using Voice.Core.Contacts;
using Voice.Core.Data;

namespace Voice.Core.Cases.Importing;

/// <summary>The phones one chunk of rows needs, found in one query and made where they are new.</summary>
internal sealed class PhoneLookup(PhoneBook book, Dictionary<string, Phone> known)
{
    public static async Task<PhoneLookup> Load(VoiceDb db, PhoneBook book, IEnumerable<string?> numbers)
    {
        var fingerprints = numbers.OfType<string>().Distinct().Select(book.Fingerprint).ToList();
        var found = await db.Phones.Where(p => fingerprints.Contains(p.Fingerprint)).ToListAsync();
        return new PhoneLookup(book, found.ToDictionary(p => Convert.ToHexString(p.Fingerprint)));
    }

    public Phone? Get(VoiceDb db, string? e164)
    {
        if (e164 is null)
            return null;
        var key = Convert.ToHexString(book.Fingerprint(e164));
        if (known.TryGetValue(key, out var phone))
            return phone;
        phone = book.Make(e164);
        known[key] = phone;
        db.Phones.Add(phone);
        return phone;
    }
}
