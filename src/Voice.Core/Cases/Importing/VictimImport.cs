using Microsoft.EntityFrameworkCore;
using Voice.Core.Contacts;
using Voice.Core.Data;
using Voice.Core.Sealing;
using Voice.Core.Surveys;

namespace Voice.Core.Cases.Importing;

/// <summary>Puts checked victim rows into the store, one chunk in one transaction.</summary>
internal sealed class VictimImport(Vault vault, LookupKeys keys, PhoneBook phones) : IImportTarget<VictimRow>
{
    public string Reference(VictimRow row) => row.Reference;

    public byte[] Fingerprint(VictimRow row) => keys.Fingerprint("victim", row.Canonical());

    public async Task<IReadOnlyList<RowOutcome>> Apply(WriteScope scope, Guid importId, IReadOnlyList<VictimRow> rows)
    {
        var references = rows.Select(r => r.Reference).Distinct().ToList();
        var known = await scope.Db.VictimRecords.Where(v => references.Contains(v.Reference))
            .Include(v => v.Import).Include(v => v.Person).ThenInclude(p => p.Contacts)
            .ToDictionaryAsync(v => v.Reference);
        var lookup = await PhoneLookup.Load(scope.Db, phones, rows.Select(r => r.Mobile));
        return [.. rows.Select(row => ApplyRow(scope, importId, known, lookup, row))];
    }

    private RowOutcome ApplyRow(WriteScope scope, Guid importId, Dictionary<string, VictimRecord> known, PhoneLookup lookup, VictimRow row)
    {
        var fingerprint = Fingerprint(row);
        var isNew = !known.TryGetValue(row.Reference, out var record);
        if (record is not null && record.Fingerprint.AsSpan().SequenceEqual(fingerprint))
        {
            // Left over from an import that was cut off: this one completes it.
            if (record.Import is { CompletedAt: null })
                record.ImportId = importId;
            return RowOutcome.Unchanged;
        }
        if (record is { Person.ErasedAt: not null })
            return RowOutcome.Unchanged;
        record ??= known[row.Reference] = Make(scope, importId, row, fingerprint);
        Describe(record, row);
        Reach(scope, record, record.Person, lookup, row);
        (record.Fingerprint, record.ImportId) = (fingerprint, importId);
        scope.Audit(isNew ? "victim.created" : "victim.corrected", row.Reference, new { import = importId, row = row.Row });
        return isNew ? RowOutcome.Created : RowOutcome.Updated;
    }

    private void Reach(WriteScope scope, VictimRecord record, Person person, PhoneLookup lookup, VictimRow row)
    {
        person.Name = vault.SealIfAny(person.Key, row.Name);
        person.Language = row.Language;
        var contact = ContactWriter.Set(scope, person, lookup.Get(scope.Db, row.Mobile), row.Consent, row.Safe);
        contact.Email = vault.SealIfAny(person.Key, row.Email);
        contact.SafeTimes = row.SafeTimes;
        record.LiaisonOfficer = vault.SealIfAny(person.Key, row.LiaisonOfficer);
    }

    private VictimRecord Make(WriteScope scope, Guid importId, VictimRow row, byte[] fingerprint)
    {
        var person = new Person { Id = Guid.CreateVersion7(), Audience = Audience.Victim, Key = vault.NewKey() };
        var record = new VictimRecord
        {
            Id = Guid.CreateVersion7(),
            Reference = row.Reference,
            PersonId = person.Id,
            Person = person,
            CaseReference = row.CaseReference,
            Fingerprint = fingerprint,
            ImportId = importId,
        };
        scope.Db.People.Add(person);
        scope.Db.VictimRecords.Add(record);
        return record;
    }

    private static void Describe(VictimRecord record, VictimRow row)
    {
        record.CaseReference = row.CaseReference;
        record.Under18 = row.Under18;
        (record.IdentifiedOn, record.ContactedOn, record.ClosedOn) = (row.IdentifiedOn, row.ContactedOn, row.ClosedOn);
        (record.ContactOutcome, record.Engaged) = (row.ContactOutcome, row.Engaged);
        (record.RestorativeOffered, record.RestorativeTakenUp) = (row.RestorativeOffered, row.RestorativeTakenUp);
    }
}
