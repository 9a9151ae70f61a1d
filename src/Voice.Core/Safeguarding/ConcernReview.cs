using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Contacts;
using Voice.Core.Data;
using Voice.Core.Sealing;

namespace Voice.Core.Safeguarding;

/// <summary>A concern as the safeguarding lead reads it. Who it is about is not part of it.</summary>
/// <param name="Fragment">As it was written; null once its key was destroyed.</param>
/// <param name="IsAlert">It may be a disclosure, or could not be checked. False: a complaint, or a wish to be rung, which may wait for office hours.</param>
/// <param name="ByText">Came as a text; otherwise as an answer on a page.</param>
/// <param name="Urgent">To be looked at at once.</param>
/// <param name="AlertedAt">When the first alert was made that speaks of it.</param>
public sealed record ConcernToRead(
    Guid Id, DateTimeOffset RaisedAt, IReadOnlyList<string> Categories, string? Fragment, string? Words, bool IsAlert, bool ByText,
    bool Urgent, DateTimeOffset? AlertedAt, DateTimeOffset? SeenAt, string? SeenBy);

/// <summary>Who wrote it, as far as is known.</summary>
/// <param name="Reference">The case's or victim's reference; null: an unknown sender, or an anonymous answer.</param>
/// <param name="Phone">The number a text came from, or the one that is known of who answered on the web.</param>
public sealed record ConcernIdentity(string? Reference, string? Name, string? Phone)
{
    /// <summary>Who opened it before, the latest first.</summary>
    public IReadOnlyList<IdentityOpening> OpenedBefore { get; init; } = [];
}

/// <param name="Reason">Null once the concern's key was destroyed.</param>
public sealed record IdentityOpening(DateTimeOffset At, string By, string? Reason);

/// <param name="Next">Where the next page begins; null: this is the last.</param>
public sealed record ConcernPage(IReadOnlyList<ConcernToRead> Concerns, ConcernPlace? Next);

/// <summary>A place in the order of reading, as it stands in an address.</summary>
/// <param name="Rank">0 not seen, 1 a complaint not seen, 2 and 3 the same once seen.</param>
public sealed record ConcernPlace(int Rank, DateTimeOffset RaisedAt, Guid Id)
{
    /// <returns>Null for anything that is no place.</returns>
    public static ConcernPlace? Read(string? text) =>
        text?.Split('.') is [var rank, var ticks, var id] && int.TryParse(rank, NumberStyles.None, CultureInfo.InvariantCulture, out var r)
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var t) && t <= DateTimeOffset.MaxValue.Ticks && Guid.TryParseExact(id, "N", out var guid)
            ? new ConcernPlace(r, new DateTimeOffset(t, TimeSpan.Zero), guid) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rank}.{RaisedAt.UtcTicks}.{Id:N}");
}

/// <summary>The safeguarding lead's desk: reading concerns, opening who wrote one for a recorded reason, marking them as seen.</summary>
public sealed class ConcernReview(Store store, Vault vault, PhoneBook phones)
{
    /// <summary>Enough words to be a reason.</summary>
    public const int ReasonLength = 10;

    private const string IdentityOpened = "identity.opened";

    /// <summary>Those nobody has seen first, alerts before complaints; the newest first in each.</summary>
    /// <param name="limit">How many.</param>
    /// <param name="after">Where the page before ended. It is a place and no count: what was raised or marked as seen meanwhile
    /// pushes nothing off the pages.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<ConcernPage> Read(int limit, ConcernPlace? after = null, CancellationToken ct = default) => store.Read(async db =>
    {
        var ranked = db.Concerns.Select(c => new
        {
            Concern = c,
            Rank = (c.SeenAt != null ? 2 : 0) + (ConcernCategoryWords.OtherDesk.Contains(c.Categories) ? 1 : 0),
        });
        if (after is not null)
            ranked = ranked.Where(r => r.Rank > after.Rank || (r.Rank == after.Rank && (r.Concern.RaisedAt < after.RaisedAt
                || (r.Concern.RaisedAt == after.RaisedAt && r.Concern.Id.CompareTo(after.Id) > 0))));
        var found = await ranked.OrderBy(r => r.Rank).ThenByDescending(r => r.Concern.RaisedAt).ThenBy(r => r.Concern.Id).Take(limit + 1).ToListAsync(ct);
        var last = found.Count > limit ? found[limit - 1] : null;
        return new ConcernPage(
            [.. found.Take(limit).Select(r => Open(r.Concern))], last is null ? null : new ConcernPlace(last.Rank, last.Concern.RaisedAt, last.Concern.Id));
    });

    /// <summary>How many alerts nobody has seen, what could not be checked among them: all that anybody else may know.</summary>
    public Task<int> CountUnseen(CancellationToken ct = default) =>
        store.Read(db => db.Concerns.CountAsync(c => c.SeenAt == null && !ConcernCategoryWords.OtherDesk.Contains(c.Categories), ct));

    /// <returns>False where there is no such concern, or it was seen already.</returns>
    public Task<bool> MarkSeen(Guid id, string by, CancellationToken ct = default) =>
        store.Write(new Act(by, "concern read"), async scope =>
        {
            var concern = await scope.Db.Concerns.SingleOrDefaultAsync(c => c.Id == id, ct);
            if (concern is null or { SeenAt: not null })
                return false;
            (concern.SeenAt, concern.SeenBy) = (scope.Now, by);
            scope.Audit("concern.seen", id.ToString());
            return true;
        }, ct);

    /// <summary>Opens who wrote it; the reason is kept in the audit before anything is shown.</summary>
    /// <returns>Null where there is no such concern.</returns>
    /// <exception cref="ArgumentException">No reason was given.</exception>
    public Task<ConcernIdentity?> OpenIdentity(Guid id, string reason, string by, CancellationToken ct = default)
    {
        if (reason.Trim().Length < ReasonLength)
            throw new ArgumentException("A reason must be given.", nameof(reason));
        return store.Write(new Act(by, "identity opened for a reason"), async scope =>
        {
            var concern = await Find(scope.Db, id, ct);
            if (concern is null)
                return null;
            var before = await Openings(scope.Db, concern, ct);
            // A reason may name somebody ("to ring Cora's mum").
            scope.Audit(IdentityOpened, id.ToString(), new SealedReason(vault.SealIfAny(concern.Key, reason.Trim())?.Bytes));
            return await Identity(scope.Db, concern, ct) with { OpenedBefore = before };
        }, ct);
    }

    private async Task<List<IdentityOpening>> Openings(VoiceDb db, Concern concern, CancellationToken ct)
    {
        var subject = concern.Id.ToString();
        var entries = await db.AuditEntries.Where(e => e.Subject == subject && e.Action == IdentityOpened).OrderByDescending(e => e.Seq).ToListAsync(ct);
        return [.. entries.Select(e => new IdentityOpening(e.At, e.Who, Reason(concern, e)))];
    }

    private string? Reason(Concern concern, AuditEntry entry) => entry.Detail is null
        ? entry.Why // as it was kept before it was sealed
        : JsonSerializer.Deserialize<SealedReason>(entry.Detail)!.Reason is { } reason ? vault.Open(concern.Key, new Sealed(reason)) : null;

    private sealed record SealedReason(byte[]? Reason);

    private ConcernToRead Open(Concern c) => new(
        c.Id, c.RaisedAt, c.Categories.Split(';', StringSplitOptions.RemoveEmptyEntries), vault.Open(c.Key, c.Fragment), vault.Open(c.Key, c.Words),
        !ConcernCategoryWords.OtherDesk.Contains(c.Categories), c.MessageSeq is not null, c.Urgent, c.AlertedAt, c.SeenAt, c.SeenBy);

    private static Task<Concern?> Find(VoiceDb db, Guid id, CancellationToken ct) => db.Concerns
        .Include(c => c.Message).ThenInclude(m => m!.Phone)
        .Include(c => c.Message).ThenInclude(m => m!.Person)
        .Include(c => c.Message).ThenInclude(m => m!.Conversation).ThenInclude(c => c!.Invitation).ThenInclude(i => i.Person)
        .Include(c => c.Response).ThenInclude(r => r!.Invitation).ThenInclude(i => i!.Person)
        .SingleOrDefaultAsync(c => c.Id == id, ct);

    private async Task<ConcernIdentity> Identity(VoiceDb db, Concern concern, CancellationToken ct)
    {
        var person = concern.Message?.Person ?? concern.Message?.Conversation?.Invitation.Person ?? concern.Response?.Invitation?.Person;
        if (person is null)
            return new ConcernIdentity(null, null, NumberOf(concern.Message?.Phone));
        var phone = concern.Message?.Phone ?? await db.Contacts.Where(c => c.PersonId == person.Id && c.Phone != null).Select(c => c.Phone).FirstOrDefaultAsync(ct);
        var reference = await db.Cases.Where(c => c.Id == person.CaseId).Select(c => c.Reference).SingleOrDefaultAsync(ct)
            ?? await db.VictimRecords.Where(v => v.PersonId == person.Id).Select(v => v.Reference).FirstOrDefaultAsync(ct);
        return new ConcernIdentity(reference, vault.Open(person.Key, person.Name), NumberOf(phone));
    }

    private string? NumberOf(Phone? phone) => phone is null ? null : phones.Number(phone);
}
