using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Voice.Core;
using Voice.Core.Conversations;
using Voice.Core.Data;
using Voice.Core.Messaging;
using Voice.TestCommon.Providers;

namespace Voice.TestCommon.Soak;

/// <summary>The real program in several processes on a real PostgreSQL, a provider that goes wrong in every way, people who
/// answer, and somebody who pulls plugs. At the end the provider's log and our store are held against each other.</summary>
public sealed class SoakRun
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ToSettle = TimeSpan.FromSeconds(120);
    // One id for all texts is what a mock does, never a provider.
    private static readonly Misbehaviour[] Modes = [.. Enum.GetValues<Misbehaviour>().Where(m => m != Misbehaviour.AcceptUnderOneId)];

    private readonly SoakPlan _plan;
    private readonly Random _random;
    private readonly VoiceVerb _voice;

    private SoakRun(SoakPlan plan, VoiceVerb voice)
    {
        (_plan, _voice) = (plan, voice);
        _random = new Random(plan.Seed);
    }

    public static async Task<SoakReport> Run(SoakPlan plan)
    {
        using var voice = new VoiceVerb();
        return await new SoakRun(plan, voice).Run();
    }

    private async Task<SoakReport> Run()
    {
        using var server = PostgresServer.Own();
        await using var provider = await MisbehavingTwilio.Start();
        using var over = new CancellationTokenSource();
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{FreePort()}"), Timeout = TimeSpan.FromSeconds(15) };
        var database = server.NewDatabase();
        Configure(provider, database, http.BaseAddress!.ToString());
        var phones = new SoakPhones(_random, new TwilioCaller(http, http.BaseAddress.ToString()), over.Token);
        using var processes = new SoakProcesses(_voice, new Random(_random.Next()), server);
        using var store = new Store(StoreOptions.From(database, _voice.Folder), TimeProvider.System);
        try
        {
            await Prepare(provider, phones, store);
            processes.StartAll();
            await phones.Begun.Task.WaitAsync(ToSettle);
            await PullPlugs(processes);
            provider.Otherwise = () => Misbehaviour.None;
            processes.StartAll();
            await Settled(store, phones, over);
            return await Compare(store, provider, phones, processes);
        }
        finally
        {
            await over.CancelAsync();
        }
    }

    private void Configure(MisbehavingTwilio provider, string database, string publicUrl) => _voice
        .With("ConnectionStrings:Voice", database)
        .With("Voice:Public:Url", publicUrl.TrimEnd('/'))
        .With("Voice:Staff:Url", $"http://127.0.0.1:{FreePort()}")
        .With("Voice:Sms:Hours", "always")
        .With("Voice:Sms:Provider", "Twilio")
        .With("Voice:Sms:TimeoutSeconds", "2")
        .With("Voice:Sms:PerSecond", "500")
        .With("Voice:Sms:DailySegments", "1000000")
        .With("Voice:Sms:Twilio:AccountSid", MisbehavingTwilio.AccountSid)
        .With("Voice:Sms:Twilio:AuthTokens", MisbehavingTwilio.AuthToken)
        .With("Voice:Sms:Twilio:MessagingServiceSid", MisbehavingTwilio.ServiceSid)
        .With("Voice:Sms:Twilio:BaseAddress", provider.BaseAddress);

    private async Task Prepare(MisbehavingTwilio provider, SoakPhones phones, Store store)
    {
        await Import();
        await Verb("invite");
        await MakeUnsafe(store);
        var luck = new Random(_random.Next());
        provider.ListingLag = TimeSpan.FromMilliseconds(300);
        provider.OnTaken = phones.Took;
        provider.Otherwise = () =>
        {
            lock (luck)
                return luck.NextDouble() < 0.6 ? Misbehaviour.None : Modes[luck.Next(Modes.Length)];
        };
    }

    private async Task Import()
    {
        var closed = UkTime.Today(TimeProvider.System).AddDays(-20);
        var rows = Enumerable.Range(0, _plan.People + _plan.Unsafe)
            .Select(i => $"S{i},{closed:dd/MM/yyyy},{closed.AddYears(-15):dd/MM/yyyy},{Number(i)},Yes");
        await File.WriteAllTextAsync(Path.Combine(_voice.Folder, "c.csv"), "Reference,Closed,DOB,Mobile,Consent\n" + string.Join('\n', rows));
        await Verb("import closures c.csv");
    }

    // Their invitations are queued already: only the look at the moment of sending can hold them back.
    private Task<int> MakeUnsafe(Store store)
    {
        var hour = UkTime.Local(DateTimeOffset.UtcNow).Hour;
        var notNow = hour is >= 6 and < 18 ? "after 22:00" : "between 11:00 and 13:00";
        var cases = Enumerable.Range(_plan.People, _plan.Unsafe).Select(i => $"S{i}").ToList();
        return store.Write(Core.Audit.Act.Program("test"), scope => scope.Db.Contacts.Where(c => cases.Contains(c.Person.Case!.Reference))
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.SafeTimes, notNow)));
    }

    private static string Number(int i) => $"07700{900000 + i}";

    private async Task Verb(string arguments)
    {
        var (code, output, error) = await _voice.Run(arguments);
        if (code != 0)
            throw new InvalidOperationException($"voice {arguments} ended with {code}: {output} {error}");
    }

    private async Task PullPlugs(SoakProcesses processes)
    {
        using var end = new CancellationTokenSource(_plan.Length);
        while (!end.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromSeconds(2 + 3 * _random.NextDouble()), end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (end.IsCancellationRequested)
                return;
            processes.Harm();
            _plan.Tell($"kills {processes.Kills}, database restarts {processes.DatabaseRestarts}");
            await Task.Delay(TimeSpan.FromSeconds(_random.NextDouble()), CancellationToken.None);
            processes.StartAll();
        }
    }

    // The processes are others': there is nothing to await but the store itself.
    private static async Task Settled(Store store, SoakPhones phones, CancellationTokenSource over)
    {
        using var limit = new CancellationTokenSource(ToSettle);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        for (var calm = 0; calm < 8 && !limit.IsCancellationRequested;)
        {
            await tick.WaitForNextTickAsync(CancellationToken.None);
            calm = await Unfinished(store) == 0 ? calm + 1 : 0;
            if (calm > 0)
                await phones.AllArrived().WaitAsync(ToSettle);
        }
        await over.CancelAsync();
    }

    private static Task<int> Unfinished(Store store)
    {
        var soon = DateTimeOffset.UtcNow.AddHours(1);
        return store.Read(db => db.Messages.CountAsync(m => m.State == SendState.Sending || m.State == SendState.InDoubt || (m.State == SendState.Queued && m.DueAt < soon)));
    }

    private async Task<SoakReport> Compare(Store store, MisbehavingTwilio provider, SoakPhones phones, SoakProcesses processes)
    {
        var messages = await store.Read(db => db.Messages.ToListAsync());
        var ours = messages.Where(m => m.Direction == Direction.Out).ToDictionary(m => m.Id.ToString("N"));
        var received = messages.Where(m => m.Direction == Direction.In).CountBy(m => m.ProviderId!).ToDictionary();
        var yes = phones.Sent.Where(s => s.Value is not null).Select(s => s.Key).ToList();
        var took = provider.Taken.Select(t => t.OurId).ToHashSet();
        return new SoakReport
        {
            Taken = provider.Taken.Count,
            Calls = provider.Calls,
            Replies = yes.Count,
            Forged = phones.Forged,
            Kills = processes.Kills,
            DatabaseRestarts = processes.DatabaseRestarts,
            Lost = [.. yes.Where(sid => received.GetValueOrDefault(sid) != 1)],
            Doubled = [.. provider.Taken.CountBy(t => t.OurId).Where(c => c.Value > 1).Select(c => c.Key)],
            Forbidden = [.. provider.Taken.Where(t => IsForbidden(t, ours, phones)).Select(t => $"{t.To} {ours.GetValueOrDefault(t.OurId)?.Kind}")],
            Disagreements =
            [
                .. provider.Taken.Where(t => ours.GetValueOrDefault(t.OurId) is not { State: SendState.Sent or SendState.Delivered } m || m.ProviderId != t.Sid)
                    .Select(t => $"{t.Sid[^4..]} {ours.GetValueOrDefault(t.OurId)?.State} {ours.GetValueOrDefault(t.OurId)?.Problem} {ours.GetValueOrDefault(t.OurId)?.ProviderId?[^4..]}"),
                .. ours.Where(o => o.Value.State is SendState.Sent or SendState.Delivered && !took.Contains(o.Key)).Select(o => o.Key),
                .. received.Keys.Where(sid => !phones.Sent.ContainsKey(sid)),
            ],
            Unfinished = await Unfinished(store),
        };
    }

    // A call that was under way when the stop was committed could not be called back any more.
    private bool IsForbidden(TakenText text, Dictionary<string, Message> ours, SoakPhones phones) =>
        Enumerable.Range(_plan.People, _plan.Unsafe).Any(i => text.To == "+44" + Number(i)[1..])
        || (phones.Stopped.TryGetValue(text.To, out var at) && text.At > at + Timeout && ours.GetValueOrDefault(text.OurId)?.Kind != TextKind.StopConfirmed);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
