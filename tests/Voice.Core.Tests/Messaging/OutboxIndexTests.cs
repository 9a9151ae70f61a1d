using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Voice.Core.Data;
using Voice.Core.Messaging;
using Voice.TestCommon;

namespace Voice.Core.Tests.Messaging;

/// <summary>Twice a second the outbox is looked into: it must not read all that was ever sent.</summary>
public sealed class OutboxIndexTests
{
    [Fact]
    public async Task On_SQLite_the_outbox_is_found_by_its_index()
    {
        await using var voice = await TestVoice.Start();
        await using var db = voice.Store.Open();
        var now = voice.Clock.Now;
        var steps = await Plan(db, db.Messages.Where(Outbox.IsWork(now)).ToQueryString());
        steps.ShouldContain(s => s.Contains("IX_Messages_Outbox", StringComparison.Ordinal));
        steps.ShouldNotContain(s => s.StartsWith("SCAN", StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_SQLite_what_is_claimed_is_found_by_the_index()
    {
        await using var voice = await TestVoice.Start();
        await using var db = voice.Store.Open();
        var steps = await Plan(db, string.Create(CultureInfo.InvariantCulture,
            $"""SELECT "Seq" FROM "Messages" m WHERE m."State" = 'Queued' AND m."DueAt" <= {voice.Clock.Now.UtcTicks} ORDER BY m."DueAt", m."Seq" LIMIT 10"""));
        steps.ShouldContain(s => s.Contains("IX_Messages_Outbox", StringComparison.Ordinal));
    }

    private static async Task<List<string>> Plan(VoiceDb db, string sql)
    {
        // The values stand in lines of their own above the statement.
        var values = sql.Split('\n').Where(l => l.StartsWith(".param set", StringComparison.Ordinal)).Select(l => l.Trim().Split(' ')).ToList();
        await db.Database.OpenConnectionAsync();
        await using var command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + string.Join('\n', sql.Split('\n').Where(l => !l.StartsWith(".param set", StringComparison.Ordinal)));
        foreach (var value in values)
            command.Parameters.AddWithValue(value[2], long.Parse(value[3], CultureInfo.InvariantCulture));
        var steps = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            steps.Add(reader.GetString(3));
        return steps;
    }
}
