using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Voice.Core.Staff;
using Voice.Core.WaysIn;

namespace Voice.BrowserTests.WaysIn;

/// <summary>Pictures of the other ways in, only with VOICE_SCREENSHOTS_TO=folder.</summary>
public sealed class WaysInScreenshots(PublicSite site)
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("VOICE_SCREENSHOTS_TO");

    private static readonly (string Name, int Width, int Height)[] Sizes = [("phone", 390, 844), ("wide", 1200, 900)];

    [Fact]
    public async Task Tablet()
    {
        if (Folder is null)
            return;
        var links = site.World.Core.GetRequiredService<OpenLinks>();
        var kiosk = await links.MakeKiosk(await site.World.SomeService(), "child-closure", "2468", "test");
        foreach (var (name, width, height) in Sizes)
        {
            var page = await site.Device(new() { ViewportSize = new() { Width = width, Height = height } });
            await page.GotoAsync(links.AddressOf(kiosk).AbsolutePath);
            await page.Locator("[data-ready]").WaitForAsync();
            await Shoot(page, $"kiosk-{name}-start");
            await page.Locator("main .choices button").First.ClickAsync();
            for (var i = 1; await page.Locator("form").CountAsync() > 0; i++)
            {
                if (i == 1)
                    await page.Locator("#continue").ClickAsync();
                await Shoot(page, $"kiosk-{name}-q{i}");
                var before = await page.Locator(".progress").TextContentAsync();
                await page.AnswerOne();
                await Assertions.Expect(page.Locator(".progress", new() { HasText = before })).ToHaveCountAsync(0);
            }
            await Shoot(page, $"kiosk-{name}-check");
            await page.Locator("main .choices button").ClickAsync();
            await Shoot(page, $"kiosk-{name}-thanks");
            await page.Locator(".kiosk-staff button").ClickAsync();
            await Shoot(page, $"kiosk-{name}-pin");
            await page.Locator("#pin").FillAsync("2468");
            await page.Keyboard.PressAsync("Enter");
            await page.Locator("[data-waiting]").WaitForAsync();
            await Shoot(page, $"kiosk-{name}-staff");
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task Office()
    {
        if (Folder is null)
            return;
        await site.World.SomeService();
        await AssistedTests.Import(site);
        foreach (var (name, width, height) in Sizes)
        {
            var page = await site.Office(StaffRoles.Participation, new() { ViewportSize = new() { Width = width, Height = height } });
            await Posters(page, name);
            await Helper(page, name);
            await page.Context.CloseAsync();
        }
    }

    private async Task Posters(IPage page, string name)
    {
        foreach (var (way, shot, wait) in new[] { ("#Way", "poster", ".poster__address"), ("#Way-1", "tablet", ".password"), ("#Way-2", "form", ".sheet__code") })
        {
            await page.GotoAsync($"{site.StaffAddress}/ways");
            await page.Locator(way).CheckAsync();
            await page.Locator("#Survey").SelectOptionAsync(way == "#Way-2" ? "parent-closure" : "child-closure");
            await page.Locator("#Pin").FillAsync("2468");
            await page.Locator("text=Make it").ClickAsync();
            await page.Locator(wait).WaitForAsync();
            await Shoot(page, $"{shot}-{name}");
            if (way == "#Way")
                await Open(page, name);
        }
        var code = (await page.Locator(".sheet__code").TextContentAsync())!;
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Shoot(page, $"form-{name}-print");
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.GotoAsync($"{page.Url}?lang=ur");
        await Shoot(page, $"form-{name}-urdu");
        await page.GotoAsync($"{site.StaffAddress}/ways/paper");
        await Shoot(page, $"paper-{name}");
        await page.Locator("#Code").FillAsync(code);
        await page.Locator("main form button").First.ClickAsync();
        await page.Locator("text=Save this form").ClickAsync();
        await Shoot(page, $"typein-{name}");
        await page.GotoAsync($"{site.StaffAddress}/ways");
        await Shoot(page, $"ways-{name}");
    }

    private async Task Open(IPage page, string name)
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Shoot(page, $"poster-{name}-print");
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        var path = new Uri("http://" + (await page.Locator(".poster__address").TextContentAsync())!.Trim()).AbsolutePath;
        var phone = await site.Device(new() { ViewportSize = new() { Width = page.ViewportSize!.Width, Height = page.ViewportSize.Height } });
        await phone.GotoAsync(path);
        await Shoot(phone, $"open-{name}");
        await phone.Context.CloseAsync();
    }

    private async Task Helper(IPage page, string name)
    {
        await page.GotoAsync($"{site.StaffAddress}/helping");
        await Shoot(page, $"helping-{name}");
        if (await page.Locator("tbody a").CountAsync() == 0)
            return;
        await page.Locator("tbody a").First.ClickAsync();
        await page.Locator("main form button").ClickAsync();
        await Shoot(page, $"helping-before-{name}");
        await page.Locator("#NotWorker").CheckAsync();
        await page.Locator("main form button").ClickAsync();
        await Shoot(page, $"helping-consent-{name}");
        await page.Locator("button[value=yes]").ClickAsync();
        await Shoot(page, $"helping-q1-{name}");
        for (var i = 0; i < 10 && page.Url.Contains("/q/", StringComparison.Ordinal); i++)
        {
            if (await page.Locator("textarea").CountAsync() > 0)
                await Shoot(page, $"helping-comment-{name}");
            await page.Locator("button[name=skip]").ClickAsync();
        }
        await Shoot(page, $"helping-check-{name}");
        await page.Locator("main form button").ClickAsync();
        await Shoot(page, $"helping-over-{name}");
    }

    private static async Task Shoot(IPage page, string name)
    {
        Directory.CreateDirectory(Folder!);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder!, $"{name}.png"), FullPage = true, Animations = ScreenshotAnimations.Disabled });
    }
}
