using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Voice.Core.Data;
using Voice.Core.Messaging;
using Voice.TestCommon;

namespace Voice.Host.Tests;

/// <summary>The whole program on PostgreSQL, killed without warning in the middle of its work, again and again.</summary>
public sealed class HardKillTests : IDisposable
{
    private readonly VoiceVerb _voice = new();
    private readonly string _database = PostgresServer.Shared.NewDatabase();

    public HardKillTests() => _voice
        .With("ConnectionStrings:Voice", _database)
        .With("DOTNET_ENVIRONMENT", "Development")
        .With("Voice:Sms:Hours", "always");

    public void Dispose() => _voice.Dispose();

    [Fact]
    public async Task Nothing_is_lost_and_nobody_is_texted_twice()
    {
        await Import(60);
        (await _voice.Run("invite")).Code.ShouldBe(0);
        using var store = new Store(StoreOptions.From(_database, _voice.Folder), TimeProvider.System);
        var sent = 0;
        for (var kill = 1; kill <= 3; kill++)
        {
            using var process = _voice.Start("--only jobs");
            sent = await SentAtLeast(store, process, sent + 8);
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
        await Overdue(store);
        using var last = _voice.Start("--only jobs");
        (await SentAtLeast(store, last, 60)).ShouldBe(60);
        last.Kill(entireProcessTree: true);
        await last.WaitForExitAsync();

        var taken = await store.Read(db => db.SimulatedTexts.Where(t => !t.FromPhone).Select(t => t.Number).ToListAsync());
        taken.Count.ShouldBe(60);
        taken.Distinct().Count().ShouldBe(60, "one text for each phone");
    }

    // What a killed process was sending stays claimed until its lease is over; the test does not wait for that minute.
    private static Task<int> Overdue(Store store) => store.Write(Core.Audit.Act.Program("test"), scope => scope.Db.Messages
        .Where(m => m.State == SendState.Sending).ExecuteUpdateAsync(s => s.SetProperty(m => m.LeaseUntil, DateTimeOffset.UnixEpoch)));

    private static async Task<int> SentAtLeast(Store store, Process process, int wanted)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(60);)
        {
            var sent = await store.Read(db => db.SimulatedTexts.CountAsync(t => !t.FromPhone));
            if (sent >= wanted || process.HasExited)
                return sent;
            await Task.Yield();
        }
        throw new TimeoutException($"Only so many texts left within a minute; wanted {wanted}.");
    }

    private async Task Import(int people)
    {
        var closed = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-20);
        var rows = Enumerable.Range(0, people).Select(i => $"K{i},{closed:dd/MM/yyyy},{closed.AddYears(-15):dd/MM/yyyy},077009003{i:00},Yes");
        await File.WriteAllTextAsync(Path.Combine(_voice.Folder, "c.csv"), "Reference,Closed,DOB,Mobile,Consent\n" + string.Join('\n', rows));
        var import = await _voice.Run("import closures c.csv");
        import.Code.ShouldBe(0, import.Error);
    }
}
