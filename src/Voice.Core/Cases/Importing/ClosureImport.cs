using Microsoft.EntityFrameworkCore;
using Voice.Core.Contacts;
using Voice.Core.Data;
using Voice.Core.Sealing;
using Voice.Core.Surveys;

namespace Voice.Core.Cases.Importing;

/// <summary>Puts checked closure rows into the store, one chunk in one transaction.</summary>
internal sealed class ClosureImport(Vault vault, LookupKeys keys, PhoneBook phones) : IImportTarget<ClosureRow>
{
    public string Reference(ClosureRow row) => row.Reference;

    public byte[] Fingerprint(ClosureRow row) => keys.Fingerprint("closure", row.Canonical());

    public async Task<IReadOnlyList<RowOutcome>> Apply(WriteScope scope, Guid importId, IReadOnlyList<ClosureRow> rows)
    {
        var chunk = await Chunk.Load(scope, rows, phones);
        return [.. rows.Select(row => ApplyRow(scope, importId, chunk, row))];
    }

    private RowOutcome ApplyRow(WriteScope scope, Guid importId, Chunk chunk, ClosureRow row)
    {
        var fingerprint = Fingerprint(row);
        if (!chunk.Cases.TryGetValue(row.Reference, out var known))
        {
            known = new Case { Id = Guid.CreateVersion7(), Reference = row.Reference, ServiceId = chunk.Service(row.Service).Id };
            chunk.Cases[row.Reference] = known;
            scope.Db.Cases.Add(known);
        }
        var closure = Match(known, row);
        if (closure is not null && closure.Fingerprint.AsSpan().SequenceEqual(fingerprint))
        {
            // Left over from an import that was cut off: this one completes it.
            if (closure.Import is { CompletedAt: null })
                closure.ImportId = importId;
            return RowOutcome.Unchanged;
        }

        var outcome = closure is null ? RowOutcome.Created : RowOutcome.Updated;
        Describe(known, row, chunk);
        var child = Child(scope, known, row, chunk);
        Parent(scope, known, row, chunk);
        PlaceOrLiftHold(scope, known, child, row);
        if (closure is null)
        {
            closure = new Closure { Id = Guid.CreateVersion7(), CaseId = known.Id, ClosedOn = row.ClosedOn, Fingerprint = fingerprint, ImportId = importId };
            known.Closures.Add(closure);
            scope.Db.Closures.Add(closure);
        }
        scope.Audit(outcome == RowOutcome.Created ? "closure.created" : "closure.corrected", row.Reference,
            new { import = importId, row = row.Row, closed = new { before = outcome == RowOutcome.Updated ? closure.ClosedOn : (DateOnly?)null, after = row.ClosedOn } });
        (closure.ClosedOn, closure.StartedOn, closure.Outcome) = (row.ClosedOn, row.StartedOn, row.Outcome);
        closure.Custodial = IsCustodial(row.Outcome);
        closure.Worker = vault.SealIfAny(child.Key, row.Worker);
        closure.Fingerprint = fingerprint;
        closure.ImportId = importId;
        return outcome;
    }

    // The same start is the same piece of work; a start after the last closing is a new one; anything else is a correction.
    private static Closure? Match(Case known, ClosureRow row)
    {
        var same = known.Closures.FirstOrDefault(c => c.StartedOn is not null && c.StartedOn == row.StartedOn)
            ?? known.Closures.FirstOrDefault(c => c.ClosedOn == row.ClosedOn);
        if (same is not null)
            return same;
        var last = known.Closures.MaxBy(c => c.ClosedOn);
        return last is not null && row.StartedOn is { } start && start >= last.ClosedOn ? null : last;
    }

    private static void Describe(Case known, ClosureRow row, Chunk chunk)
    {
        known.ServiceId = chunk.Service(row.Service).Id;
        (known.Team, known.Area) = (row.Team, row.Area);
        (known.Gender, known.Ethnicity) = (row.Gender, row.Ethnicity);
        (known.LookedAfter, known.SpecialNeeds, known.SpeechNeeds) = (row.LookedAfter, row.SpecialNeeds, row.SpeechNeeds);
        known.Whereabouts = row.Whereabouts;
    }

    private Person Child(WriteScope scope, Case known, ClosureRow row, Chunk chunk)
    {
        var child = PersonOf(scope, known, Audience.Child);
        child.Name = vault.SealIfAny(child.Key, row.ChildName);
        child.BirthDate = row.BirthDate is { } born ? vault.SealDate(child.Key, born) : null;
        child.Language = row.Language;
        ContactWriter.Set(scope, child, chunk.Phone(scope, row.ChildMobile), row.ChildConsent, SafeToText.Safe);
        return child;
    }

    private void Parent(WriteScope scope, Case known, ClosureRow row, Chunk chunk)
    {
        if (!row.HasParent && !known.People.Any(p => p.Audience == Audience.Parent))
            return;
        var parent = PersonOf(scope, known, Audience.Parent);
        parent.Name = vault.SealIfAny(parent.Key, row.ParentName);
        parent.Language = row.Language;
        parent.FosterCarer = row.Relationship?.Contains("foster", StringComparison.OrdinalIgnoreCase) ?? false;
        ContactWriter.Set(scope, parent, chunk.Phone(scope, row.ParentMobile), row.ParentConsent, SafeToText.Safe);
    }

    private Person PersonOf(WriteScope scope, Case known, Audience audience)
    {
        if (known.People.FirstOrDefault(p => p.Audience == audience) is { } person)
            return person;
        person = new Person { Id = Guid.CreateVersion7(), Audience = audience, CaseId = known.Id, Key = vault.NewKey() };
        known.People.Add(person);
        scope.Db.People.Add(person);
        return person;
    }

    private void PlaceOrLiftHold(WriteScope scope, Case known, Person child, ClosureRow row)
    {
        var standing = known.Holds.FirstOrDefault(h => h.FromImport && h.LiftedAt is null);
        if (row.Hold is { } reason && standing is null)
        {
            var hold = new Hold
            {
                Id = Guid.CreateVersion7(),
                CaseId = known.Id,
                Reason = vault.Seal(child.Key, reason),
                PlacedAt = scope.Now,
                PlacedBy = scope.Act.Who,
                FromImport = true,
            };
            known.Holds.Add(hold);
            scope.Db.Holds.Add(hold);
            scope.Audit("hold.placed", row.Reference);
        }
        else if (row.Hold is null && standing is not null)
        {
            (standing.LiftedAt, standing.LiftedBy) = (scope.Now, scope.Act.Who);
            scope.Audit("hold.lifted", row.Reference);
        }
    }

    private static bool IsCustodial(string? outcome) =>
        outcome is not null && CustodialWords.Any(w => outcome.Contains(w, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] CustodialWords = ["detention", "custod", "DTO", "section 250", "section 91", "resettlement", "remand"];

    /// <summary>All that the rows of one chunk touch, loaded in a few queries.</summary>
    private sealed class Chunk
    {
        private readonly Dictionary<string, Service> _services;
        private readonly PhoneLookup _phones;
        private readonly VoiceDb _db;

        private Chunk(VoiceDb db, Dictionary<string, Case> cases, Dictionary<string, Service> services, PhoneLookup phones) =>
            (_db, Cases, _services, _phones) = (db, cases, services, phones);

        public Dictionary<string, Case> Cases { get; }

        public static async Task<Chunk> Load(WriteScope scope, IReadOnlyList<ClosureRow> rows, PhoneBook book)
        {
            var references = rows.Select(r => r.Reference).Distinct().ToList();
            var cases = await scope.Db.Cases.Where(c => references.Contains(c.Reference))
                .Include(c => c.Closures).ThenInclude(c => c.Import).Include(c => c.Holds)
                .Include(c => c.People).ThenInclude(p => p.Contacts)
                .AsSplitQuery().ToDictionaryAsync(c => c.Reference);
            var services = await scope.Db.Services.ToDictionaryAsync(s => s.Name);
            var numbers = rows.SelectMany(r => new[] { r.ChildMobile, r.ParentMobile });
            return new Chunk(scope.Db, cases, services, await PhoneLookup.Load(scope.Db, book, numbers));
        }

        public Phone? Phone(WriteScope scope, string? e164) => _phones.Get(scope.Db, e164);

        public Service Service(string name)
        {
            if (_services.TryGetValue(name, out var service))
                return service;
            service = new Service { Id = Guid.CreateVersion7(), Name = name };
            _services[name] = service;
            _db.Services.Add(service);
            return service;
        }
    }
}
