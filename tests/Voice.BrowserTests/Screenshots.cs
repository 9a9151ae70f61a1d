using Microsoft.Playwright;
using Voice.Api.Tests;

namespace Voice.BrowserTests;

/// <summary>Pictures of the main pages for the documents, only with VOICE_SCREENSHOTS=1; of all pages with VOICE_SCREENSHOTS_TO=folder as well.</summary>
public sealed class Screenshots(PublicSite site)
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("VOICE_SCREENSHOTS_TO") ?? Path.Combine(Root(), "docs", "screenshots");

    private static readonly HashSet<string> ForDocuments =
    [
        "child-start", "child-q1", "child-q6", "child-check", "child-done", "child-dark-q1", "types-q1", "victim-q1", "victim-error", "wide-q1",
    ];

    private static readonly bool All = Environment.GetEnvironmentVariable("VOICE_SCREENSHOTS_TO") is not null;

    private static bool Wanted => Environment.GetEnvironmentVariable("VOICE_SCREENSHOTS") == "1";

    [Fact]
    public async Task Child() => await Take("child", await site.World.Invite("child-closure"), new());

    [Fact]
    public async Task Child_in_the_dark() => await Take("child-dark", await site.World.Invite("child-closure"), new() { ColorScheme = ColorScheme.Dark });

    [Fact]
    public async Task Victim() => await Take("victim", await site.World.Invite("victim-closure"), new());

    [Fact]
    public async Task Victim_in_the_dark() => await Take("victim-dark", await site.World.Invite("victim-closure"), new() { ColorScheme = ColorScheme.Dark });

    [Fact]
    public async Task Narrow() => await Take("narrow", await site.World.Invite("child-closure"), new() { ViewportSize = new() { Width = 320, Height = 568 } });

    [Fact]
    public async Task Every_type() => await Take("types", await site.World.Invite(EveryType.From(site.World.Surveys.Find("child-closure")!)), new());

    [Fact]
    public async Task Parent_in_Urdu() => await Take("urdu", await site.World.Invite("parent-closure", "ur"), new());

    [Fact]
    public async Task Wide() => await Take("wide", await site.World.Invite("parent-closure"), new() { ViewportSize = new() { Width = 1100, Height = 800 } });

    private async Task Take(string name, string token, BrowserNewContextOptions options)
    {
        if (!Wanted)
            return;
        Directory.CreateDirectory(Folder);
        options.ViewportSize ??= new() { Width = 375, Height = 760 };
        var page = await site.Device(options);
        await page.GotoAsync($"/s/{token}");
        await Shoot(page, $"{name}-start");
        await page.Locator("main form button").First.ClickAsync();
        for (var i = 1; page.Url.Contains("/q/", StringComparison.Ordinal) && i < 10; i++)
        {
            await Shoot(page, $"{name}-q{i}");
            if (i == 1)
                await ShootError(page, $"{name}-error");
            if (await page.Locator("textarea").CountAsync() > 0)
                await page.Locator("textarea").FillAsync("Kim always asked what I thought. I liked that.");
            else
                await page.Locator("input[name=answer]").Nth(1).CheckAsync();
            await page.Locator("#continue").ClickAsync();
        }
        await Shoot(page, $"{name}-check");
        await page.Locator("main form button").First.ClickAsync();
        await Shoot(page, $"{name}-done");
        await page.Context.CloseAsync();
    }

    private static async Task ShootError(IPage page, string name)
    {
        await page.Locator("#continue").ClickAsync();
        if (await page.Locator(".govuk-error-summary").CountAsync() > 0)
            await Shoot(page, name);
    }

    private static async Task Shoot(IPage page, string name)
    {
        if (!All && !ForDocuments.Contains(name))
            return;
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.png"), FullPage = !name.EndsWith("-check", StringComparison.Ordinal), Animations = ScreenshotAnimations.Disabled });
    }

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "VoiceOfChild.sln")))
            at = at.Parent;
        return at?.FullName ?? AppContext.BaseDirectory;
    }
}
