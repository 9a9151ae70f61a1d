using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Voice.Api;
using Voice.Bench.Load;
using Voice.Core.Cases;
using Voice.Core.Cases.Importing;
using Voice.Core.Composition;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Messaging;
using Voice.TestCommon;
using Voice.TestCommon.Providers;

namespace Voice.Bench.Messaging;

/// <summary>Signed webhooks over loopback at a real Kestrel on PostgreSQL: request in, answer and reply committed, response
/// out. One in twenty comes twice. The floor is a bare connection that writes the same rows.</summary>
internal static class SmsBench
{
    private const int Connections = 16;
    private const int TextsEach = 7;
    private const double Repeats = 0.05;

    public static async Task<int> Run(string[] args)
    {
        var people = args is [var n, ..] ? int.Parse(n, CultureInfo.InvariantCulture) : 20_000;
        var connections = args is [_, var c, ..] ? int.Parse(c, CultureInfo.InvariantCulture) : Connections;
        var database = PostgresServer.Durable.NewDatabase();
        await using var voice = await TestVoice.Start(StoreKind.Postgres, s => Live(s, database), new FixedClock(DateTimeOffset.UtcNow));
        await Ask(voice, people);
        await using var head = PublicHead.Build(voice.Core, []);
        await head.StartAsync();
        using var stop = new CancellationTokenSource();
        var sending = Task.Run(() => PretendToSend(database, stop.Token));
        await using var floor = await SmsFloor.Open(database, connections);
        using var texts = new Texts(head.Urls.First(), people);
        var code = await new Contest("inbound texts", new LoadDriver(connections, floor.Work), new LoadDriver(connections, texts.Send)).Run();
        await stop.CancelAsync();
        await sending;
        await Check(voice, texts);
        return code;
    }

    internal static VoiceSettings Live(VoiceSettings settings, string database) => settings with
    {
        Store = new StoreOptions(StoreKind.Postgres, database),
        PublicUrl = "http://127.0.0.1:0",
        Asking = new AskOptions { UncheckedToo = true, PublicAddress = new Uri(TwilioVoice.PublicAddress) },
        Sms = new SmsSettings
        {
            Provider = SmsProvider.Twilio,
            Hours = SendingHours.AlwaysOpen,
            Twilio = new()
            {
                AccountSid = MisbehavingTwilio.AccountSid,
                AuthTokens = [MisbehavingTwilio.AuthToken],
                MessagingServiceSid = MisbehavingTwilio.ServiceSid,
                BaseAddress = new Uri("http://127.0.0.1:9/"),
            },
        },
    };

    private static async Task Ask(TestVoice voice, int people)
    {
        var closed = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-20);
        var rows = Enumerable.Range(0, people).Select(i => $"B{i},{closed:dd/MM/yyyy},{closed.AddYears(-15):dd/MM/yyyy},{Texts.Number(i)},Yes");
        var file = voice.TempFile("people.csv", "Reference,Closed,DOB,Mobile,Consent\n" + string.Join('\n', rows));
        await voice.Get<Importer>().Import(new ImportRequest(ImportKind.Closures, file, "bench"));
        await foreach (var _ in voice.Get<Inviter>().Invite("bench"))
        {
        }
    }

    // The outbox would: a reply that has not left makes the next text look like an answer to an older question.
    private static async Task PretendToSend(string database, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(CancellationToken.None);
        await using var command = new NpgsqlCommand("""UPDATE "Messages" SET "State" = 'Sent' WHERE "State" = 'Queued'""", connection);
        while (!stop.IsCancellationRequested)
        {
            await command.ExecuteNonQueryAsync(CancellationToken.None);
            await Task.Delay(1000, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task Check(TestVoice voice, Texts texts)
    {
        var received = await voice.Store.Read(db => db.Messages.CountAsync(m => m.Direction == Direction.In));
        var answers = await voice.Store.Read(db => db.Answers.CountAsync());
        var replies = await voice.Store.Read(db => db.Messages.CountAsync(m => m.Direction == Direction.Out));
        Console.WriteLine($"{texts.Distinct:N0} different texts sent, {received:N0} stored; {answers:N0} answers, {replies:N0} texts out");
        if (received != texts.Distinct)
            throw new InvalidOperationException("What was stored is not what was sent.");
    }

    /// <summary>People in groups, each group a text behind the one before it: every slice of time has the same mix of first
    /// and later texts, and each has been asked the next question when their turn comes again.</summary>
    private sealed class Texts(string address, int people) : IDisposable
    {
        private const int Group = 500;
        private static readonly string[] Words = ["yes", "8", "yes", "yes", "not really", "it was ok i guess my worker was nice", "yes"];

        private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = Connections }) { BaseAddress = new Uri(address) };
        private TwilioCaller? _twilio;
        private int _next = -1;
        private int _distinct;

        public int Distinct => _distinct;

        public static string Number(int i) => string.Create(CultureInfo.InvariantCulture, $"07{300000000 + i}");

        public async Task Send(int connection)
        {
            _twilio ??= new TwilioCaller(_http, TwilioVoice.PublicAddress);
            var number = Interlocked.Increment(ref _next);
            var again = number % (int)(1 / Repeats) == 0 && number > 200;
            var text = again ? number - 1 : number;
            if (!again)
                Interlocked.Increment(ref _distinct);
            var (round, person) = Turn(text);
            if (person >= people)
                throw new InvalidOperationException("Everybody has answered: give more people.");
            using var answer = await _twilio.Inbound(string.Create(CultureInfo.InvariantCulture, $"SM{text:x32}"), "+44" + Number(person)[1..], Words[round]);
            answer.EnsureSuccessStatusCode();
        }

        public void Dispose() => _http.Dispose();

        // Wave w has a text of the groups w, w-1, … w-6, whoever of them has begun.
        private static (int Round, int Person) Turn(int text)
        {
            var (wave, at) = (0, text / Group);
            for (; at > Math.Min(wave, TextsEach - 1) && wave < TextsEach; wave++)
                at -= wave + 1;
            if (wave == TextsEach)
                (wave, at) = (wave + at / TextsEach, at % TextsEach);
            return (at, ((wave - at) * Group) + text % Group);
        }
    }
}
