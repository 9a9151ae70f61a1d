using Npgsql;
using Voice.Bench.Load;

namespace Voice.Bench.Web;

/// <summary>What one answer costs at least, over rows of the same shape in copies of the tables: hold the phone, read where the
/// conversation stands, keep its new state, keep the answer.</summary>
internal static class FloorRows
{
    private const int Rows = 5_000;
    private const int StateBytes = 450;

    public static async Task<IReadOnlyList<FloorStatement>> Make(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var make = new NpgsqlCommand($"""
            CREATE TABLE floor_phones AS SELECT n, gen_random_uuid() AS id FROM generate_series(0, {Rows - 1}) n;
            CREATE TABLE floor_conversations AS SELECT n, gen_random_uuid() AS id, decode(repeat('ab', {StateBytes}), 'hex') AS state FROM generate_series(0, {Rows - 1}) n;
            CREATE TABLE floor_answers (LIKE "Answers" INCLUDING ALL);
            CREATE UNIQUE INDEX ON floor_phones (n);
            CREATE UNIQUE INDEX ON floor_conversations (n);
            """, connection);
        await make.ExecuteNonQueryAsync();
        var state = new byte[StateBytes];
        return
        [
            new("SELECT id FROM floor_phones WHERE n = $1 FOR UPDATE", n => [n % Rows]),
            new("SELECT state FROM floor_conversations WHERE n = $1", n => [n % Rows]),
            new("UPDATE floor_conversations SET state = $2 WHERE n = $1", n => [n % Rows, state]),
            new("""INSERT INTO floor_answers ("Id", "ResponseId", "QuestionId", "Measure", "Number") VALUES ($1, $2, 'overall', 'overall', 7)""", _ => [Guid.NewGuid(), Guid.NewGuid()]),
        ];
    }
}
