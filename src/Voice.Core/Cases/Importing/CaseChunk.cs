using Microsoft.EntityFrameworkCore;
using Voice.Core.Contacts;
using Voice.Core.Data;

namespace Voice.Core.Cases.Importing;

/// <summary>All that the rows of one chunk touch, loaded in a few queries.</summary>
internal sealed class CaseChunk
{
    private readonly Dictionary<string, Case> _cases;
    private readonly Dictionary<string, Service> _services;
    private readonly PhoneLookup _phones;
    private readonly VoiceDb _db;

    private CaseChunk(VoiceDb db, Dictionary<string, Case> cases, Dictionary<string, Service> services, PhoneLookup phones) =>
        (_db, _cases, _services, _phones) = (db, cases, services, phones);

    /// <param name="with">What else of the cases is needed.</param>
    /// <param name="numbers">Further phones that the rows name.</param>
    public static async Task<CaseChunk> Load(
        WriteScope scope, IReadOnlyList<CaseFacts> rows, PhoneBook book, Func<IQueryable<Case>, IQueryable<Case>> with, IEnumerable<string>? numbers = null)
    {
        var references = rows.Select(r => r.Reference).Distinct().ToList();
        var cases = await with(scope.Db.Cases.Where(c => references.Contains(c.Reference)))
            .Include(c => c.Holds).Include(c => c.People).ThenInclude(p => p.Contacts).ThenInclude(c => c.Phone)
            .AsSplitQuery().ToDictionaryAsync(c => c.Reference);
        var services = await scope.Db.Services.ToDictionaryAsync(s => s.Name);
        var all = rows.SelectMany(r => new[] { r.ChildMobile, r.ParentMobile }).Concat(numbers ?? []);
        return new CaseChunk(scope.Db, cases, services, await PhoneLookup.Load(scope.Db, book, all));
    }

    public Case Case(CaseFacts row)
    {
        if (_cases.TryGetValue(row.Reference, out var known))
            return known;
        known = new Case { Id = Guid.CreateVersion7(), Reference = row.Reference, ServiceId = Service(row.Service).Id };
        _cases[row.Reference] = known;
        _db.Cases.Add(known);
        return known;
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
