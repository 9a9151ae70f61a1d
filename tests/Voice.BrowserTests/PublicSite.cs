using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Voice.Admin;
using Voice.Api;
using Voice.Api.Tests;
using Voice.Core.Staff;

[assembly: AssemblyFixture(typeof(Voice.BrowserTests.PublicSite))]

namespace Voice.BrowserTests;

/// <summary>The public head on a real port and one browser for the whole run.</summary>
public sealed class PublicSite : IAsyncLifetime
{
    private WebApplication _head = null!;
    private WebApplication _staff = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public PublicWorld World { get; private set; } = null!;

    public string Address => _head.Urls.Single();

    public string StaffAddress => _staff.Urls.Single();

    public async ValueTask InitializeAsync()
    {
        World = await PublicWorld.Make();
        _head = PublicHead.Build(World.Core, [], b => b.WebHost.UseUrls("http://127.0.0.1:0"));
        await _head.StartAsync();
        _staff = StaffHead.Build(World.Core, [], b => b.WebHost.UseUrls("http://127.0.0.1:0"));
        await _staff.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await Launch([]);
    }

    /// <summary>A browser as people have it: pages gone from are kept in its memory, and brought back from there.</summary>
    public Task<IBrowser> BrowserThatKeepsPages() => Launch(["--disable-back-forward-cache"]);

    private Task<IBrowser> Launch(string[] without) => _playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium",
        IgnoreDefaultArgs = without,
        Args =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
        ],
    });

    public async Task<IPage> Device(BrowserNewContextOptions? options = null)
    {
        options ??= new() { ViewportSize = new() { Width = 390, Height = 844 } };
        options.BaseURL = Address;
        var context = await _browser.NewContextAsync(options);
        context.SetDefaultTimeout(30_000);
        return await context.NewPageAsync();
    }

    /// <summary>Somebody at the staff head, signed in with one click.</summary>
    public async Task<IPage> Office(string role, BrowserNewContextOptions? options = null)
    {
        foreach (var one in StaffRoles.All)
            await World.Core.GetRequiredService<StaffAccounts>().Add(DemoAccounts.EmailOf(one), one, "test");
        var page = await Device(options ?? new() { ViewportSize = new() { Width = 1100, Height = 900 } });
        await page.GotoAsync($"{StaffAddress}/sign-in");
        await page.Locator($"button[value='{role}']").ClickAsync();
        await page.WaitForURLAsync($"{StaffAddress}/");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _head.DisposeAsync();
        await _staff.DisposeAsync();
        await World.DisposeAsync();
    }
}
