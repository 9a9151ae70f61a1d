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

    [Fact]
    public async Task Foster_carers_are_spoken_to_as_such()
    {
        var token = await _world.Invite("parent-closure", variant: "foster-carer");
        await _browser.Get($"/s/{token}");
        _browser.Page.Body!.TextContent.ShouldContain("your work as a carer");
    }
}
