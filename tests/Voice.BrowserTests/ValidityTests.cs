using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Voice.Api;
using Voice.Api.Tests;
using Voice.Core.Conversations;
using Voice.Core.Surveys;
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
        var step = validator.Follow(page, site.Address);
        foreach (var (survey, language) in new[] { ("child-closure", "en"), ("victim-closure", "cy"), ("parent-closure", "ur"), ("referral-order-panel-volunteer", "en") })
            await WithErrors(page, await site.World.Invite(survey, language), step);
        await WithErrors(page, await site.World.Invite(EveryType.From(site.World.Surveys.Find("child-closure")!)), step);
        await WithErrors(page, await site.World.Invite(site.World.Surveys.Find("child-closure")!, easyRead: true), step);
        var both = await site.World.Invite(site.World.Surveys.Find("parent-closure")!, "cy", alsoIn: "en");
        await step(() => page.GotoAsync($"/s/{both}"));
        await Refused(page, step);
        await TwoPages(page, step);
        await OtherWays(page, step);
        validator.Names.Count.ShouldBeGreaterThan(70);
        validator.Names.Distinct().Order(StringComparer.Ordinal).ShouldBe(["200-GET", "200-POST", "400-POST", "403-POST", "404-GET", "409-POST", "413-POST"]);
        (await validator.Judge()).ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

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

    // A page that is older than the answer, then the check page, then more words than can be taken.
    private async Task TwoPages(IPage page, Func<Func<Task>, Task> step)
    {
        var token = await site.World.Invite("child-closure");
        var web = site.World.Core.GetRequiredService<WebSurveys>();
        var visit = (await web.Agree(token))!;
        foreach (var question in visit.Asked)
            await web.Answer(token, question.Id, AnswerValue.Skipped);
        await page.GotoAsync($"/s/{token}/q/good?from=check");
        await Answer(token, "Newer");
        await page.Locator("textarea").FillAsync("Older");
        await step(() => page.Locator("#continue").ClickAsync());
        await page.GotoAsync($"/s/{token}/check");
        await Answer(token, "Newest");
        await step(() => page.Locator("main form button").ClickAsync());
        await page.GotoAsync($"/s/{token}/q/good?from=check");
        await page.Locator("textarea").FillAsync(new string('a', 300_000));
        await step(() => page.Locator("#continue").ClickAsync());
    }

    private async Task Answer(string token, string words) =>
        await site.World.Core.GetRequiredService<WebSurveys>().Answer(token, "good", AnswerValue.OfComment(words));

    [Fact]
    public async Task The_pages_for_somebody_who_guesses_and_for_our_own_fault_are_valid_in_two_languages_too()
    {
        using var validator = new Validator();
        foreach (var welsh in new[] { false, true })
        {
            await using var world = await PublicWorld.Make(welsh: welsh);
            await using var head = PublicHead.Build(world.Core, [], b => b.WebHost.UseUrls("http://127.0.0.1:0"));
            await head.StartAsync(TestContext.Current.CancellationToken);
            var page = await site.Device(new() { JavaScriptEnabled = false });
            var step = validator.Follow(page, head.Urls.Single());
            await step(() => page.GotoAsync($"{head.Urls.Single()}/sorry"));
            for (var i = 0; i < 20; i++)
                await page.GotoAsync($"{head.Urls.Single()}/s/wrong{i}");
            await step(() => page.GotoAsync($"{head.Urls.Single()}/s/wrong"));
            await page.Context.CloseAsync();
        }
        validator.Names.Count(n => n == "500-GET").ShouldBe(2);
        validator.Names.Count(n => n == "429-GET").ShouldBe(2);
        (await validator.Judge()).ShouldBeEmpty();
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
