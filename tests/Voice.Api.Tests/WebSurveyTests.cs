using Voice.Core.Surveys;
using Voice.Web.Survey;

namespace Voice.Api.Tests;

public sealed class WebSurveyTests : IAsyncLifetime
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

    [Theory]
    [InlineData("child-closure")]
    [InlineData("parent-closure")]
    [InlineData("victim-closure")]
    [InlineData("victim-child-closure")]
    [InlineData("resettlement-child")]
    [InlineData("child-six-month-follow-up")]
    public async Task A_whole_survey_is_answered_and_sent(string survey)
    {
        var token = await _world.Invite(survey);
        await _browser.ToCheck(token);
        await _browser.Press();
        _browser.Path.ShouldBe($"/s/{token}/done");
        _browser.Status.ShouldBe(200);
        var response = (await _world.Response(token))!;
        response.FinishedOn.ShouldNotBeNull();
        response.Answers.Count.ShouldBe((await _world.Visit(token)).Asked.Count());
    }

    [Theory]
    [InlineData("child-six-month-follow-up", "en", true)]
    [InlineData("child-six-month-follow-up", "en", false)]
    [InlineData("child-six-month-follow-up", "cy", true)]
    [InlineData("child-six-month-follow-up", "cy", false)]
    [InlineData("parent-closure", "ur", false)]
    [InlineData("parent-closure", "pl", false)]
    public async Task As_many_questions_are_counted_as_were_promised_whatever_is_answered(string survey, string language, bool opens)
    {
        var words = PageWords.In(language);
        var token = await _world.Invite(survey, language);
        await _browser.Get($"/s/{token}");
        _browser.Page.QuerySelector(".govuk-body-l")!.TextContent.ShouldBe(PageWords.Fill(words.HowLong, 8, 3));
        await _browser.Press("answer=yes");
        var counted = new List<string>();
        while (_browser.Find(".progress") is { } progress)
        {
            counted.Add(progress.TextContent);
            if (_browser.Path.EndsWith("/busy", StringComparison.Ordinal))
                await _browser.Press(null, opens ? "no" : "yes");
            else if (_browser.Path.EndsWith("/now", StringComparison.Ordinal))
                await _browser.Press(null, "4");
            else
                await _browser.Press(null, _browser.Find("textarea") is null ? _browser.Find("input[name=answer]")!.GetAttribute("value")! : "x");
        }
        var skipped = survey == "child-six-month-follow-up" && !opens ? 6 : 0;
        counted.ShouldBe(Enumerable.Range(1, 8).Where(n => n != skipped).Select(n => PageWords.Fill(words.Progress, n, 8)));
    }

    [Theory]
    [InlineData("en", "You can pick more than one.")]
    [InlineData("cy", "Gelli di ddewis mwy nag un.")]
    public async Task That_several_may_be_chosen_is_said_once(string language, string own)
    {
        var token = await _world.Invite("child-six-month-follow-up", language);
        await _browser.Get($"/s/{token}");
        await _browser.Press("answer=yes");
        while (!_browser.Path.EndsWith("/helps", StringComparison.Ordinal))
            await _browser.Press(null, _browser.Find("input[name=answer]")!.GetAttribute("value")!);
        _browser.Page.QuerySelector("#hint")!.TextContent.ShouldBe(own);
        await _browser.Get($"{_browser.Path}?easy=1");
        _browser.Page.QuerySelector("#hint")!.TextContent.ShouldBe(PageWords.In(language).ChooseAny);
    }

    [Fact]
    public async Task The_first_page_says_who_sees_it_and_that_nothing_changes()
    {
        await _browser.Get($"/s/{await _world.Invite("child-closure")}");
        var text = _browser.Page.Body!.TextContent;
        text.ShouldContain("Your own worker will not see your answers");
        text.ShouldContain("There is one time when we cannot");
        text.ShouldContain("will not change your order");
        text.ShouldContain("call 999");
        text.ShouldContain("Childline");
        _browser.Page.Title.ShouldBe("How was it for you?");
    }

    [Fact]
    public async Task Getting_pages_changes_nothing()
    {
        var token = await _world.Invite("parent-closure");
        var before = await _world.Fingerprint();
        foreach (var path in new[] { "", "/q/overall", "/check", "/done", "/no", "?lang=cy" })
        {
            await _browser.Get($"/s/{token}{path}");
            var head = await _browser.Raw(new HttpRequestMessage(HttpMethod.Head, $"/s/{token}{path}"));
            ((int)head.StatusCode).ShouldBeOneOf(200, 303);
        }
        (await _world.Fingerprint()).ShouldBe(before);
    }

    [Fact]
    public async Task No_is_kept_and_thanked()
    {
        var token = await _world.Invite("child-closure");
        await _browser.Get($"/s/{token}");
        await _browser.Press("answer=no");
        _browser.Path.ShouldBe($"/s/{token}/no");
        (await _world.Visit(token)).IsDeclined.ShouldBeTrue();
        await _browser.Get($"/s/{token}/q/overall");
        _browser.Path.ShouldBe($"/s/{token}/no");
    }

    [Fact]
    public async Task Nothing_is_chosen_beforehand_and_the_earlier_answer_is_shown_when_going_back()
    {
        var token = await _world.Invite("child-closure");
        await _browser.Get($"/s/{token}");
        await _browser.Press("answer=yes");
        _browser.Chosen.ShouldBeEmpty();
        await _browser.Press(null, "7");
        _browser.Path.ShouldBe($"/s/{token}/q/listened");
        await _browser.Get(_browser.Find(".govuk-back-link")!.GetAttribute("href")!);
        _browser.Chosen.ShouldBe(["7"]);
    }

    [Fact]
    public async Task An_unfinished_survey_goes_on_where_it_was_left()
    {
        var token = await _world.Invite("child-closure");
        await _browser.Get($"/s/{token}");
        await _browser.Press("answer=yes");
        await _browser.Press(null, "7");
        await using var other = await Browser.Open(_world);
        await other.Get($"/s/{token}");
        other.Find("main a.govuk-button")!.GetAttribute("href").ShouldBe($"/s/{token}/q/listened");
        await other.Get($"/s/{token}/q/tell");
        other.Path.ShouldBe($"/s/{token}/q/listened");
    }

    [Fact]
    public async Task A_required_question_holds_and_says_so()
    {
        var token = await _world.Invite("parent-closure");
        await _browser.Get($"/s/{token}");
        await _browser.Press("answer=yes");
        await _browser.Press();
        _browser.Status.ShouldBe(400);
        _browser.Page.Title.ShouldStartWith("Error: ");
        _browser.Find(".govuk-error-summary a")!.GetAttribute("href").ShouldBe("#answer");
        _browser.Find("#answer").ShouldNotBeNull();
        _browser.Find("#error").ShouldNotBeNull();
        (await _world.Answers(token)).ShouldBeEmpty();
        await _browser.Press(null, "?");
        _browser.Path.ShouldBe($"/s/{token}/q/listened");
        (await _world.Answers(token))["overall"].ShouldBe(AnswerValue.Skipped);
    }

    [Fact]
    public async Task A_changed_answer_returns_to_the_check_page()
    {
        var token = await _world.Invite("victim-closure");
        await _browser.ToCheck(token);
        var change = _browser.Page.QuerySelectorAll(".govuk-summary-list__actions a")[0].GetAttribute("href")!;
        await _browser.Get(change);
        _browser.Chosen.ShouldBe(["1"]);
        await _browser.Press(null, "9");
        _browser.Path.ShouldBe($"/s/{token}/check");
        (await _world.Answers(token))["overall"].ShouldBe(AnswerValue.Of(9));
    }

    [Fact]
    public async Task A_doubled_click_keeps_one_answer_and_raises_one_concern()
    {
        var token = await _world.Invite("child-closure");
        await _browser.ToCheck(token);
        await _browser.Get($"/s/{token}/q/good?from=check");
        var fields = _browser.Fields(answers: ["he hits me every night"]);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _browser.Raw(Browser.Post(_browser.Path, fields))));
        (await _world.Response(token))!.Answers.Count(a => a.QuestionId == "good").ShouldBe(1);
        (await _world.Concerns()).ShouldBe(1);
    }

    [Fact]
    public async Task Sending_twice_ends_on_the_same_page()
    {
        var token = await _world.Invite("parent-closure");
        await _browser.ToCheck(token);
        var fields = _browser.Fields();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var answer = await _browser.Raw(Browser.Post($"/s/{token}/check", fields));
            ((int)answer.StatusCode).ShouldBe(303);
        }
        await _browser.Get($"/s/{token}");
        _browser.Path.ShouldBe($"/s/{token}/done");
    }

    [Fact]
    public async Task A_page_from_before_the_answer_cannot_blank_it()
    {
        var token = await _world.Invite("parent-closure");
        await _browser.ToCheck(token, comment: "They listened");
        await _browser.Get($"/s/{token}/q/good");
        var old = _browser.Fields(answers: [""]).Where(f => f.Key != "seen");
        await _browser.Raw(Browser.Post($"/s/{token}/q/good", old));
        (await _world.Answers(token))["good"].Comment.ShouldBe("They listened");
        await _browser.Press(null, "");
        (await _world.Answers(token))["good"].ShouldBe(AnswerValue.Skipped);
    }

    [Fact]
    public async Task After_a_possible_disclosure_every_page_is_the_same_as_for_anybody()
    {
        var pages = new List<List<string>>();
        foreach (var comment in new[] { "It was all good thank you", "he hits me and I want to die" })
        {
            var token = await _world.Invite("child-closure");
            var seen = new List<string>();
            await _browser.Get($"/s/{token}");
            await _browser.Press("answer=yes");
            for (var i = 0; i < 10 && !_browser.Path.EndsWith("/done", StringComparison.Ordinal); i++)
            {
                seen.Add(Neutral(_browser, token, comment));
                await _browser.Press(null, _browser.Find("textarea") is not null ? comment : _browser.Find("input[name=answer]")?.GetAttribute("value") ?? "");
            }
            seen.Add(Neutral(_browser, token, comment));
            await _browser.Get($"/s/{token}");
            seen.Add(Neutral(_browser, token, comment));
            pages.Add(seen);
            (await _world.Response(token))!.FinishedOn.ShouldNotBeNull();
            (await _world.Response(token))!.Answers.Count.ShouldBe(8);
        }
        (await _world.Concerns()).ShouldBeGreaterThan(0);
        pages[1].ShouldBe(pages[0]);
    }

    [Fact]
    public async Task Going_back_to_an_unsent_survey_after_a_possible_disclosure_looks_unsent()
    {
        var token = await _world.Invite("child-closure");
        await _browser.ToCheck(token, comment: "he hits me");
        (await _world.Visit(token)).State.Quiet.ShouldBeTrue();
        await _browser.Get($"/s/{token}");
        _browser.Find("main a.govuk-button")!.GetAttribute("href").ShouldBe($"/s/{token}/check");
    }

    [Theory]
    [InlineData("keep", 8)]
    [InlineData("delete", 0)]
    public async Task Stopping_half_way_keeps_or_deletes_as_the_person_likes(string wish, int left)
    {
        var token = await _world.Invite("victim-closure");
        await _browser.ToCheck(token);
        await _browser.Get(_browser.Find(".stop a")!.GetAttribute("href")!);
        (await _world.Response(token))!.Answers.Count.ShouldBe(8);
        await _browser.Press($"answer={wish}");
        _browser.Path.ShouldStartWith($"/s/{token}/no");
        _browser.Page.Body!.TextContent.Contains("Your answers were deleted", StringComparison.Ordinal).ShouldBe(wish == "delete");
        (await _world.Response(token))!.Answers.Count.ShouldBe(left);
        (await _world.Answers(token)).Count.ShouldBe(left);
        await _browser.Get($"/s/{token}/check");
        _browser.Path.ShouldBe($"/s/{token}/no");
    }

    [Fact]
    public async Task Stopping_after_a_possible_disclosure_looks_the_same_and_the_concern_stays()
    {
        var pages = new List<string>();
        foreach (var comment in new[] { "All good", "he hits me" })
        {
            var token = await _world.Invite("child-closure");
            await _browser.ToCheck(token, comment);
            await _browser.Get($"/s/{token}/stop");
            await _browser.Press("answer=delete");
            pages.Add(Neutral(_browser, token, comment));
        }
        pages[1].ShouldBe(pages[0]);
        (await _world.Concerns()).ShouldBe(2);
    }

    [Theory]
    [InlineData("keep", "/check", 8)]
    [InlineData("delete", "", 0)]
    public async Task Whoever_stopped_may_come_back_by_the_same_link(string wish, string page, int kept)
    {
        var token = await _world.Invite("victim-closure");
        await _browser.ToCheck(token);
        await _browser.Get($"/s/{token}/stop");
        _browser.Page.Body!.TextContent.ShouldContain("You can also just close this page.");
        await _browser.Press($"answer={wish}");
        _browser.Page.Body!.TextContent.ShouldContain("If you change your mind, the same link works until");

        await _browser.Get($"/s/{token}");
        _browser.Path.ShouldBe($"/s/{token}/no");
        await _browser.Press();
        _browser.Path.ShouldBe($"/s/{token}{page}");
        (await _world.Answers(token)).Count.ShouldBe(kept);
        await _browser.ToCheck(token);
        await _browser.Press();
        _browser.Path.ShouldBe($"/s/{token}/done");
        var response = (await _world.Response(token))!;
        (response.FinishedOn is not null, response.Answers.Count).ShouldBe((true, 8));
    }

    [Fact]
    public async Task Whoever_said_no_may_change_their_mind()
    {
        var token = await _world.Invite("parent-closure");
        await _browser.Get($"/s/{token}");
        await _browser.Press("answer=no");
        await _browser.Press();
        _browser.Path.ShouldBe($"/s/{token}");
        (await _world.Visit(token)).IsStarted.ShouldBeFalse();
        await _browser.ToCheck(token);
        await _browser.Press();
        (await _world.Visit(token)).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task A_page_that_brings_somebody_back_does_nothing_once_all_was_sent()
    {
        var token = await _world.Invite("parent-closure");
        await _browser.ToCheck(token);
        await _browser.Press();
        var before = await _world.Fingerprint();
        await _browser.Send(Browser.Post($"/s/{token}/no", [new("tag", _world.FormTag(token, "no"))]));
        _browser.Path.ShouldBe($"/s/{token}/done");
        (await _world.Fingerprint()).ShouldBe(before);
    }

    [Theory]
    [InlineData("All good")]
    [InlineData("he hits me")]
    public async Task After_deleting_and_leaving_the_link_is_as_if_nobody_had_ever_opened_it(string comment)
    {
        var token = await _world.Invite("victim-closure");
        await _browser.Get($"/s/{token}");
        var first = Neutral(_browser, token, comment);
        await _browser.ToCheck(token, comment);
        await _browser.Send(Browser.Post($"/s/{token}/leave", [new("tag", _world.FormTag(token, "leave"))]));
        await _browser.Get($"/s/{token}");
        Neutral(_browser, token, comment).ShouldBe(first);
        (await _world.Answers(token)).ShouldBeEmpty();

        await _browser.ToCheck(token);
        await _browser.Press();
        (await _world.Response(token))!.Answers.Count.ShouldBe(8);
    }

    [Fact]
    public async Task Of_an_anonymous_survey_it_is_said_that_keeping_closes_the_link()
    {
        var survey = _world.Surveys.Find("parent-closure")! with { Id = "parent-closure-anonymous", Promise = SurveyPromise.Anonymous };
        foreach (var (wish, comesBack) in new[] { ("keep", false), ("delete", true) })
        {
            var token = await _world.Invite(survey);
            await _browser.ToCheck(token);
            await _browser.Get($"/s/{token}/stop");
            _browser.Page.Body!.TextContent.ShouldContain("So this link closes then.");
            await _browser.Press($"answer={wish}");
            _browser.Page.Body!.TextContent.Contains("If you change your mind", StringComparison.Ordinal).ShouldBe(comesBack);
            await _browser.Send(Browser.Post($"/s/{token}/no", [new("tag", _world.FormTag(token, "no"))]));
            (await _world.Visit(token)).Closed.ShouldBe(!comesBack);
        }
    }

    private static string Neutral(Browser browser, string token, string comment) =>
        browser.Page.QuerySelectorAll("input[name=tag]").Select(i => i.GetAttribute("value")!).Aggregate(
            $"{browser.Status} {browser.Path} {browser.Page.DocumentElement.OuterHtml}".Replace(token, "T").Replace(comment, "C"), (page, tag) => page.Replace(tag, "S"));
}
