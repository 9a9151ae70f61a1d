using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Voice.Api;
using Voice.Api.Tests;
using Voice.Api.WaysIn;
using Voice.Core.WaysIn;

namespace Voice.BrowserTests;

public sealed class AccessibilityTests(PublicSite site)
{
    [Fact]
    public async Task No_page_of_a_childs_survey_fails_axe() => await Walk("child-closure", "en", new(), only: "overall listened good tell");

    [Fact]
    public async Task No_page_of_a_victims_survey_fails_axe_in_the_dark() =>
        await Walk("victim-closure", "en", new() { ColorScheme = ColorScheme.Dark }, only: "overall good");

    [Fact]
    public async Task No_page_fails_axe_from_right_to_left() =>
        await Walk("parent-closure", "ur", new(), only: "overall listened good");

    [Theory]
    [InlineData(320)]
    [InlineData(375)]
    [InlineData(1280)]
    public async Task Each_end_of_a_scale_stands_by_its_own_number(int width)
    {
        var page = await site.Device(new() { ViewportSize = new() { Width = width, Height = 900 } });
        await page.GotoAsync($"/s/{await site.World.Invite("child-closure")}");
        await page.Locator("main form button").First.ClickAsync();
        var tiles = page.Locator(".scale .govuk-radios__item:not(.unsure)");
        async Task<(float X, float Top, float Bottom)> Box(ILocator one) =>
            (await one.BoundingBoxAsync())! is var box ? (box.X + box.Width / 2, box.Y, box.Y + box.Height) : default;
        var (first, last) = (await Box(tiles.First), await Box(tiles.Last));
        var (low, high) = (await Box(page.Locator(".ends span").First), await Box(page.Locator(".ends span").Last));
        low.Bottom.ShouldBeLessThanOrEqualTo(first.Top);
        high.Top.ShouldBeGreaterThanOrEqualTo(last.Bottom);
        Math.Abs(low.X - first.X).ShouldBeLessThan(60);
        Math.Abs(high.X - last.X).ShouldBeLessThan(60);
        high.Bottom.ShouldBeLessThanOrEqualTo((await Box(page.Locator(".scale .unsure"))).Top);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task No_type_of_question_and_no_error_fails_axe()
    {
        var token = await site.World.Invite(EveryType.From(site.World.Surveys.Find("child-closure")!));
        var page = await site.Device(new() { ColorScheme = ColorScheme.Dark });
        await page.GotoAsync($"/s/{token}");
        await page.Locator("main form button").First.ClickAsync();
        while (page.Url.Contains("/q/", StringComparison.Ordinal))
        {
            await page.PassesAxe();
            if (page.Url.EndsWith("/busy", StringComparison.Ordinal) || page.Url.EndsWith("/helps", StringComparison.Ordinal))
            {
                await page.Locator("#continue").ClickAsync();
                await page.Locator(".govuk-error-summary").WaitForAsync();
                await page.PassesAxe();
            }
            await page.AnswerOne();
        }
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task No_last_page_and_no_problem_page_fails_axe()
    {
        var page = await site.Device();
        var token = await site.World.Invite("parent-closure");
        await page.GotoAsync($"/s/{token}");
        await page.Locator("main form button").First.ClickAsync();
        await page.Locator(".stop a").ClickAsync();
        await page.PassesAxe();
        await page.Locator("main form button").Nth(1).ClickAsync();
        page.Url.ShouldContain("/no");
        await page.PassesAxe();
        await page.GotoAsync("/s/wrong");
        await page.PassesAxe();
        await page.GotoAsync("/nothing");
        await page.PassesAxe();
        await page.GotoAsync("/sorry");
        await Says(page, "Sorry, something went wrong");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task No_refusal_fails_axe()
    {
        var token = await site.World.Invite("parent-closure");
        var page = await site.Device(new() { ColorScheme = ColorScheme.Dark });
        await page.GotoAsync($"/s/{token}");
        await page.EvaluateAsync("document.querySelector('[name=tag]').value = 'forged'");
        await page.Locator("main form button").First.ClickAsync();
        await Says(page, "We could not take that");
        await page.GotoAsync($"/s/{token}");
        await page.Locator("main form button").First.ClickAsync();
        while (await page.Locator("textarea").CountAsync() == 0)
            await page.AnswerOne();
        await page.Locator("textarea").FillAsync(new string('a', 300_000));
        await page.Locator("#continue").ClickAsync();
        await Says(page, "That was too much for us to take");
        await page.GotoAsync($"/s/{token}/q/tell");
        await page.PassesAxe();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_page_for_somebody_who_guesses_and_the_one_for_a_survey_that_closed_pass_axe()
    {
        var clock = new SteppedClock();
        await using var world = await PublicWorld.Make(clock);
        await using var head = PublicHead.Build(world.Core, [], b => b.WebHost.UseUrls("http://127.0.0.1:0"));
        await head.StartAsync(TestContext.Current.CancellationToken);
        var token = await world.Invite("child-closure");
        clock.Step(TimeSpan.FromDays(40));
        var page = await site.Device();
        await page.GotoAsync($"{head.Urls.Single()}/s/{token}");
        await Says(page, "This has now closed");
        for (var i = 0; i < 21; i++)
            await page.GotoAsync($"{head.Urls.Single()}/s/wrong{i}");
        await Says(page, "Please wait a minute");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_poster_that_is_full_and_a_link_that_is_wrong_pass_axe_in_two_languages_too(bool welsh)
    {
        await using var world = await PublicWorld.Make(welsh: welsh);
        await using var head = PublicHead.Build(world.Core, [], b => b.WebHost.UseUrls("http://127.0.0.1:0"));
        await head.StartAsync(TestContext.Current.CancellationToken);
        var links = world.Core.GetRequiredService<OpenLinks>();
        var link = await links.MakePoster(await world.SomeService(), "child-closure", "test");
        var page = await site.Device();
        async Task Refused(string heading)
        {
            await page.GotoAsync(head.Urls.Single() + links.AddressOf(link).AbsolutePath);
            var answer = await page.RunAndWaitForResponseAsync(() => page.Locator("main form button").First.ClickAsync(), r => r.Request.Method == "POST");
            answer.Status.ShouldBe(429);
            await Says(page, heading);
        }
        for (var i = 0; i < link.PerDay; i++)
            await world.Core.GetRequiredService<OpenEntries>().Begin(link.Code, "en");
        await Refused("This is full for today");
        for (var i = 1; i < OpenLinks.PerNetworkAnHour; i++)
            head.Services.GetRequiredService<OpenLinkLimit>().Begin(IPAddress.Loopback, link.Code);
        await Refused("Please try again in an hour");
        await page.GotoAsync($"{head.Urls.Single()}/s/wrong");
        await Says(page, welsh ? "Dydy’r ddolen hon ddim yn gweithio" : "This link does not work");
        await page.Context.CloseAsync();
    }

    private static async Task Says(IPage page, string heading)
    {
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(heading);
        await page.PassesAxe();
    }

    [Fact]
    public async Task A_comment_that_is_too_long_is_told_accessibly()
    {
        var token = await site.World.Invite("child-closure");
        var page = await site.Device();
        await page.WalkToCheck(token);
        await page.GotoAsync($"/s/{token}/q/good?from=check");
        await page.Locator("textarea").FillAsync(new string('a', 5_001));
        await page.Locator("#continue").ClickAsync();
        await page.Locator(".govuk-error-summary").WaitForAsync();
        await page.PassesAxe();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(320, 1, 100)]
    [InlineData(195, 2, 100)]
    [InlineData(640, 1, 200)]
    public async Task Nothing_is_cut_off_or_beside_the_page(int width, int scale, int letters)
    {
        var survey = EveryType.From(site.World.Surveys.Find("parent-closure")!);
        var page = await site.Device(new() { ViewportSize = new() { Width = width, Height = 600 }, DeviceScaleFactor = scale, BypassCSP = true });
        await page.WalkToCheck(await site.World.Invite(survey, "en"), p => Fits(p, letters));
        await page.SendAnswers();
        await Fits(page, letters);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(320, "en")]
    [InlineData(360, "en")]
    [InlineData(375, "en")]
    [InlineData(320, "cy")]
    [InlineData(375, "cy")]
    public async Task No_word_beside_a_face_is_broken(int width, string language)
    {
        var page = await site.Device(new() { ViewportSize = new() { Width = width, Height = 568 } });
        await page.GotoAsync($"/s/{await site.World.Invite(EveryType.From(site.World.Surveys.Find("child-closure")!), language)}");
        await page.Locator("main form button").First.ClickAsync();
        await page.Locator(".faces").WaitForAsync();
        var broken = await page.EvaluateAsync<string[]>("""
            () => {
              const broken = []
              const walker = document.createTreeWalker(document.querySelector('.faces'), NodeFilter.SHOW_TEXT)
              for (let node; (node = walker.nextNode());)
                for (const word of node.data.matchAll(/\S+/g)) {
                  const range = new Range()
                  range.setStart(node, word.index)
                  range.setEnd(node, word.index + word[0].length)
                  if (new Set([...range.getClientRects()].map(r => Math.round(r.top))).size > 1) broken.push(word[0])
                }
              return broken
            }
            """);
        broken.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("child-closure")]
    [InlineData("victim-child-closure")]
    [InlineData("our-place-child")]
    public async Task Everything_to_press_is_large_enough_for_a_thumb(string survey)
    {
        var page = await site.Device(new() { ViewportSize = new() { Width = 320, Height = 568 } });
        var both = await site.World.Invite(site.World.Surveys.Find(survey)!, "cy", alsoIn: "en");
        await page.GotoAsync($"/s/{both}");
        await page.HasRoomForThumbs();
        await page.GotoAsync($"/s/{both}?lang=en&easy=1");
        await page.HasRoomForThumbs();
        var token = await site.World.Invite(EveryType.From(site.World.Surveys.Find(survey)!));
        await page.WalkToCheck(token, Thumbs.HasRoomForThumbs);
        foreach (var address in new[] { "", "/stop", "/q/helps?from=check", "/check" })
        {
            await page.GotoAsync($"/s/{token}{address}");
            await page.HasRoomForThumbs();
        }
        await page.SendAnswers();
        await page.HasRoomForThumbs();
        await page.Context.CloseAsync();
    }

    private async Task Walk(string survey, string language, BrowserNewContextOptions options, string? only = null)
    {
        var page = await site.Device(options);
        await page.WalkToCheck(await site.World.Invite(survey, language), p => IsWanted(p.Url, only) ? p.PassesAxe() : Task.CompletedTask);
        await page.SendAnswers();
        await page.PassesAxe();
        await page.Context.CloseAsync();
    }

    private static bool IsWanted(string url, string? only) =>
        only is null || !url.Contains("/q/", StringComparison.Ordinal) || only.Split(' ').Any(name => url.EndsWith("/" + name, StringComparison.Ordinal));

    private static async Task Fits(IPage page, int letters)
    {
        if (letters != 100)
            await page.AddStyleTagAsync(new() { Content = $"html {{ font-size: {letters}% }}" });
        var over = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('body *')]
              .filter(e => !e.closest('.govuk-visually-hidden, .govuk-skip-link'))
              .filter(e => { const r = e.getBoundingClientRect(); return r.width > 0 && (r.right > innerWidth + 1 || r.left < -1) })
              .map(e => e.outerHTML.slice(0, 120))
            """);
        over.ShouldBeEmpty(page.Url);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, page.Url);
    }
}
