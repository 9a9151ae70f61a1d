using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Voice.Admin;
using Voice.Admin.Demo;
using Voice.Api;
using Voice.Core.Composition;
using Voice.Core.Data;
using Voice.Host.Demo;

namespace Voice.BrowserTests.Demo;

/// <summary>The demo as <c>./run</c> makes it, on free ports.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("voice-demo-test-");
    private ServiceProvider _core = null!;
    private WebApplication _head = null!;
    private WebApplication _staff = null!;

    /// <summary>Address of the staff head.</summary>
    public string Office { get; } = FreePort();

    public DemoDoors Doors { get; private set; } = null!;

    public IServiceProvider Core => _core;

    public IServiceProvider Staff => _staff.Services;

    public async ValueTask InitializeAsync()
    {
        var open = FreePort();
        var settings = DemoCommand.Settings(_folder.FullName);
        settings = settings with { PublicUrl = open, StaffUrl = Office, Asking = settings.Asking with { PublicAddress = new Uri(open) } };
        var clock = new DemoClock();
        _core = CoreServices.Build(settings, clock);
        await _core.GetRequiredService<Store>().Migrate();
        Doors = await new DemoAuthority(_core, clock, 1, _folder.FullName).Make(TestContext.Current.CancellationToken);
        _head = PublicHead.Build(_core, []);
        _staff = StaffHead.Build(_core, [], b => b.Services.AddSingleton(Doors));
        await _head.StartAsync();
        await _staff.StartAsync();
    }

    /// <summary>Signs in with one click; whoever was signed in before is not any more.</summary>
    public async Task SignIn(IPage page, string role)
    {
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync($"{Office}/sign-in");
        await page.Locator($"button[value='{role}']").ClickAsync();
        await page.WaitForURLAsync($"{Office}/");
    }

    public async ValueTask DisposeAsync()
    {
        await _head.DisposeAsync();
        await _staff.DisposeAsync();
        await _core.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }
}
