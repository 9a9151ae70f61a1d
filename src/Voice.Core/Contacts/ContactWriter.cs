using Voice.Core.Data;

namespace Voice.Core.Contacts;

/// <summary>Takes over what the case system says about reaching a person, without overriding what the person or staff said since.</summary>
internal static class ContactWriter
{
    public static Contact Set(WriteScope scope, Person person, Phone? phone, Consent consent, SafeToText safe)
    {
        var contact = person.Contacts.FirstOrDefault();
        if (contact is null)
        {
            contact = new Contact { Id = Guid.CreateVersion7(), PersonId = person.Id };
            person.Contacts.Add(contact);
            scope.Db.Contacts.Add(contact);
        }
        (contact.PhoneId, contact.Phone) = (phone?.Id, phone);
        contact.SafeToText = safe;
        SetConsent(scope, contact, consent);
        return contact;
    }

    private static void SetConsent(WriteScope scope, Contact contact, Consent consent)
    {
        if (contact.Consent == consent || RefusedToOurFace(contact))
            return;
        contact.Consent = consent;
        contact.ConsentRecordedBy = scope.Act.Who;
        contact.ConsentRecordedAt = scope.Now;
    }

    // A refusal that staff or the person recorded here is newer than any file, and is never turned round by one.
    private static bool RefusedToOurFace(Contact contact) =>
        contact.Consent == Consent.Refused && contact.ConsentRecordedBy is { } by && !by.StartsWith("import", StringComparison.Ordinal);
}
