using Microsoft.AspNetCore.Hosting;
using Microsoft.Playwright;
using Voice.Api;
using Voice.Api.Tests;

namespace Voice.BrowserTests;

/// <summary>Pictures of the respondents' pages; see <see cref="Pictures"/>.</summary>
public sealed class Screenshots(PublicSite site)
{
    private static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new() { Width = 375, Height = 760 } };

    [Fact]
    public async Task Child() => await Take("child", "child-closure");

    [Fact]
    public async Task Child_in_the_dark() => await Take("child-dark", "child-closure", options: new() { ColorScheme = ColorScheme.Dark });

    [Fact]
    public async Task Child_in_easy_read() => await Take("child-easy", "child-closure", query: "?easy=1");

    [Fact]
    public async Task Victim() => await Take("victim", "victim-closure");

    [Fact]
    public async Task Victim_in_the_dark() => await Take("victim-dark", "victim-closure", options: new() { ColorScheme = ColorScheme.Dark });

    [Fact]
    public async Task Volunteer() => await Take("volunteer", "referral-order-panel-volunteer");

    [Fact]
    public async Task Narrow() => await Take("narrow", "child-closure", options: new() { ViewportSize = new() { Width = 320, Height = 568 } });

    [Fact]
    public async Task Parent_in_Urdu() => await Take("urdu", "parent-closure", "ur");

    [Fact]
    public async Task Parent_in_Welsh() => await Take("welsh", "parent-closure", "cy");

    [Fact]
    public async Task Wide() => await Take("wide", "parent-closure", options: new() { ViewportSize = new() { Width = 1100, Height = 800 } });

    [Fact]
    public async Task Every_type()
    {
        if (Pictures.Wanted)
            await Walk("types", await site.World.Invite(EveryType.From(site.World.Surveys.Find("child-closure")!)), Phone);
    }

    [Fact]
    public async Task Stopping_and_coming_back()
    {
        if (!Pictures.Wanted)
            return;
        var page = await site.Device(Phone);
        var token = await site.World.Invite("victim-closure");
        await page.GotoAsync($"/s/{token}");
        await page.Locator("main form button").First.ClickAsync();
        await page.AnswerOne();
        await page.GotoAsync($"/s/{token}");
        await Pictures.Take(page, "again");
        await page.GotoAsync($"/s/{token}/stop");
        await Pictures.Take(page, "victim-stop");
        await page.Locator("main form button").Nth(1).ClickAsync();
        await Pictures.Take(page, "victim-no");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Both_languages_and_links_that_do_not_work()
    {
        if (!Pictures.Wanted)
            return;
        var clock = new SteppedClock();
        await using var world = await PublicWorld.Make(clock, welsh: true);
        await using var head = PublicHead.Build(world.Core, [], b => b.WebHost.UseUrls("http://127.0.0.1:0"));
        await head.StartAsync(TestContext.Current.CancellationToken);
        var page = await site.Device(Phone);
        var token = await world.Invite(world.Surveys.Find("parent-closure")!, "cy", alsoIn: "en");
        await page.GotoAsync($"{head.Urls.Single()}/s/{token}");
        await Pictures.Take(page, "both-languages");
        await page.GotoAsync($"{head.Urls.Single()}/s/{token}?lang=en");
        await page.EvaluateAsync("document.querySelector('[name=tag]').value = 'forged'");
        await page.Locator("main form button").First.ClickAsync();
        await Pictures.Take(page, "not-ours");
        await page.GotoAsync($"{head.Urls.Single()}/s/wrong");
        await Pictures.Take(page, "unknown");
        clock.Step(TimeSpan.FromDays(40));
        await page.GotoAsync($"{head.Urls.Single()}/s/{token}");
        await Pictures.Take(page, "expired");
        await page.Context.CloseAsync();
    }

    private async Task Take(string name, string survey, string language = "en", BrowserNewContextOptions? options = null, string query = "")
    {
        if (!Pictures.Wanted)
            return;
        options ??= new();
        options.ViewportSize ??= Phone.ViewportSize;
        await Walk(name, await site.World.Invite(survey, language), options, query);
    }

    private async Task Walk(string name, string token, BrowserNewContextOptions options, string query = "")
    {
        var page = await site.Device(options);
        await page.GotoAsync($"/s/{token}{query}");
        await Pictures.Take(page, $"{name}-start");
        await page.Locator("main form button").First.ClickAsync();
        for (var i = 1; page.Url.Contains("/q/", StringComparison.Ordinal) && i < 10; i++)
        {
            await Pictures.Take(page, $"{name}-q{i}");
            if (i == 1)
                await Error(page, $"{name}-error");
            if (await page.Locator("textarea").CountAsync() > 0)
                await page.Locator("textarea").FillAsync("Kim always asked what I thought. I liked that.");
            else
                await page.Locator("input[name=answer]").Nth(1).CheckAsync();
            await page.Locator("#continue").ClickAsync();
        }
        await Pictures.Take(page, $"{name}-check", whole: false);
        await page.Locator("main form button").First.ClickAsync();
        await Pictures.Take(page, $"{name}-done");
        await page.Context.CloseAsync();
    }

    private static async Task Error(IPage page, string name)
    {
        await page.Locator("#continue").ClickAsync();
        if (await page.Locator(".govuk-error-summary").CountAsync() > 0)
            await Pictures.Take(page, name);
    }
}
