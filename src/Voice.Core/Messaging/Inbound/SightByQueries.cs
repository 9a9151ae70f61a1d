using Microsoft.EntityFrameworkCore;
using Voice.Core.Contacts;
using Voice.Core.Conversations;
using Voice.Core.Data;
using Voice.Core.Sealing;

namespace Voice.Core.Messaging;

/// <summary>Looks with one query after the other: where the database is a file, a query costs little, and on PostgreSQL only
/// what is not an ordinary answer comes here.</summary>
internal sealed class SightByQueries(Vault vault, PhoneBook phones)
{
    public async Task<InboundSight> Look(WriteScope scope, string number, string providerId, CancellationToken ct)
    {
        var phone = await phones.Find(scope.Db, number, ct);
        if (phone is not null && scope.IsPostgres)
        {
            await scope.LockPhone(phone.Id, ct);
            await scope.Db.Entry(phone).ReloadAsync(ct);
        }
        var repeated = await scope.Db.Messages.Where(m => m.Direction == Direction.In && m.ProviderId == providerId)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.Received, m => m.Received + 1), ct) > 0;
        if (repeated || phone is null)
            return new InboundSight(phone, repeated, null, false, null);
        return new InboundSight(phone, false, await Latest(scope, phone.Id, ct), await HasUnsent(scope, phone.Id, ct), await Previous(scope, phone.Id, ct));
    }

    private static Task<Conversation?> Latest(WriteScope scope, Guid phoneId, CancellationToken ct) =>
        scope.Db.Conversations.Where(c => c.PhoneId == phoneId)
            .Include(c => c.Phone).Include(c => c.Invitation).ThenInclude(i => i.Person).ThenInclude(p => p!.Contacts)
            .OrderByDescending(c => c.Live).ThenByDescending(c => c.StartedAt)
            .FirstOrDefaultAsync(ct);

    private static Task<bool> HasUnsent(WriteScope scope, Guid phoneId, CancellationToken ct)
    {
        var now = scope.Now;
        return scope.Db.Messages.AnyAsync(
            m => m.PhoneId == phoneId && (m.State == SendState.Sending || (m.State == SendState.Queued && m.DueAt <= now)), ct);
    }

    private async Task<string?> Previous(WriteScope scope, Guid phoneId, CancellationToken ct)
    {
        var since = scope.Now - InboundSight.SplitWithin;
        var before = await scope.Db.Messages.AsNoTracking()
            .Where(m => m.PhoneId == phoneId && m.Direction == Direction.In && m.At >= since)
            .OrderByDescending(m => m.Seq).Include(m => m.Person).Include(m => m.Phone).FirstOrDefaultAsync(ct);
        return before is null ? null : vault.Open(before.Person?.Key ?? before.Phone.Key, before.Body);
    }
}
