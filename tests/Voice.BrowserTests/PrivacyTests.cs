using Microsoft.Playwright;

namespace Voice.BrowserTests;

public sealed class PrivacyTests(PublicSite site)
{
    private const string Weather = "https://www.bbc.co.uk/weather";

    [Theory]
    [InlineData("child-closure")]
    [InlineData("parent-closure")]
    [InlineData("victim-closure")]
    public async Task The_first_page_weighs_little_and_comes_from_one_place(string survey)
    {
        var token = await site.World.Invite(survey);
        var page = await site.Device();
        var wire = await page.Context.NewCDPSessionAsync(page);
        var bytes = 0d;
        var hosts = new HashSet<string>();
        var requests = 0;
        wire.Event("Network.loadingFinished").OnEvent += (_, e) => bytes += e!.Value.GetProperty("encodedDataLength").GetDouble();
        await wire.SendAsync("Network.enable");
        page.Request += (_, request) =>
        {
            requests++;
            hosts.Add(new Uri(request.Url).Authority);
        };
        await page.GotoAsync($"/s/{token}", new() { WaitUntil = WaitUntilState.NetworkIdle });
        TestContext.Current.SendDiagnosticMessage($"{survey}: {bytes / 1024:F1} KB with headers, {requests} requests");
        bytes.ShouldBeLessThan(35 * 1024);
        bytes.ShouldBeGreaterThan(4 * 1024);
        requests.ShouldBeLessThanOrEqualTo(3);
        hosts.ShouldBe([new Uri(site.Address).Authority]);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Leaving_quickly_by_the_button_or_three_shifts()
    {
        var token = await site.World.Invite("victim-closure");
        foreach (var byKey in new[] { false, true })
        {
            var page = await site.Device();
            await page.RouteAsync(Weather, route => route.FulfillAsync(new() { Body = "sunny" }));
            await page.GotoAsync($"/s/{token}");
            if (byKey)
                for (var i = 0; i < 3; i++)
                    await page.Keyboard.PressAsync("Shift");
            else
                await page.Locator(".govuk-exit-this-page__button").ClickAsync();
            await page.WaitForURLAsync(Weather);
            await page.Context.CloseAsync();
        }
    }

    /// <summary>Notes each page of a survey that was seen on coming back to it after leaving.</summary>
    private const string Watch = """
        if (location.pathname.startsWith('/s/')) {
          let back = 'left' in sessionStorage && performance.getEntriesByType('navigation')[0].type !== 'navigate'
          const look = () => {
            if (back && document.querySelector('main')?.checkVisibility({ visibilityProperty: true })) sessionStorage.setItem('seen', location.pathname)
            requestAnimationFrame(look)
          }
          addEventListener('pageshow', event => { back ||= event.persisted && 'left' in sessionStorage })
          look()
        }
        """;

    [Theory]
    [InlineData("button", false)]
    [InlineData("button", true)]
    [InlineData("shift", false)]
    [InlineData("delete", false)]
    [InlineData("delete", true)]
    public async Task After_leaving_quickly_the_Back_button_shows_nothing_of_the_survey(string how, bool keepsPages)
    {
        var token = await site.World.Invite("victim-closure");
        await using var browser = await site.BrowserThatKeepsPages();
        var page = keepsPages ? await browser.NewPageAsync(new() { BaseURL = site.Address }) : await site.Device();
        await page.AddInitScriptAsync(Watch);
        await page.RouteAsync(Weather, route => route.FulfillAsync(new() { Body = "sunny" }));
        await page.GotoAsync($"/s/{token}");
        await page.Locator("main form button").First.ClickAsync();
        await page.AnswerOne();
        await page.AnswerOne();
        await page.WaitForURLAsync("**/q/fair");
        await page.Locator("body.js-enabled").WaitForAsync();
        for (var i = 0; how == "shift" && i < 3; i++)
            await page.Keyboard.PressAsync("Shift");
        if (how != "shift")
            await page.Locator(how == "button" ? ".govuk-exit-this-page__button" : ".leave-deleting button").ClickAsync();
        await page.WaitForURLAsync(Weather);
        for (var step = 0; step < (how == "delete" ? 4 : 3); step++)
        {
            await page.RunAndWaitForResponseAsync(() => page.EvaluateAsync("() => { setTimeout(() => history.back()) }"), Weather);
            await page.WaitForURLAsync(Weather);
        }
        await page.EvaluateAsync("() => { setTimeout(() => history.back()) }");
        await page.WaitForURLAsync("about:blank");

        // Their link, opened anew, is no Back button.
        await page.GotoAsync($"/s/{token}");
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        (await page.EvaluateAsync<string?>("sessionStorage.getItem('seen')")).ShouldBeNull();
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_page_brought_back_from_the_browsers_memory_is_seen_by_whoever_did_not_leave()
    {
        await using var browser = await site.BrowserThatKeepsPages();
        var page = await browser.NewPageAsync(new() { BaseURL = site.Address });
        await page.AddInitScriptAsync("addEventListener('pageshow', event => { window.kept = event.persisted })");
        await page.GotoAsync($"/s/{await site.World.Invite("victim-closure")}?lang=en");
        await page.Locator(".easy a").ClickAsync();
        await page.WaitForURLAsync("**easy=1**");
        await page.EvaluateAsync("() => { setTimeout(() => history.back()) }");
        await page.WaitForFunctionAsync("window.kept");
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        await page.CloseAsync();
    }

    [Fact]
    public async Task Leaving_works_without_scripts()
    {
        var page = await site.Device(new() { JavaScriptEnabled = false });
        await page.RouteAsync(Weather, route => route.FulfillAsync(new() { Body = "sunny" }));
        await page.GotoAsync($"/s/{await site.World.Invite("victim-closure")}");
        await page.Locator(".govuk-exit-this-page__button").ClickAsync();
        await page.WaitForURLAsync(Weather);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Leaving_can_take_back_what_was_entered(bool scripts)
    {
        var token = await site.World.Invite("victim-closure");
        var page = await site.Device(new() { JavaScriptEnabled = scripts });
        await page.RouteAsync(Weather, route => route.FulfillAsync(new() { Body = "sunny" }));
        await page.GotoAsync($"/s/{token}");
        (await page.Locator(".leave-deleting").CountAsync()).ShouldBe(0);
        await page.Locator("main form button").First.ClickAsync();
        await page.AnswerOne();
        await page.AnswerOne();
        (await site.World.Answers(token)).Count.ShouldBe(2);
        if (scripts)
            await page.PassesAxe();
        await page.Locator(".leave-deleting button").ClickAsync();
        await page.WaitForURLAsync(Weather);
        (await site.World.Answers(token)).ShouldBeEmpty();
        (await site.World.Response(token))!.Answers.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_form_on_another_site_is_refused_with_a_page_that_explains()
    {
        var token = await site.World.Invite("child-closure");
        var page = await site.Device();
        await page.RouteAsync("https://elsewhere.example/", route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Body = $"<form method=post action='{site.Address}/s/{token}'><button name=answer value=no>Win a prize</button></form>",
        }));
        await page.GotoAsync("https://elsewhere.example/");
        await page.Locator("button").ClickAsync();
        (await page.Locator("h1").TextContentAsync()).ShouldBe("We could not take that");
        (await site.World.Visit(token)).Closed.ShouldBeFalse();
        await page.Context.CloseAsync();
    }
}
