using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Cases;
using Voice.Core.Data;
using Voice.Core.Sealing;
using Voice.Core.Surveys;

namespace Voice.Core.Contacts;

/// <summary>How staff learned of a wish. Nothing is typed here: a note would be personal data in the audit.</summary>
public enum AskedHow
{
    InPerson,
    ByPhone,
    InWriting,
}

/// <param name="Reason">Opened for those who may see the case.</param>
public sealed record StandingHold(Guid Id, string Reason, DateTimeOffset PlacedAt, string PlacedBy);

/// <summary>How one person may be reached; neither name nor number is part of it.</summary>
public sealed record Reach(
    Guid PersonId, Audience Audience, Consent Consent, string? RecordedBy, DateTimeOffset? RecordedAt, bool HasNumber, bool OptedOut, bool EasyRead);

public sealed record CaseReach(string Reference, IReadOnlyList<StandingHold> Holds, IReadOnlyList<Reach> People);

/// <summary>What staff change by hand about one child's case: holds, consent, and the easy-read wish.</summary>
public sealed class ContactDesk(Store store, Vault vault)
{
    public Task<CaseReach?> Find(string reference, CancellationToken ct = default) => store.Read(async db =>
    {
        var found = await db.Cases.Include(c => c.Holds.Where(h => h.LiftedAt == null))
            .Include(c => c.People).ThenInclude(p => p.Contacts).ThenInclude(c => c.Phone)
            .AsSplitQuery().SingleOrDefaultAsync(c => c.Reference == reference, ct);
        if (found is null)
            return null;
        var key = found.People.FirstOrDefault(p => p.Audience == Audience.Child)?.Key;
        return new CaseReach(
            found.Reference,
            [.. found.Holds.OrderBy(h => h.PlacedAt).Select(h => new StandingHold(h.Id, key is null ? "" : vault.Open(key, h.Reason) ?? "", h.PlacedAt, h.PlacedBy))],
            [.. found.People.OrderBy(p => p.Audience).Select(Of)]);
    });

    /// <returns>False where there is no such case.</returns>
    public Task<bool> PlaceHold(string reference, string reason, string by, CancellationToken ct = default) =>
        store.Write(new Act(by, "hold placed by hand"), async scope =>
        {
            var found = await scope.Db.Cases.Include(c => c.People).SingleOrDefaultAsync(c => c.Reference == reference, ct);
            if (found?.People.FirstOrDefault(p => p.Audience == Audience.Child) is not { } child)
                return false;
            scope.Db.Holds.Add(new Hold
            {
                Id = Guid.CreateVersion7(),
                CaseId = found.Id,
                Reason = vault.SealIfAny(child.Key, reason),
                PlacedAt = scope.Now,
                PlacedBy = by,
            });
            scope.Audit("hold.placed", reference);
            return true;
        }, ct);

    /// <returns>False where no such hold stands.</returns>
    public Task<bool> LiftHold(string reference, Guid hold, string by, CancellationToken ct = default) =>
        store.Write(new Act(by, "hold lifted by hand"), async scope =>
        {
            var standing = await scope.Db.Cases.Where(c => c.Reference == reference).SelectMany(c => c.Holds)
                .SingleOrDefaultAsync(h => h.Id == hold && h.LiftedAt == null, ct);
            if (standing is null)
                return false;
            (standing.LiftedAt, standing.LiftedBy) = (scope.Now, by);
            scope.Audit("hold.lifted", reference);
            return true;
        }, ct);

    /// <summary>A person of the case said so to staff; no file turns a refusal round afterwards.</summary>
    /// <returns>False where there is no such person on this case.</returns>
    public Task<bool> SetConsent(string reference, Guid person, Consent consent, AskedHow how, string by, CancellationToken ct = default) =>
        store.Write(new Act(by, "consent changed by hand"), async scope =>
        {
            var found = await scope.Db.People.Include(p => p.Contacts).SingleOrDefaultAsync(p => p.Id == person && p.Case!.Reference == reference, ct);
            if (found?.Contacts.FirstOrDefault() is not { } contact)
                return false;
            var before = contact.Consent;
            (contact.Consent, contact.ConsentRecordedBy, contact.ConsentRecordedAt) = (consent, by, scope.Now);
            scope.Audit("consent.changed", reference, new { audience = found.Audience.ToString(), before = before.ToString(), after = consent.ToString(), how = how.ToString() });
            return true;
        }, ct);

    public Task<bool> SetEasyRead(string reference, Guid person, bool wanted, string by, CancellationToken ct = default) =>
        store.Write(new Act(by, "easy read set by hand"), async scope =>
        {
            var found = await scope.Db.People.SingleOrDefaultAsync(p => p.Id == person && p.Case!.Reference == reference, ct);
            if (found is null)
                return false;
            found.EasyRead = wanted;
            scope.Audit("easy-read.set", reference, new { audience = found.Audience.ToString(), wanted });
            return true;
        }, ct);

    private static Reach Of(Person p)
    {
        var contact = p.Contacts.FirstOrDefault();
        return new Reach(
            p.Id, p.Audience, contact?.Consent ?? Consent.NotKnown, contact?.ConsentRecordedBy, contact?.ConsentRecordedAt,
            contact?.Phone is { UnusableAt: null }, contact?.Phone?.OptedOutAt is not null, p.EasyRead);
    }
}
