using Microsoft.EntityFrameworkCore;
using Npgsql;
using Voice.Core.Audit;
using Voice.Core.Contacts;
using Voice.Core.Conversations;
using Voice.Core.Data;
using Voice.Core.Data.Direct;
using Voice.Core.Invitations;
using Voice.Core.Messaging;
using Voice.Core.Responses;
using Voice.TestCommon;

namespace Voice.Core.Tests.Data;

/// <summary>What goes around EF must store and read exactly what EF would.</summary>
public sealed class DirectStoreTests
{
    private const string Phone = "+447700900443";

    private static readonly Act Test = Act.Program("test");

    [Fact]
    public async Task Rows_read_by_hand_are_the_rows_EF_reads()
    {
        await using var voice = await Talked();
        (await Same<Phone>(voice)).ShouldBeGreaterThan(0);
        (await Same<Person>(voice)).ShouldBeGreaterThan(0);
        (await Same<Contact>(voice)).ShouldBeGreaterThan(0);
        (await Same<Invitation>(voice)).ShouldBeGreaterThan(0);
        (await Same<Conversation>(voice)).ShouldBeGreaterThan(0);
        (await Same<Response>(voice)).ShouldBe(1);
        (await Same<Answer>(voice)).ShouldBe(6);
        (await Same<Message>(voice)).ShouldBeGreaterThan(12);
    }

    [Fact]
    public async Task A_row_written_by_hand_is_the_row_EF_would_write()
    {
        await using var voice = await Talked();
        var all = await voice.Store.Read(db => db.Answers.ToListAsync());
        await voice.Store.Write(Test, async scope => await scope.Db.Answers.ExecuteDeleteAsync());
        await voice.Store.Direct!.Write(Test, async scope =>
        {
            await Begin(scope);
            all.ForEach(scope.Add);
            return true;
        }, default);
        (await Same<Answer>(voice)).ShouldBe(all.Count);
        var map = await Map<Answer>(voice);
        var now = await voice.Store.Read(db => db.Answers.ToListAsync());
        now.OrderBy(a => a.Id).Select(map.Values).ShouldBe(all.OrderBy(a => a.Id).Select(map.Values));
    }

    [Fact]
    public async Task Only_what_changed_is_written()
    {
        await using var voice = await Talked();
        var phone = await voice.Store.Read(db => db.Phones.FirstAsync());
        await voice.Store.Direct!.Write(Test, async scope =>
        {
            await Begin(scope);
            scope.Follow(phone);
            phone.UnusableReason = "by hand";
            // Somebody else changes another column meanwhile.
            await voice.Store.Write(Test, s => s.Db.Phones.Where(p => p.Id == phone.Id).ExecuteUpdateAsync(u => u.SetProperty(p => p.FingerprintVersion, 77)));
            return true;
        }, default);
        var after = await voice.Store.Read(db => db.Phones.SingleAsync(p => p.Id == phone.Id));
        (after.UnusableReason, after.FingerprintVersion).ShouldBe(("by hand", 77));
    }

    [Fact]
    public async Task Work_that_asks_for_a_context_leaves_nothing_behind_and_is_done_with_one()
    {
        await using var voice = await TestVoice.Start(StoreKind.Postgres);
        var ways = new List<string>();
        await voice.Store.Write(
            Test,
            async scope =>
            {
                await Begin(scope);
                ways.Add("directly");
                scope.Audit("test.seen", "1");
                _ = scope.Db;
                return true;
            },
            scope =>
            {
                ways.Add("usually");
                scope.Audit("test.seen", "2");
                return Task.FromResult(true);
            },
            default);
        ways.ShouldBe(["directly", "usually"]);
        (await Seen(voice)).ShouldBe(["2"]);
    }

    [Fact]
    public async Task An_answer_nobody_looked_for_is_replaced_the_usual_way()
    {
        await using var voice = await TestVoice.Start(StoreKind.Postgres);
        await voice.ImportClosures();
        await voice.Invite();
        await voice.SendDue();
        await voice.Text(Phone, "yes");
        var response = await voice.Store.Read(db => db.Responses.SingleAsync());
        // As if the state had lost it.
        await voice.Store.Write(Test, scope =>
        {
            scope.Add(new Answer { Id = Guid.NewGuid(), ResponseId = response.Id, QuestionId = "overall", Number = 1 });
            return Task.CompletedTask;
        });
        await voice.Text(Phone, "8");
        (await voice.Store.Read(db => db.Answers.SingleAsync())).Number.ShouldBe(8);
    }

    [Fact]
    public async Task A_connection_that_failed_is_given_back_without_its_transaction()
    {
        await using var voice = await TestVoice.Start(StoreKind.Postgres);
        for (var i = 0; i < 3; i++)
        {
            await Should.ThrowAsync<PostgresException>(() => voice.Store.Direct!.Write(Test, async scope =>
            {
                await Begin(scope);
                scope.Audit("test.seen", "lost");
                scope.Order(DirectScope.Statement("SELECT 1/0"));
                return true;
            }, default));
        }
        await voice.Store.Direct!.Write(Test, async scope =>
        {
            await Begin(scope);
            scope.Audit("test.seen", "kept");
            return true;
        }, default);
        (await Seen(voice)).ShouldBe(["kept"]);
    }

    private static async Task<TestVoice> Talked()
    {
        var voice = await TestVoice.Start(StoreKind.Postgres);
        await voice.ImportClosures();
        await voice.Invite();
        await voice.SendDue();
        foreach (var said in new[] { "yes", "8/10 lol", "yeah", "a bit", "my worker was sound", "more trips out", "1" })
            await voice.Text(Phone, said);
        return voice;
    }

    private static async Task Begin(DirectScope scope)
    {
        await using var batch = scope.Begin();
        await batch.ExecuteNonQueryAsync();
    }

    private static async Task<RowMap> Map<T>(TestVoice voice)
        where T : class => await voice.Store.Direct!.Read((_, maps) => Task.FromResult(maps.Of<T>()), default);

    /// <returns>How many rows were compared.</returns>
    private static async Task<int> Same<T>(TestVoice voice)
        where T : class
    {
        var map = await Map<T>(voice);
        var table = voice.Store.Read(db => Task.FromResult(db.Model.FindEntityType(typeof(T))!.GetTableName()!));
        var byHand = await voice.Store.Direct!.Read((connection, _) => ReadAll(connection, map, table.Result), default);
        var byEf = await voice.Store.Read(db => db.Set<T>().ToListAsync());
        Sorted(byHand.Select(map.Values)).ShouldBe(Sorted(byEf.Select(map.Values)));
        return byEf.Count;
    }

    private static async Task<List<object>> ReadAll(NpgsqlConnection connection, RowMap map, string table)
    {
        var rows = new List<object>();
        await using var command = new NpgsqlCommand($"""SELECT {map.Columns("t")} FROM "{table}" t""", connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            rows.Add(map.Read(reader, 0)!);
        return rows;
    }

    // By key, which comes first.
    private static List<object?[]> Sorted(IEnumerable<object?[]> rows) => [.. rows.OrderBy(r => r[0]!.ToString(), StringComparer.Ordinal)];

    private static Task<List<string>> Seen(TestVoice voice) =>
        voice.Store.Read(db => db.AuditEntries.Where(a => a.Action == "test.seen").Select(a => a.Subject).ToListAsync());
}
