using Voice.Web.Survey;

namespace Voice.Api.Tests;

public sealed class LanguageTests : IAsyncLifetime
{
    private PublicWorld _world = null!;
    private Browser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _world = await PublicWorld.Make();
        _browser = await Browser.Open(_world);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _world.DisposeAsync();
    }

    [Fact]
    public async Task A_chosen_language_is_kept_with_the_first_answer_and_spoken_on_the_next_device()
    {
        var token = await _world.Invite("parent-closure");
        await _browser.Get($"/s/{token}");
        var welsh = _browser.Page.QuerySelectorAll(".languages a").Single(a => a.GetAttribute("lang") == "cy");
        await _browser.Get(welsh.GetAttribute("href")!);
        _browser.Page.DocumentElement.GetAttribute("lang").ShouldBe("cy");
        _browser.Heading.ShouldBe("Sut oedd hi i chi?");
        await _browser.Press("answer=yes");
        _browser.Path.ShouldBe($"/s/{token}/q/overall");
        _browser.Page.DocumentElement.GetAttribute("lang").ShouldBe("cy");
        (await _world.Response(token))!.Language.ShouldBe("cy");
        await using var other = await Browser.Open(_world);
        await other.Get($"/s/{token}");
        other.Page.DocumentElement.GetAttribute("lang").ShouldBe("cy");
    }

    [Fact]
    public async Task Where_nobody_knows_the_language_both_are_offered_Welsh_first_and_the_choice_is_kept()
    {
        var token = await _world.Invite(_world.Surveys.Find("parent-closure")!, "cy", alsoIn: "en");
        await _browser.Get($"/s/{token}");
        _browser.Page.DocumentElement.GetAttribute("lang").ShouldBe("cy");
        var titles = _browser.Page.QuerySelectorAll("h1 span");
        titles.Select(t => (t.GetAttribute("lang"), t.TextContent)).ShouldBe([("cy", "Sut oedd hi i chi?"), ("en", "How was it for you?")]);
        _browser.Page.QuerySelectorAll(".choices a").Select(a => a.TextContent).ShouldBe(["Cymraeg", "English"]);
        _browser.Find("form").ShouldBeNull();

        await _browser.Get(_browser.Page.QuerySelectorAll(".choices a").Single(a => a.GetAttribute("lang") == "en").GetAttribute("href")!);
        _browser.Page.DocumentElement.GetAttribute("lang").ShouldBe("en");
        (await _world.Visit(token)).State.AlsoIn.ShouldBe("en");
        await _browser.Press("answer=yes");
        _browser.Path.ShouldBe($"/s/{token}/q/overall");
        _browser.Page.DocumentElement.GetAttribute("lang").ShouldBe("en");
        (await _world.Visit(token)).State.ShouldSatisfyAllConditions(s => s.Language.ShouldBe("en"), s => s.AlsoIn.ShouldBeNull());
        (await _world.Response(token))!.Language.ShouldBe("en");
    }

    [Theory]
    [InlineData("victim-closure", false)]
    [InlineData("child-closure", true)]
    public async Task Where_both_are_offered_the_way_out_and_the_help_lines_speak_both(string survey, bool named)
    {
        var token = await _world.Invite(_world.Surveys.Find(survey)!, "cy", alsoIn: "en");
        await _browser.Get($"/s/{token}");
        string[] Said(string css) => [.. _browser.Page.QuerySelectorAll(css).Select(e => e.TextContent.Trim())];
        var (welsh, english) = (PageWords.In("cy"), PageWords.In("en"));
        _browser.Page.QuerySelector(".foot h2")!.TextContent.ShouldBe($"{welsh.HelpLines} / {english.HelpLines}");
        Said(".foot .danger span[lang=en]").ShouldBe([english.Danger]);
        Said(".govuk-exit-this-page__button span[lang=en]").ShouldBe([english.Leave]);
        var lines = _world.Surveys.Find(survey)!.HelpLines;
        Said(".foot .about[lang=en]").ShouldBe(lines.Select(l => l.About.In("en")));
        Said(".foot .about:not([lang])").ShouldBe(lines.Select(l => l.About.In("cy")));
        if (!named)
            Said(".foot a span[lang=en]").ShouldContain(english.HelpLine);

        // Once chosen, one is enough.
        await _browser.Get($"/s/{token}?lang=en");
        Said(".foot [lang]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Choosing_the_first_of_both_is_a_choice_too()
    {
        var token = await _world.Invite(_world.Surveys.Find("parent-closure")!, "cy", alsoIn: "en");
        await _browser.Get($"/s/{token}?lang=cy");
        await _browser.Press("answer=yes");
        _browser.Path.ShouldBe($"/s/{token}/q/overall");
        (await _world.Visit(token)).State.ShouldSatisfyAllConditions(s => s.Language.ShouldBe("cy"), s => s.AlsoIn.ShouldBeNull());
    }

    [Fact]
    public async Task A_page_further_on_asks_for_the_language_first()
    {
        var token = await _world.Invite(_world.Surveys.Find("parent-closure")!, "cy", alsoIn: "en");
        await _browser.Get($"/s/{token}/q/overall");
        _browser.Path.ShouldBe($"/s/{token}");
        _browser.Page.QuerySelectorAll(".choices a").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Only_checked_languages_are_offered_outside_the_demo()
    {
        await using var strict = await PublicWorld.Make(uncheckedToo: false);
        await using var browser = await Browser.Open(strict);
        var token = await strict.Invite("parent-closure");
        await browser.Get($"/s/{token}?lang=cy");
        browser.Page.DocumentElement.GetAttribute("lang").ShouldBe("en");
        browser.Find(".languages").ShouldBeNull();
    }

    [Fact]
    public async Task A_language_nobody_knows_changes_nothing()
    {
        var token = await _world.Invite("parent-closure");
        await _browser.Get($"/s/{token}?lang=%22%3E%3Cscript%3E");
        _browser.Page.DocumentElement.GetAttribute("lang").ShouldBe("en");
    }

    [Fact]
    public async Task A_wrong_link_speaks_the_languages_of_the_browser()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/s/wrong");
        request.Headers.AcceptLanguage.ParseAdd("fr, cy-GB;q=0.8, en;q=0.5");
        await _browser.Send(request);
        _browser.Page.DocumentElement.GetAttribute("lang").ShouldBe("cy");
    }

    [Theory]
    [InlineData("/s/wrong", "ur, en;q=0.5", "ur", "rtl")]
    [InlineData("/o/nothere", "pl", "pl", "ltr")]
    [InlineData("/nothing", "cy", "cy", "ltr")]
    [InlineData("/k/wrong", "xx", "en", "ltr")]
    public async Task Every_page_about_a_link_that_does_not_work_speaks_the_language_of_the_browser(string path, string accepted, string language, string direction)
    {
        await _browser.Send(Accepting(path, accepted));
        _browser.Status.ShouldBe(404);
        (_browser.Page.DocumentElement.GetAttribute("lang"), _browser.Page.DocumentElement.GetAttribute("dir")).ShouldBe((language, direction));
        _browser.Page.QuerySelectorAll("main h2").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en-GB", "en", "ltr")]
    [InlineData("cy, en;q=0.5", "en", "ltr")]
    [InlineData("ur, cy;q=0.2", "ur", "rtl")]
    public async Task A_Welsh_authority_says_it_in_Welsh_first_and_then_as_the_browser_wishes(string accepted, string second, string direction)
    {
        var clock = new SteppedClock();
        await using var welsh = await PublicWorld.Make(clock, welsh: true);
        await using var browser = await Browser.Open(welsh);
        var expired = await welsh.Invite("parent-closure");
        clock.Step(TimeSpan.FromDays(40));
        foreach (var path in new[] { "/s/wrong", $"/s/{expired}", "/o/nothere", "/nothing" })
        {
            await browser.Send(Accepting(path, accepted));
            browser.Status.ShouldBe(404);
            browser.Page.DocumentElement.GetAttribute("lang").ShouldBe("cy");
            var also = browser.Find("main div[lang]")!;
            (also.GetAttribute("lang"), also.GetAttribute("dir")).ShouldBe((second, direction));
            browser.Page.QuerySelectorAll("main h1, main h2").Length.ShouldBe(2);
        }
        await browser.Get("/s/wrong?lang=en");
        browser.Page.QuerySelectorAll("main h1, main h2").Length.ShouldBe(1);
    }

    private static HttpRequestMessage Accepting(string path, string languages)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptLanguage.ParseAdd(languages);
        return request;
    }

    [Fact]
    public async Task Foster_carers_are_spoken_to_as_such()
    {
        var token = await _world.Invite("parent-closure", variant: "foster-carer");
        await _browser.Get($"/s/{token}");
        _browser.Page.Body!.TextContent.ShouldContain("your work as a carer");
    }
}
