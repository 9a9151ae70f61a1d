namespace Voice.Api.Tests;

public sealed class EasyReadTests : IAsyncLifetime
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
    public async Task It_is_chosen_on_the_first_page_kept_with_the_first_answer_and_shown_on_the_next_device()
    {
        var token = await _world.Invite("eight-week-review-child");
        await _browser.Get($"/s/{token}");
        _browser.Page.QuerySelectorAll(".symbol").ShouldBeEmpty();
        var before = await _world.Fingerprint();
        await _browser.Get(_browser.Find(".easy a")!.GetAttribute("href")!);
        _browser.Page.Body!.TextContent.ShouldContain("Your worker does not see this.");
        _browser.Page.Body!.TextContent.ShouldNotContain("People who decide about your order");
        (await _world.Fingerprint()).ShouldBe(before);

        await _browser.Press("answer=yes");
        _browser.Path.ShouldBe($"/s/{token}/q/overall");
        _browser.Heading.ShouldBe("How is the help?");
        _browser.Page.QuerySelectorAll("h1 svg.symbol").Length.ShouldBe(1);
        (await _world.Visit(token)).State.EasyRead.ShouldBeTrue();

        await using var other = await Browser.Open(_world);
        await other.Get($"/s/{token}");
        other.Find(".easy a")!.TextContent.ShouldBe("Show all the words");
        await other.Get($"/s/{token}?easy=0");
        other.Page.Body!.TextContent.ShouldContain("People who decide about your order");
    }

    [Fact]
    public async Task Somebody_it_is_set_for_sees_it_at_once_and_may_leave_it()
    {
        var token = await _world.Invite(_world.Surveys.Find("referral-order-panel-parent")!, easyRead: true);
        await _browser.Get($"/s/{token}");
        _browser.Page.Body!.TextContent.ShouldContain("The worker you know does not see this.");
        await _browser.Get(_browser.Find(".easy a")!.GetAttribute("href")!);
        await _browser.Press("answer=yes");
        _browser.Heading.ShouldBe("How was the meeting for you?");
        (await _world.Visit(token)).State.EasyRead.ShouldBeFalse();
    }

    [Fact]
    public async Task The_check_page_speaks_as_the_questions_did()
    {
        var token = await _world.Invite(_world.Surveys.Find("eight-week-review-child")!, easyRead: true);
        await _browser.ToCheck(token);
        _browser.Page.QuerySelectorAll(".govuk-summary-list__key").Select(k => k.TextContent).ShouldContain("Do they listen to you?");
    }

    [Theory]
    [InlineData("en", "What does “plan” mean?", "A plan says what you will do and who will help.")]
    [InlineData("cy", "Beth mae “gynllun” yn ei feddwl?", "Mae cynllun yn dweud beth fyddi di'n ei wneud a phwy fydd yn helpu.")]
    public async Task Hard_words_are_explained_without_a_script(string language, string asked, string meaning)
    {
        var token = await _world.Invite("eight-week-review-child", language);
        await _browser.Get($"/s/{token}");
        await _browser.Press("answer=yes");
        await _browser.Press(answers: ["7"]);
        await _browser.Press(answers: ["yes"]);
        _browser.Path.ShouldEndWith("/q/plan");
        var details = _browser.Find("details")!;
        details.HasAttribute("open").ShouldBeFalse();
        details.QuerySelector("summary")!.TextContent.Trim().ShouldBe(asked);
        details.QuerySelector(".govuk-details__text")!.TextContent.Trim().ShouldBe(meaning);
    }

    [Fact]
    public async Task A_survey_without_it_offers_none_and_ignores_the_wish()
    {
        var survey = _world.Surveys.Find("child-closure", 1)!;
        survey.Easy.ShouldBeNull();
        var token = await _world.Invite(survey);
        await _browser.Get($"/s/{token}?easy=1");
        _browser.Find(".easy").ShouldBeNull();
        await _browser.Press("answer=yes");
        _browser.Heading.ShouldBe(survey.Questions[0].Text.In("en"));
    }
}
