using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Voice.Api.Tests;
using Voice.Core.WaysIn;

namespace Voice.BrowserTests;

/// <summary>Every page a respondent can meet is valid HTML, as it is sent.</summary>
public sealed class ValidityTests(PublicSite site)
{
    [Fact]
    public async Task The_validator_finds_what_is_wrong()
    {
        using var validator = new Validator();
        await validator.Take("wrong", "<!DOCTYPE html><html lang=\"en\"><head><title>x</title></head><body><ul><p>no</p></ul></body></html>");
        (await validator.Judge()).ShouldContain("element-permitted-content");
    }

    [Fact]
    public async Task Every_page_is_valid()
    {
        using var validator = new Validator();
        var page = await site.Device(new() { JavaScriptEnabled = false });
        var taken = new List<Task>();
        page.Response += (_, response) =>
        {
            if (response.Request.IsNavigationRequest && response.Status is < 300 or >= 400 && response.Url.StartsWith(site.Address, StringComparison.Ordinal))
                taken.Add(Take(validator, response));
        };
        // A page's text is gone with the next one.
        async Task Do(Func<Task> step)
        {
            await step();
            await Task.WhenAll(taken);
        }
        foreach (var (survey, language) in new[] { ("child-closure", "en"), ("victim-closure", "cy"), ("parent-closure", "ur"), ("referral-order-panel-volunteer", "en") })
            await WithErrors(page, await site.World.Invite(survey, language), Do);
        await WithErrors(page, await site.World.Invite(EveryType.From(site.World.Surveys.Find("child-closure")!)), Do);
        await WithErrors(page, await site.World.Invite(site.World.Surveys.Find("child-closure")!, easyRead: true), Do);
        var both = await site.World.Invite(site.World.Surveys.Find("parent-closure")!, "cy", alsoIn: "en");
        await Do(() => page.GotoAsync($"/s/{both}"));
        await Refused(page, Do);
        await OtherWays(page, Do);
        validator.Names.Count.ShouldBeGreaterThan(70);
        validator.Names.Distinct().Order(StringComparer.Ordinal).ShouldBe(["200-GET", "200-POST", "400-POST", "403-POST", "404-GET"]);
        (await validator.Judge()).ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    private static async Task Take(Validator validator, IResponse response) =>
        await validator.Take($"{response.Status}-{response.Request.Method}", await response.TextAsync());

    // Each question is first sent empty: most answer with an error page.
    private static async Task WithErrors(IPage page, string token, Func<Func<Task>, Task> step)
    {
        await step(() => page.GotoAsync($"/s/{token}"));
        await step(() => page.Locator("main form button").First.ClickAsync());
        for (var i = 0; page.Url.Contains("/q/", StringComparison.Ordinal) && i < 24; i++)
        {
            var before = page.Url;
            await step(() => page.Locator("#continue").ClickAsync());
            if (page.Url == before)
                await step(() => page.AnswerOne());
        }
        await step(() => page.GotoAsync($"/s/{token}/stop"));
        await step(() => page.GotoAsync($"/s/{token}/check"));
        await step(page.SendAnswers);
    }

    private async Task Refused(IPage page, Func<Func<Task>, Task> step)
    {
        var token = await site.World.Invite("victim-closure");
        foreach (var address in new[] { "/s/wrong", "/nothing", "/o/nothere", "/k/wrong" })
            await step(() => page.GotoAsync(address));
        await step(() => page.GotoAsync($"/s/{token}"));
        await step(() => page.Locator("main form button").First.ClickAsync());
        foreach (var question in new[] { "tell", "nothing" })
            await step(() => page.GotoAsync($"/s/{token}/q/{question}"));
        await page.RouteAsync("https://elsewhere.example/", route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Body = $"<form method='post' action='{site.Address}/s/{token}'><button name='answer' value='no'>Win</button></form>",
        }));
        await step(() => page.GotoAsync("https://elsewhere.example/"));
        await step(() => page.Locator("button").ClickAsync());
        await step(() => page.GotoAsync($"/s/{token}/stop"));
        await step(() => page.Locator("main form button").Nth(1).ClickAsync());
    }

    private async Task OtherWays(IPage page, Func<Func<Task>, Task> step)
    {
        var links = site.World.Core.GetRequiredService<OpenLinks>();
        var service = await site.World.SomeService();
        var poster = links.AddressOf(await links.MakePoster(service, "child-closure", "test")).AbsolutePath;
        await step(() => page.GotoAsync(poster));
        await step(() => page.GotoAsync($"{poster}?easy=1&lang=cy"));
        await step(() => page.Locator("main form button").Nth(1).ClickAsync());
        var kiosk = links.AddressOf(await links.MakeKiosk(service, "child-closure", "2468", "test")).AbsolutePath;
        await step(() => page.GotoAsync(kiosk));
    }
}
