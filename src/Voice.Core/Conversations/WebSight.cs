using Npgsql;
using Voice.Core.Data.Direct;
using Voice.Core.Responses;
using Voice.Core.Sealing;

namespace Voice.Core.Conversations;

/// <summary>Finds the conversation behind a link in one round trip to PostgreSQL.</summary>
internal sealed class WebSight
{
    private static readonly string Invitation = InvitationOf("$1");
    private static readonly string Lock = LockOf("$1");

    private WholeConversation? _whole;

    /// <summary>Held before anything is read: a doubled click waits for its twin. Where there is no phone to lock, its own row is.</summary>
    /// <param name="hash">How the statement calls the link's hash.</param>
    internal static string LockOf(string hash) => $"""
        WITH phone AS (SELECT 1 FROM "Phones" WHERE "Id" = (SELECT "PhoneId" FROM "Conversations" WHERE "InvitationId" = ({InvitationOf(hash)})) FOR UPDATE),
            phoneless AS (SELECT 1 FROM "Conversations" WHERE "InvitationId" = ({InvitationOf(hash)}) AND "PhoneId" IS NULL FOR UPDATE)
        SELECT 1 FROM phone UNION ALL SELECT 1 FROM phoneless
        """;

    private static string InvitationOf(string hash) => $"""SELECT "Id" FROM "Invitations" WHERE "TokenHash" = {hash}""";

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
        var (conversation, response) = await Take(scope, whole, LookupKeys.TokenHash(token), ct);
        if (conversation is not null)
            await whole.Follow(scope, conversation, response, ct);
        return conversation;
    }

    private static async Task<(Conversation?, Response?)> Take(DirectScope scope, WholeConversation whole, byte[] hash, CancellationToken ct)
    {
        await using var batch = scope.Begin(DirectScope.Statement(Lock, hash), One(whole, hash));
        await using var rows = await batch.ExecuteReaderAsync(ct);
        await rows.NextResultAsync(ct);
        return await rows.ReadAsync(ct) ? (whole.Read(new RowCursor(rows), out var response), response) : (null, null);
    }

    private WholeConversation Whole(RowMaps maps) => _whole ??= new(maps, Invitation);

    private static NpgsqlBatchCommand One(WholeConversation whole, byte[] hash) => DirectScope.Statement(whole.Select, hash);
}
