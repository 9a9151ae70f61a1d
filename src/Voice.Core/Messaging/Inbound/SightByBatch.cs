using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Voice.Core.Contacts;
using Voice.Core.Conversations;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Responses;
using Voice.Core.Sealing;

namespace Voice.Core.Messaging;

/// <summary>Looks with one round trip to PostgreSQL instead of about eight. This is the one hot path with SQL of its own.
/// What it reads is tracked, so that writing is EF's as everywhere.</summary>
internal sealed class SightByBatch(Vault vault, PhoneBook phones)
{
    private Statements? _statements;

    public async Task<InboundSight> Look(WriteScope scope, string number, string providerId, CancellationToken ct)
    {
        var sql = _statements ??= new Statements(scope.Db);
        await using var batch = Batch(scope, sql, number, providerId);
        await using var rows = await batch.ExecuteReaderAsync(ct);
        await rows.NextResultAsync(ct);
        var phone = await rows.ReadAsync(ct) ? sql.Phone.Read(rows) : null;
        await rows.NextResultAsync(ct);
        var repeated = await rows.ReadAsync(ct);
        if (repeated || phone is null)
            return new InboundSight(Track(scope, phone), repeated, null, false, null);
        await rows.NextResultAsync(ct);
        var conversation = await rows.ReadAsync(ct) ? Conversation(sql, rows, phone) : null;
        await rows.NextResultAsync(ct);
        while (await rows.ReadAsync(ct))
            conversation?.Invitation.Person?.Contacts.Add(sql.Contact.Read(rows)!);
        await rows.NextResultAsync(ct);
        var response = await Response(sql, rows, ct);
        await rows.NextResultAsync(ct);
        var unsent = await rows.ReadAsync(ct);
        await rows.NextResultAsync(ct);
        var previous = await rows.ReadAsync(ct) ? Previous(rows) : null;
        Track(scope, phone);
        Track(scope, conversation);
        Track(scope, response);
        return new InboundSight(phone, false, conversation, unsent, previous);
    }

    private NpgsqlBatch Batch(WriteScope scope, Statements sql, string number, string providerId)
    {
        var batch = new NpgsqlBatch((NpgsqlConnection)scope.Db.Database.GetDbConnection(), (NpgsqlTransaction)scope.Db.Database.CurrentTransaction!.GetDbTransaction());
        var phone = phones.Fingerprint(number);
        Add(batch, Statements.Begin);
        Add(batch, sql.LockPhone, phone);
        Add(batch, Statements.CountRepeat, providerId);
        Add(batch, sql.Latest, phone);
        Add(batch, sql.Contacts, phone);
        Add(batch, sql.Answers, phone);
        Add(batch, Statements.Unsent, phone, scope.Now);
        Add(batch, Statements.Before, phone, scope.Now - InboundSight.SplitWithin);
        return batch;
    }

    private static void Add(NpgsqlBatch batch, string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        batch.BatchCommands.Add(command);
    }

    private static Conversation Conversation(Statements sql, DbDataReader rows, Phone phone)
    {
        var conversation = sql.Conversation.Read(rows)!;
        conversation.Phone = phone;
        conversation.Invitation = sql.Invitation.Read(rows, sql.Conversation.Width)!;
        conversation.Invitation.Person = sql.Person.Read(rows, sql.Conversation.Width + sql.Invitation.Width);
        return conversation;
    }

    private static async Task<Response?> Response(Statements sql, DbDataReader rows, CancellationToken ct)
    {
        Response? response = null;
        while (await rows.ReadAsync(ct))
        {
            response ??= sql.Response.Read(rows)!;
            if (sql.Answer.Read(rows, sql.Response.Width) is { } answer)
                response.Answers.Add(answer);
        }
        return response;
    }

    private string? Previous(DbDataReader row) =>
        vault.Open(new DataKey(row.GetFieldValue<byte[]>(1)), new Sealed(row.GetFieldValue<byte[]>(0)));

    private static T? Track<T>(WriteScope scope, T? entity)
        where T : class
    {
        if (entity is not null)
            scope.Db.Attach(entity);
        return entity;
    }

    /// <summary>The statements, made once from the model. Each sees what was committed before the lock was given.</summary>
    private sealed class Statements
    {
        // Every look-up is by an index. A plan made while a table was still small would go through all of it, and a prepared
        // statement keeps its plan until the next ANALYZE.
        public const string Begin = """
            SELECT set_config('lock_timeout', '2s', true), set_config('enable_seqscan', 'off', true),
                set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true), set_config('enable_bitmapscan', 'off', true)
            """;

        public const string CountRepeat = """UPDATE "Messages" SET "Received" = "Received" + 1 WHERE "Direction" = 'In' AND "ProviderId" = $1 RETURNING 1""";
        // Over the phone's latest texts: the index of all unsent texts would be read whole, and it holds everybody's.
        public const string Unsent = $"""
            SELECT 1 FROM (SELECT "State", "DueAt" FROM "Messages" WHERE "PhoneId" = ({PhoneId}) ORDER BY "Seq" DESC LIMIT 50) latest
            WHERE "State" = 'Sending' OR ("State" = 'Queued' AND "DueAt" <= $2) LIMIT 1
            """;

        public const string Before = $"""
            SELECT m."Body", coalesce(p."Key", h."Key") FROM "Messages" m JOIN "Phones" h ON h."Id" = m."PhoneId" LEFT JOIN "People" p ON p."Id" = m."PersonId"
            WHERE m."PhoneId" = ({PhoneId}) AND m."Direction" = 'In' AND m."At" >= $2 ORDER BY m."Seq" DESC LIMIT 1
            """;

        private const string PhoneId = """SELECT "Id" FROM "Phones" WHERE "Fingerprint" = $1""";
        private const string LatestOf = $"""
            SELECT c."InvitationId" FROM "Conversations" c WHERE c."PhoneId" = ({PhoneId}) ORDER BY c."Live" DESC, c."StartedAt" DESC LIMIT 1
            """;

        public Statements(VoiceDb db)
        {
            (Phone, Conversation, Invitation, Person) = (new(db), new(db), new(db), new(db));
            (Contact, Response, Answer) = (new(db), new(db), new(db));
            LockPhone = $"""SELECT {Phone.Columns("h")} FROM "Phones" h WHERE h."Fingerprint" = $1 FOR UPDATE""";
            Latest = $"""
                SELECT {Conversation.Columns("c")}, {Invitation.Columns("i")}, {Person.Columns("p")}
                FROM "Conversations" c JOIN "Invitations" i ON i."Id" = c."InvitationId" LEFT JOIN "People" p ON p."Id" = i."PersonId"
                WHERE c."InvitationId" = ({LatestOf})
                """;
            Contacts = $"""
                SELECT {Contact.Columns("k")} FROM "Contacts" k JOIN "Invitations" i ON i."PersonId" = k."PersonId" WHERE i."Id" = ({LatestOf})
                """;
            Answers = $"""
                SELECT {Response.Columns("r")}, {Answer.Columns("a")} FROM "Responses" r LEFT JOIN "Answers" a ON a."ResponseId" = r."Id"
                WHERE r."InvitationId" = ({LatestOf})
                """;
        }

        public RowReader<Phone> Phone { get; }

        public RowReader<Conversation> Conversation { get; }

        public RowReader<Invitation> Invitation { get; }

        public RowReader<Person> Person { get; }

        public RowReader<Contact> Contact { get; }

        public RowReader<Response> Response { get; }

        public RowReader<Answer> Answer { get; }

        public string LockPhone { get; }

        public string Latest { get; }

        public string Contacts { get; }

        public string Answers { get; }
    }
}
