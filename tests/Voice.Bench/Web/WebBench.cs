using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Voice.Api;
using Voice.Bench.Load;
using Voice.Core.Data;
using Voice.Core.Sealing;
using Voice.Core.Surveys;
using Voice.TestCommon;

namespace Voice.Bench.Web;

/// <summary>Answers posted to the real public head over loopback, on PostgreSQL with fsync, against a bare transaction over the
/// same rows. Budget: at least 0.4 of the floor, and a 99th percentile below 100 ms at half load.</summary>
internal static class WebBench
{
    private const int Connections = 16;

    public static async Task<int> Run(string[] args)
    {
        var people = args is [var n, ..] ? int.Parse(n, System.Globalization.CultureInfo.InvariantCulture) : 20_000;
        var database = PostgresServer.Durable.NewDatabase();
        await using var voice = await TestVoice.Start(StoreKind.Postgres, s => s with
        {
            Store = new StoreOptions(StoreKind.Postgres, database),
            PublicUrl = "http://127.0.0.1:0",
            Demo = true,
        });
        var survey = voice.Get<SurveyLibrary>().Find("child-closure")!;
        var tokens = await InvitedPeople.Make(voice, survey, people);
        await using var head = PublicHead.Build(voice.Core, []);
        await head.StartAsync();
        var address = new Uri(head.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        using var poster = new AnswerPoster(address, voice.Get<LookupKeys>(), survey, tokens, Connections);
        await using var floor = await PostgresFloor.Open(database, Connections, await FloorRows.Make(database));
        var contest = new Contest("web answers", new LoadDriver(Connections, floor.Work), new LoadDriver(Connections, poster.Work));
        return await contest.Run();
    }
}
