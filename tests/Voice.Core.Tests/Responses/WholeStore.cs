using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Voice.Core.Data;

namespace Voice.Core.Tests.Responses;

/// <summary>Every row of every table as somebody with the whole database sees it, whatever the program means by it.</summary>
internal sealed class WholeStore
{
    private WholeStore(IReadOnlyList<Row> rows) => Rows = rows;

    /// <param name="Values">By column; what a database keeps about a row beside its columns too.</param>
    internal sealed record Row(string Table, IReadOnlyDictionary<string, string> Values)
    {
        public bool Mentions(string value) => Values.Values.Any(v => v.Contains(value, StringComparison.OrdinalIgnoreCase));
    }

    public IReadOnlyList<Row> Rows { get; }

    public static async Task<WholeStore> Read(Store store)
    {
        await using var db = store.Open();
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        var rows = new List<Row>();
        foreach (var table in await Tables(connection, store.IsPostgres))
            await ReadTable(connection, table, store.IsPostgres, rows);
        return new WholeStore(rows);
    }

    /// <summary>All rows that hang together with this value through ids, without passing through what everybody shares.</summary>
    public IReadOnlyList<Row> Around(string id, params string[] stop)
    {
        var (found, open, seen) = (new HashSet<Row>(), new Queue<string>([id]), new HashSet<string> { id });
        while (open.TryDequeue(out var value))
        {
            foreach (var row in Rows.Where(r => !stop.Contains(r.Table) && r.Mentions(value) && found.Add(r)))
            {
                foreach (var (column, next) in row.Values.Where(v => v.Key == "Id" || v.Key.EndsWith("Id", StringComparison.Ordinal)))
                {
                    if (Guid.TryParse(next, out _) && column is not ("ServiceId" or "ImportId") && seen.Add(next))
                        open.Enqueue(next);
                }
            }
        }
        return [.. found];
    }

    private static async Task<List<string>> Tables(DbConnection connection, bool postgres)
    {
        var tables = new List<string>();
        await using var command = connection.CreateCommand();
        command.CommandText = postgres
            ? "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
            : "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            tables.Add(reader.GetString(0));
        return tables;
    }

    private static async Task ReadTable(DbConnection connection, string table, bool postgres, List<Row> rows)
    {
        await using var command = connection.CreateCommand();
        // The transaction that wrote a row joins rows that were written together.
        command.CommandText = $"SELECT {(postgres ? "xmin::text AS written_by, " : "")}* FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var values = Enumerable.Range(0, reader.FieldCount).Where(i => !reader.IsDBNull(i)).ToDictionary(reader.GetName, i => Text(reader.GetValue(i)));
            rows.Add(new Row(table, values));
        }
    }

    // Days, moments and ticks all become days: whoever joins would round them too.
    private static string Text(object value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        DateTime moment => Day(moment),
        DateTimeOffset moment => Day(moment.UtcDateTime),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        long ticks when ticks > 600_000_000_000_000_000 => Day(new DateTime(ticks, DateTimeKind.Utc)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Day(DateTime moment) => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
