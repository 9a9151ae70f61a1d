using Npgsql;
using Voice.Core.Contacts;
using Voice.Core.Data.Direct;
using Voice.Core.Responses;
using Voice.Core.Sealing;

namespace Voice.Core.Messaging;

/// <summary>Locks the phone and looks, in one round trip to PostgreSQL.</summary>
internal sealed class SightByBatch(Vault vault, PhoneBook phones)
{
    private SightStatements? _statements;

    /// <exception cref="NotDirectException">The phone was never met.</exception>
    public async Task<InboundSight> Look(DirectScope scope, string number, string providerId, CancellationToken ct)
    {
        var sql = _statements ??= new SightStatements(scope.Maps);
        var (sight, response) = await Look(scope, sql, number, providerId, ct);
        if (sight.Repeated)
            scope.Order(SightStatements.CountRepeat(providerId));
        else if (sight.Conversation is not null)
            await sql.Whole.Follow(scope, sight.Conversation, response, ct);
        return sight;
    }

    private async Task<(InboundSight Sight, Response? Response)> Look(DirectScope scope, SightStatements sql, string number, string providerId, CancellationToken ct)
    {
        await using var batch = Batch(scope, sql, number, providerId);
        await using var rows = await batch.ExecuteReaderAsync(ct);
        var phone = await rows.ReadAsync(ct) ? sql.Phone.Read(rows, 0) as Phone : null;
        await rows.NextResultAsync(ct);
        if (phone is null || !await rows.ReadAsync(ct))
            throw new NotDirectException();
        scope.Follow(phone);
        var at = new RowCursor(rows);
        var (repeated, unsent, body, key) = (at.Flag(), at.Flag(), at.Bytes(), at.Bytes());
        if (repeated)
            return (new InboundSight(phone, true, null, false, null), null);
        var conversation = sql.Whole.Read(at, out var response);
        if (conversation is not null)
            conversation.Phone = phone;
        return (new InboundSight(phone, false, conversation, unsent, Previous(body, key, conversation?.Invitation.Person)), response);
    }

    private NpgsqlBatch Batch(DirectScope scope, SightStatements sql, string number, string providerId)
    {
        var phone = phones.Fingerprint(number);
        return scope.Begin(
            DirectScope.Statement(sql.LockPhone, phone),
            DirectScope.Statement(sql.Latest, phone, providerId, scope.Now, scope.Now - InboundSight.SplitWithin));
    }

    // Mostly it is the same person, whose key need not be unwrapped twice.
    private string? Previous(byte[]? body, byte[]? key, Person? person)
    {
        if (body is null || key is null)
            return null;
        var own = person is not null && person.Key.Wrapped.AsSpan().SequenceEqual(key) ? person.Key : new DataKey(key);
        return vault.Open(own, new Sealed(body));
    }
}
