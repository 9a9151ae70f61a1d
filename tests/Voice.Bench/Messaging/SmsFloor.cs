using Npgsql;
using Voice.Bench.Load;

namespace Voice.Bench.Messaging;

/// <summary>The rows of one text and its answer: the text, the answer, the reply, and the conversation's new state. Copies of
/// the program's tables with their indexes; keys and sealed values of the usual length.</summary>
internal static class SmsFloor
{
    private const int Conversations = 20_000;
    private static readonly byte[] Body = new byte[60];
    private static readonly byte[] State = new byte[420];

    public static async Task<PostgresFloor> Open(string database, int connections)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("""
            CREATE TABLE floor_messages (LIKE "Messages" INCLUDING ALL);
            CREATE TABLE floor_answers (LIKE "Answers" INCLUDING ALL);
            CREATE TABLE floor_conversations (id int PRIMARY KEY, state bytea);
            INSERT INTO floor_conversations SELECT i, decode(repeat('00', 420), 'hex') FROM generate_series(0, 19999) i;
            """, connection);
        await command.ExecuteNonQueryAsync();
        return await PostgresFloor.Open(database, connections, [TextIn, Answer, TextOut, NewState]);
    }

    private static FloorStatement TextIn => new(
        """INSERT INTO floor_messages ("Id", "Direction", "PhoneId", "Body", "At", "ProviderId", "Received", "Media", "Attempts", "Looks") VALUES ($1, 'In', $1, $2, now(), $3, 1, 0, 0, 0)""",
        n => [Guid.NewGuid(), Body, $"SM{Guid.NewGuid():N}"]);

    private static FloorStatement Answer => new(
        """INSERT INTO floor_answers ("Id", "ResponseId", "QuestionId", "Number") VALUES ($1, $1, 'overall', 8)""", n => [Guid.NewGuid()]);

    private static FloorStatement TextOut => new(
        """INSERT INTO floor_messages ("Id", "Direction", "PhoneId", "Body", "At", "Kind", "State", "DueAt", "UniqueKey", "Received", "Media", "Attempts", "Looks") VALUES ($1, 'Out', $1, $2, now(), 'Question', 'Queued', now(), $3, 0, 0, 0, 0)""",
        n => [Guid.NewGuid(), Body, $"{Guid.NewGuid():N}:0"]);

    private static FloorStatement NewState => new(
        "UPDATE floor_conversations SET state = $1 WHERE id = $2", n => [State, n % Conversations]);
}
