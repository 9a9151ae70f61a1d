using Npgsql;
using Voice.Core.Data.Direct;
using Voice.Core.Sealing;

namespace Voice.Core.Conversations;

/// <summary>Finds the conversation behind a link in one round trip to PostgreSQL.</summary>
internal sealed class WebSight
{
    private const string Invitation = """SELECT "Id" FROM "Invitations" WHERE "TokenHash" = $1""";

    // Held before anything is read: a doubled click waits for its twin. Where there is no phone to lock, its own row is.
    private const string LockPhone = $"""
        SELECT 1 FROM "Phones" p WHERE p."Id" = (SELECT "PhoneId" FROM "Conversations" WHERE "InvitationId" = ({Invitation})) FOR UPDATE
        """;

    private const string LockPhoneless = $"""
        SELECT 1 FROM "Conversations" c WHERE c."InvitationId" = ({Invitation}) AND c."PhoneId" IS NULL FOR UPDATE
        """;

    private WholeConversation? _whole;

    /// <summary>For looking only.</summary>
    public async Task<Conversation?> Open(NpgsqlConnection connection, RowMaps maps, string token, CancellationToken ct)
    {
        var whole = Whole(maps);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { One(whole, LookupKeys.TokenHash(token)) } };
        await using var rows = await batch.ExecuteReaderAsync(ct);
        return await rows.ReadAsync(ct) ? whole.Read(new RowCursor(rows), out _) : null;
    }

    /// <summary>For writing: locked, and with all that may change.</summary>
    public async Task<Conversation?> Take(DirectScope scope, string token, CancellationToken ct)
    {
        var whole = Whole(scope.Maps);
        var conversation = await Take(scope, whole, LookupKeys.TokenHash(token), ct);
        if (conversation is not null)
            await whole.ReadContacts(scope, conversation, ct);
        return conversation;
    }

    private static async Task<Conversation?> Take(DirectScope scope, WholeConversation whole, byte[] hash, CancellationToken ct)
    {
        await using var batch = scope.Begin(
            DirectScope.Statement(LockPhone, hash), DirectScope.Statement(LockPhoneless, hash), One(whole, hash), DirectScope.Statement(whole.Answers, hash));
        await using var rows = await batch.ExecuteReaderAsync(ct);
        await rows.NextResultAsync(ct);
        await rows.NextResultAsync(ct);
        if (!await rows.ReadAsync(ct) || whole.Read(new RowCursor(rows), out var response) is not { } conversation)
            return null;
        await whole.ReadAnswers(scope, conversation, response, rows, ct);
        return conversation;
    }

    private WholeConversation Whole(RowMaps maps) => _whole ??= new(maps, Invitation);

    private static NpgsqlBatchCommand One(WholeConversation whole, byte[] hash) =>
        DirectScope.Statement($"SELECT {whole.Columns} FROM {WholeConversation.Tables} WHERE {whole.Where}", hash);
}
