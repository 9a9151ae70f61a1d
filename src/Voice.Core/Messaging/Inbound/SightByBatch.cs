using Npgsql;
using Voice.Core.Contacts;
using Voice.Core.Conversations;
using Voice.Core.Data.Direct;
using Voice.Core.Invitations;
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
        await using var batch = Batch(scope, sql, number, providerId);
        await using var rows = await batch.ExecuteReaderAsync(ct);
        var phone = await rows.ReadAsync(ct) ? sql.Phone.Read(rows, 0) as Phone : null;
        await rows.NextResultAsync(ct);
        if (phone is null || !await rows.ReadAsync(ct))
            throw new NotDirectException();
        scope.Follow(phone);
        var at = new RowCursor(rows);
        var repeated = at.Flag();
        var unsent = at.Flag();
        var previous = Previous(at);
        if (repeated)
        {
            scope.Order(SightStatements.CountRepeat(providerId));
            return new InboundSight(phone, true, null, false, null);
        }
        var conversation = Conversation(sql, at, phone);
        var response = at.Read(sql.Response) as Response;
        await rows.NextResultAsync(ct);
        while (await rows.ReadAsync(ct))
            conversation?.Invitation.Person?.Contacts.Add(Followed<Contact>(scope, sql.Contact.Read(rows, 0)));
        await rows.NextResultAsync(ct);
        while (await rows.ReadAsync(ct))
            response?.Answers.Add(Followed<Answer>(scope, sql.Answer.Read(rows, 0)));
        scope.Follow(conversation);
        scope.Follow(conversation?.Invitation);
        scope.Follow(conversation?.Invitation.Person);
        scope.Follow(response);
        return new InboundSight(phone, false, conversation, unsent, previous);
    }

    private NpgsqlBatch Batch(DirectScope scope, SightStatements sql, string number, string providerId)
    {
        var (batch, phone) = (scope.Begin(), phones.Fingerprint(number));
        Add(batch, sql.LockPhone, phone);
        Add(batch, sql.Latest, phone, providerId, scope.Now, scope.Now - InboundSight.SplitWithin);
        Add(batch, sql.Contacts, phone);
        Add(batch, sql.Answers, phone);
        return batch;
    }

    private static void Add(NpgsqlBatch batch, string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        batch.BatchCommands.Add(command);
    }

    private static Conversation? Conversation(SightStatements sql, RowCursor at, Phone phone)
    {
        var conversation = at.Read(sql.Conversation) as Conversation;
        var (invitation, person) = (at.Read(sql.Invitation) as Invitation, at.Read(sql.Person) as Person);
        if (conversation is null || invitation is null)
            return null;
        (conversation.Phone, conversation.Invitation, invitation.Person) = (phone, invitation, person);
        return conversation;
    }

    private static T Followed<T>(DirectScope scope, object? row)
    {
        scope.Follow(row);
        return (T)row!;
    }

    private string? Previous(RowCursor at) =>
        at.Bytes() is var body && at.Bytes() is { } key && body is not null ? vault.Open(new DataKey(key), new Sealed(body)) : null;
}
