using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Voice.Admin;
using Voice.Admin.Demo;
using Voice.Api;
using Voice.Core.Composition;
using Voice.Host.Demo;

namespace Voice.BrowserTests.Demo;

/// <summary>Whoever tries the program begins at one page: every door on it opens, and behind the links somebody can answer.</summary>
public sealed class DemoTests(PublicSite site)
{
    private static readonly string[] Journeys =
    [
        "A child", "A child, in easy read", "A parent", "A parent, in Welsh", "A parent, in Urdu", "A parent, in Polish", "A parent whose language nobody knows",
        "A victim", "A victim under 18", "A victim who came to a panel", "A volunteer on a panel", "A child after a panel", "A parent after a panel", "A child eight weeks into an order",
        "A parent eight weeks into an order", "A parent before a release", "A parent after a release", "A child after a release", "Somebody who stopped half way",
        "A child’s phone", "A parent’s phone", "A victim’s phone",
        "The poster", "What stands behind the poster", "An anonymous survey", "The office tablet", "A helper", "A printed form", "Type in a printed form",
        "A link that has expired", "A link that was used", "A wrong link", "A poster that was taken down",
    ];

    [Fact]
    public async Task Every_journey_begins_at_one_page()
    {
        var folder = Directory.CreateTempSubdirectory("voice-demo-test-");
        var (open, office) = (FreePort(), FreePort());
        var settings = DemoCommand.Settings(folder.FullName);
        settings = settings with { PublicUrl = open, StaffUrl = office, Asking = settings.Asking with { PublicAddress = new Uri(open) } };
        var clock = new DemoClock();
        await using var core = CoreServices.Build(settings, clock);
        await core.GetRequiredService<Core.Data.Store>().Migrate();
        var doors = await new DemoAuthority(core, clock, 1, folder.FullName).Make(TestContext.Current.CancellationToken);
        await using var head = PublicHead.Build(core, []);
        await using var staff = StaffHead.Build(core, [], b => b.Services.AddSingleton(doors));
        await head.StartAsync(TestContext.Current.CancellationToken);
        await staff.StartAsync(TestContext.Current.CancellationToken);

        var page = await site.Device(new() { ViewportSize = new() { Width = 1100, Height = 900 } });
        await page.GotoAsync($"{office}/demo");
        await page.PassesAxe();
        await Pictures.Take(page, "demo", whole: false);
        doors.Groups.SelectMany(g => g.Doors).Select(d => d.Name).Intersect(Journeys).ShouldBe(Journeys, ignoreOrder: true);
        foreach (var door in doors.Groups.SelectMany(g => g.Doors).Where(d => !d.Address.StartsWith("/demo/", StringComparison.Ordinal)))
        {
            await page.GotoAsync($"{office}/demo");
            var response = await page.RunAndWaitForResponseAsync(
                () => page.GetByText(door.Name, new() { Exact = true }).Locator("visible=true").ClickAsync(), r => r.Url.EndsWith(door.Address, StringComparison.Ordinal) && r.Request.Method == "GET");
            response.Status.ShouldBe(Expected(door), door.Name);
            await page.Locator("h1, .phone").First.WaitForAsync();
        }
        (await page.Context.APIRequest.GetAsync($"{office}/demo/{doors.Files.Keys.First()}")).Status.ShouldBe(200);
        await page.Context.CloseAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static int Expected(DemoDoor door) => door.Name switch
    {
        "A link that has expired" or "A wrong link" or "A poster that was taken down" => 404,
        "A link that was used" => 303,
        _ => 200,
    };

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }
}
