using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Voice.Core.Staff;
using Voice.Core.WaysIn;

namespace Voice.BrowserTests.WaysIn;

/// <summary>Pictures of the other ways in, see <see cref="Pictures"/>.</summary>
public sealed class WaysInScreenshots(PublicSite site)
{
    private static readonly (string Name, int Width, int Height)[] Sizes = [("phone", 390, 844), ("wide", 1200, 900)];

    [Fact]
    public async Task Tablet()
    {
        if (!Pictures.Wanted)
            return;
        var links = site.World.Core.GetRequiredService<OpenLinks>();
        var kiosk = await links.MakeKiosk(await site.World.SomeService(), "child-closure", "2468", "test");
        foreach (var (name, width, height) in Sizes)
        {
            var page = await site.Device(new() { ViewportSize = new() { Width = width, Height = height } });
            await page.GotoAsync(links.AddressOf(kiosk).AbsolutePath);
            await page.Locator("[data-ready]").WaitForAsync();
            await Pictures.Take(page, $"kiosk-{name}-start");
            await page.Locator("main .choices button").First.ClickAsync();
            for (var i = 1; await page.Locator("form").CountAsync() > 0; i++)
            {
                if (i == 1)
                    await page.Locator("#continue").ClickAsync();
                await Pictures.Take(page, $"kiosk-{name}-q{i}");
                var before = await page.Locator(".progress").TextContentAsync();
                await page.AnswerOne();
                await Assertions.Expect(page.Locator(".progress", new() { HasText = before })).ToHaveCountAsync(0);
            }
            await Pictures.Take(page, $"kiosk-{name}-check");
            await page.Locator("main .choices button").ClickAsync();
            await Pictures.Take(page, $"kiosk-{name}-thanks");
            await page.Locator(".kiosk-staff button").ClickAsync();
            await Pictures.Take(page, $"kiosk-{name}-pin");
            await page.Locator("#pin").FillAsync("2468");
            await page.Keyboard.PressAsync("Enter");
            await page.Locator("[data-waiting]").WaitForAsync();
            await Pictures.Take(page, $"kiosk-{name}-staff");
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task Office()
    {
        if (!Pictures.Wanted)
            return;
        await site.World.SomeService();
        foreach (var (name, width, height) in Sizes)
        {
            await AssistedTests.Import(site);
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
            await Pictures.Take(page, $"{shot}-{name}");
            if (way == "#Way")
                await Open(page, name);
        }
        var code = (await page.Locator(".sheet__code").TextContentAsync())!;
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Pictures.Take(page, $"form-{name}-print");
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.GotoAsync($"{page.Url}?lang=ur");
        await Pictures.Take(page, $"form-{name}-urdu");
        await page.GotoAsync($"{site.StaffAddress}/ways/paper");
        await Pictures.Take(page, $"paper-{name}");
        await page.Locator("#Code").FillAsync(code);
        await page.Locator("main form button").First.ClickAsync();
        await page.Locator("text=Save this form").ClickAsync();
        await Pictures.Take(page, $"typein-{name}");
        await page.GotoAsync($"{site.StaffAddress}/ways");
        await Pictures.Take(page, $"ways-{name}");
    }

    private async Task Open(IPage page, string name)
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Pictures.Take(page, $"poster-{name}-print");
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        var path = new Uri("http://" + (await page.Locator(".poster__address").TextContentAsync())!.Trim()).AbsolutePath;
        var phone = await site.Device(new() { ViewportSize = new() { Width = page.ViewportSize!.Width, Height = page.ViewportSize.Height } });
        await phone.GotoAsync(path);
        await Pictures.Take(phone, $"open-{name}");
        await phone.Context.CloseAsync();
    }

    private async Task Helper(IPage page, string name)
    {
        await page.GotoAsync($"{site.StaffAddress}/helping");
        await Pictures.Take(page, $"helping-{name}");
        if (await page.Locator("tbody a").CountAsync() == 0)
            return;
        await page.Locator("tbody a").First.ClickAsync();
        await page.Locator("main form button").ClickAsync();
        await Pictures.Take(page, $"helping-before-{name}");
        await page.Locator("#NotWorker").CheckAsync();
        await page.Locator("main form button").ClickAsync();
        await Pictures.Take(page, $"helping-consent-{name}");
        await page.Locator("button[value=yes]").ClickAsync();
        await Pictures.Take(page, $"helping-q1-{name}");
        for (var i = 0; i < 10 && page.Url.Contains("/q/", StringComparison.Ordinal); i++)
        {
            if (await page.Locator("textarea").CountAsync() > 0)
                await Pictures.Take(page, $"helping-comment-{name}");
            await page.Locator("button[name=skip]").ClickAsync();
        }
        await Pictures.Take(page, $"helping-check-{name}");
        await page.Locator("main form button").ClickAsync();
        await Pictures.Take(page, $"helping-over-{name}");
    }
}
