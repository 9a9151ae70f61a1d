using Microsoft.EntityFrameworkCore;
using Voice.Core.Contacts;
using Voice.Core.Data;
using Voice.Core.Sealing;
using Voice.Core.Surveys;

namespace Voice.Core.Cases.Importing;

/// <summary>Seats volunteers on their panels. Who has the same number is the same volunteer.</summary>
internal sealed class VolunteerWriter(Vault vault)
{
    private readonly Dictionary<Guid, Volunteer> _known = [];

    public async Task Load(WriteScope scope, IReadOnlyList<Phone> phones)
    {
        _known.Clear();
        if (phones.Count == 0)
            return;
        // An erased volunteer has no number left; the reference says that they are not to come back.
        var byReference = phones.DistinctBy(p => p.Id).ToLookup(Reference);
        var references = byReference.Select(r => r.Key).ToList();
        var ids = phones.Select(p => (Guid?)p.Id).ToList();
        var found = await scope.Db.Volunteers.Include(v => v.Person.Contacts)
            .Where(v => v.Person.Contacts.Any(c => ids.Contains(c.PhoneId)) || (v.Person.ErasedAt != null && references.Contains(v.Reference)))
            .ToListAsync();
        foreach (var erased in found.Where(v => v.Person.ErasedAt is not null))
        {
            foreach (var phone in byReference[erased.Reference])
                _known[phone.Id] = erased;
        }
        foreach (var volunteer in found.Where(v => v.Person.ErasedAt is null))
            _known[volunteer.Person.Contacts[0].PhoneId!.Value] = volunteer;
    }

    public void Seat(WriteScope scope, Panel panel, PanelMember member, Phone phone)
    {
        if (!_known.TryGetValue(phone.Id, out var volunteer))
            volunteer = _known[phone.Id] = Make(scope, phone);
        var person = volunteer.Person;
        if (person.ErasedAt is not null)
            return;
        if (member.Name is not null)
            person.Name = vault.Seal(person.Key, member.Name);
        ContactWriter.Set(scope, person, phone, member.Consent, SafeToText.Safe);
        if (panel.Volunteers.All(v => v.Id != volunteer.Id))
            panel.Volunteers.Add(volunteer);
    }

    private static string Reference(Phone phone) => $"PM-{Convert.ToHexString(phone.Fingerprint)[..8]}";

    private Volunteer Make(WriteScope scope, Phone phone)
    {
        var person = new Person { Id = Guid.CreateVersion7(), Audience = Audience.Volunteer, Key = vault.NewKey() };
        scope.Db.People.Add(person);
        var volunteer = new Volunteer
        {
            Id = Guid.CreateVersion7(),
            Reference = Reference(phone),
            PersonId = person.Id,
            Person = person,
        };
        scope.Db.Volunteers.Add(volunteer);
        return volunteer;
    }
}
