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
