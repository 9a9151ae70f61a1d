using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Voice.Api;
using Voice.Core.Data;
using Voice.TestCommon;
using Voice.TestCommon.Providers;

namespace Voice.Bench.Messaging;

/// <summary>Random bodies, some of them rightly signed, at the webhooks of a real Kestrel: <c>bodies [COUNT]</c>. They must change nothing
/// and cost no memory.</summary>
internal static class BodiesBench
{
    private const int Connections = 16;
    private static readonly string[] Types = ["application/x-www-form-urlencoded", "application/json", "nonsense"];
    private static readonly string[] Paths = ["/sms/twilio/inbound", "/sms/twilio/status?id=x"];

    public static async Task<int> Run(string[] args)
    {
        var count = args is [var n, ..] ? int.Parse(n, CultureInfo.InvariantCulture) : 1_000_000;
        var database = PostgresServer.Shared.NewDatabase();
        await using var voice = await TestVoice.Start(StoreKind.Postgres, s => SmsBench.Live(s, database));
        await using var head = PublicHead.Build(voice.Core, []);
        await head.StartAsync();
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections }) { BaseAddress = new Uri(head.Urls.First()) };
        var before = await Rows(voice);
        var watch = Stopwatch.StartNew();
        for (var done = 0; done < count; done += count / 10)
        {
            var from = done;
            await Parallel.ForAsync(0, Connections, async (c, _) => await Send(http, new Random(from + c), count / 10 / Connections));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{from + (count / 10):N0} bodies in {watch.Elapsed.TotalSeconds:F0} s; {GC.GetTotalMemory(forceFullCollection: true) >> 20} MB in use, {Process.GetCurrentProcess().WorkingSet64 >> 20} MB resident"));
        }
        var after = await Rows(voice);
        Console.WriteLine(after == before ? "Nothing was stored." : $"Stored: {before} became {after}.");
        return after == before ? 0 : 1;
    }

    private static async Task Send(HttpClient http, Random random, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var body = new byte[random.Next(600)];
            random.NextBytes(body);
            var path = Paths[random.Next(Paths.Length)];
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
            request.Content.Headers.TryAddWithoutValidation("Content-Type", Types[random.Next(Types.Length)]);
            if (random.Next(5) > 0)
                request.Headers.TryAddWithoutValidation("X-Twilio-Signature", Signature(path, body, random));
            using var answer = await http.SendAsync(request);
            // An empty report that is rightly signed is thanked for; it is about nothing.
            if ((int)answer.StatusCode is < 400 or > 413 && !(body.Length == 0 && path == Paths[1]))
                throw new InvalidOperationException($"A random body was answered with {(int)answer.StatusCode}.");
        }
    }

    // Every other one is right for a body without fields, which is as much as a body of noise has.
    private static string Signature(string path, byte[] body, Random random) => random.Next(2) == 0
        ? PlainTwilioSignature.Sign(TwilioVoice.PublicAddress.TrimEnd('/') + path, MisbehavingTwilio.AuthToken, [])
        : Convert.ToBase64String(body.AsSpan(0, Math.Min(20, body.Length)));

    private static Task<(int, int, int)> Rows(TestVoice voice) => voice.Store.Read(async db =>
        (await db.Messages.CountAsync(), await db.Phones.CountAsync(), await db.AuditEntries.CountAsync()));
}
