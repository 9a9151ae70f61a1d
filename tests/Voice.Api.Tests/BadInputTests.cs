using System.Net;
using Voice.Core.Surveys;

namespace Voice.Api.Tests;

public sealed class BadInputTests : IAsyncLifetime
{
    private readonly SteppedClock _clock = new();
    private PublicWorld _world = null!;
    private Browser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _world = await PublicWorld.Make(_clock);
        _browser = await Browser.Open(_world);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _world.DisposeAsync();
    }

    [Fact]
    public async Task Unknown_and_expired_links_differ_in_their_kind_words_only()
    {
        var token = await _world.Invite("child-closure");
        _clock.Step(TimeSpan.FromDays(40));
        await _browser.Get($"/s/{token}");
        var (status, expired) = (_browser.Status, _browser);
        var shape = Shape(expired);
        status.ShouldBe(404);
        _browser.Heading.ShouldBe("This has now closed");
        await _browser.Get("/s/00000000000000000000000000");
        _browser.Status.ShouldBe(status);
        _browser.Heading.ShouldBe("This link does not work");
        Shape(_browser).ShouldBe(shape);
    }

    [Fact]
    public async Task An_expired_survey_keeps_what_it_has_and_takes_no_more()
    {
        var token = await _world.Invite("child-closure");
        await _browser.Get($"/s/{token}");
        await _browser.Press("answer=yes");
        await _browser.Press(null, "7");
        _clock.Step(TimeSpan.FromDays(40));
        await _browser.Press(null, "yes");
        _browser.Status.ShouldBe(404);
        (await _world.Answers(token)).Keys.ShouldBe(["overall"]);
    }

    [Fact]
    public async Task Guessers_must_wait_and_people_who_know_their_link_need_not()
    {
        var token = await _world.Invite("child-closure");
        await _browser.Get($"/s/{token}");
        for (var i = 0; i < 20; i++)
            await _browser.Get($"/s/wrong{i}");
        _browser.Status.ShouldBe(404);
        await _browser.Get("/s/wrong20");
        _browser.Status.ShouldBe(429);
        await _browser.Get($"/s/{token}");
        _browser.Status.ShouldBe(200);
        _clock.Step(TimeSpan.FromSeconds(61));
        await _browser.Get("/s/wrong21");
        _browser.Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("cross-site", null)]
    [InlineData("same-site", null)]
    [InlineData(null, "https://elsewhere.example")]
    [InlineData(null, "http://localhost:9")]
    public async Task A_post_from_another_site_is_refused_with_a_page_that_explains(string? site, string? origin)
    {
        var token = await _world.Invite("child-closure");
        await _browser.Get($"/s/{token}");
        var before = await _world.Fingerprint();
        var post = Browser.Post($"/s/{token}", _browser.Fields("answer=yes"), site);
        if (origin is not null)
            post.Headers.Add("Origin", origin);
        await _browser.Send(post);
        _browser.Status.ShouldBe(403);
        _browser.Heading.ShouldBe("We could not take that");
        (await _world.Fingerprint()).ShouldBe(before);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("http://localhost")]
    public async Task An_old_browser_that_does_not_say_where_the_form_stood_may_post(string? origin)
    {
        var token = await _world.Invite("child-closure");
        await _browser.Get($"/s/{token}");
        var post = Browser.Post($"/s/{token}", _browser.Fields("answer=yes"), site: null);
        if (origin is not null)
            post.Headers.Add("Origin", origin);
        await _browser.Send(post);
        _browser.Path.ShouldBe($"/s/{token}/q/overall");
    }

    [Fact]
    public async Task A_forged_form_is_refused()
    {
        var (token, other) = (await _world.Invite("child-closure"), await _world.Invite("child-closure"));
        await _browser.Get($"/s/{other}");
        var fields = _browser.Fields("answer=yes");
        await _browser.Send(Browser.Post($"/s/{token}", fields));
        _browser.Status.ShouldBe(403);
        await _browser.Send(Browser.Post($"/s/{token}", [new("answer", "yes")]));
        _browser.Status.ShouldBe(403);
        (await _world.Visit(token)).IsStarted.ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_else_can_make_somebody_leave_and_lose_their_answers()
    {
        var (token, other) = (await _world.Invite("victim-closure"), await _world.Invite("victim-closure"));
        await _browser.Get($"/s/{token}");
        await _browser.Press("answer=yes");
        await _browser.Press(null, "7");
        _browser.Find(".leave-deleting")!.OuterHtml.ShouldNotContain(token);
        await _browser.Send(Browser.Post($"/s/{token}/leave", [new("tag", _world.FormTag(other, "leave"))]));
        _browser.Status.ShouldBe(403);
        await _browser.Send(Browser.Post($"/s/{token}/leave", [new("tag", _world.FormTag(token, "leave"))], "cross-site"));
        _browser.Status.ShouldBe(403);
        await _browser.Get($"/s/{token}/leave");
        _browser.Path.ShouldBe($"/s/{token}");
        (await _world.Answers(token)).Count.ShouldBe(1);

        await _browser.Send(Browser.Post($"/s/{token}/leave", [new("tag", _world.FormTag(token, "leave"))]));
        _browser.Response.Headers.GetValues("Refresh").Single().ShouldBe("0; url=https://www.bbc.co.uk/weather");
        (await _world.Answers(token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Posts_to_questions_that_are_unknown_or_not_open_yet_store_nothing()
    {
        var token = await _world.Invite("child-closure");
        await _browser.Get($"/s/{token}");
        await _browser.Press("answer=yes");
        foreach (var question in new[] { "nothing", "tell", "OVERALL" })
        {
            var tag = _world.FormTag(token, $"q/{question}");
            await _browser.Send(Browser.Post($"/s/{token}/q/{question}", [new("tag", tag), new("answer", "no")]));
            _browser.Status.ShouldBe(404);
            _browser.Find("main a.govuk-button")!.GetAttribute("href").ShouldBe($"/s/{token}/q/overall");
        }
        (await _world.Answers(token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_question_that_is_not_asked_of_this_person_is_refused()
    {
        var token = await _world.Invite(EveryType.From(_world.Surveys.Find("child-closure")!));
        await _browser.Get($"/s/{token}");
        await _browser.Press("answer=yes");
        await _browser.Press(null, "5");
        await _browser.Press(null, "yes");
        _browser.Path.ShouldBe($"/s/{token}/q/helps");
        await _browser.Send(Browser.Post($"/s/{token}/q/why", [new("tag", _world.FormTag(token, "q/why")), new("answer", "because")]));
        _browser.Status.ShouldBe(404);
        (await _world.Answers(token)).Keys.ShouldBe(["mood", "busy"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("11")]
    [InlineData("-1")]
    [InlineData("7.5")]
    [InlineData("'; drop table")]
    [InlineData("７")]
    public async Task An_answer_the_page_did_not_offer_is_an_error(string answer)
    {
        var token = await _world.Invite("child-closure");
        await _browser.Get($"/s/{token}");
        await _browser.Press("answer=yes");
        await _browser.Press(null, answer);
        _browser.Status.ShouldBe(400);
        (await _world.Answers(token)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("%20")]
    [InlineData("%0a")]
    public async Task A_link_copied_with_a_little_too_much_still_works(string more)
    {
        var token = await _world.Invite("child-closure");
        await _browser.Get($"/s/{token.ToUpperInvariant()}{more}");
        await _browser.Press("answer=yes");
        _browser.Path.ShouldBe($"/s/{token}/q/overall");
    }

    [Fact]
    public async Task Two_answers_to_a_question_with_one_are_an_error()
    {
        var token = await _world.Invite("child-closure");
        await _browser.Get($"/s/{token}");
        await _browser.Press("answer=yes");
        await _browser.Press(null, "7", "8");
        _browser.Status.ShouldBe(400);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("😀👩‍👩‍👧‍👦 ŵŷ اردو 中文 \u202Eabc")]
    [InlineData("line one\r\nline two")]
    public async Task Any_words_in_any_script_are_kept_as_they_are_and_shown_as_text(string comment)
    {
        var token = await _world.Invite("parent-closure");
        await _browser.ToCheck(token, comment);
        (await _world.Comment(token, "good")).ShouldBe(comment.ReplaceLineEndings("\n"));
        _browser.Page.QuerySelectorAll("main script").ShouldBeEmpty();
        _browser.Page.QuerySelectorAll("dd").Select(d => d.TextContent.Trim()).ShouldContain(comment.ReplaceLineEndings("\n"));
        await _browser.Get($"/s/{token}/q/good?from=check");
        _browser.Find("textarea")!.TextContent.ShouldBe(comment.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_comment_that_is_too_long_comes_back_whole_and_is_listened_to()
    {
        var token = await _world.Invite("parent-closure");
        await _browser.ToCheck(token, "Before");
        await _browser.Get($"/s/{token}/q/good?from=check");
        var text = new string('a', 5_001) + " he hits me";
        await _browser.Press(null, text);
        _browser.Status.ShouldBe(400);
        _browser.Find("#error")!.TextContent.ShouldContain("5,000");
        _browser.Find("textarea")!.TextContent.ShouldBe(text);
        (await _world.Comment(token, "good")).ShouldBe("Before");
        (await _world.Concerns()).ShouldBe(1);
        await _browser.Press(null, new string('é', 5_000));
        _browser.Path.ShouldBe($"/s/{token}/check");
    }

    [Fact]
    public async Task A_megabyte_is_refused_with_a_page_that_explains_and_earlier_answers_stay()
    {
        var token = await _world.Invite("parent-closure");
        await _browser.ToCheck(token, "Before");
        await _browser.Get($"/s/{token}/q/good?from=check");
        var fields = _browser.Fields(answers: [new string('a', 1_000_000)]);
        await _browser.Send(Browser.Post($"/s/{token}/q/good?from=check", fields));
        _browser.Status.ShouldBe(413);
        _browser.Find("main a.govuk-button")!.GetAttribute("href").ShouldBe($"/s/{token}/q/good?from=check");
        (await _world.Comment(token, "good")).ShouldBe("Before");
        (await _world.Answers(token)).Count.ShouldBe(8);
    }

    [Fact]
    public async Task A_post_replayed_after_all_was_sent_changes_nothing()
    {
        var token = await _world.Invite("parent-closure");
        await _browser.ToCheck(token, "Before");
        var replayed = new (string Page, string Answer)[] { ("q/overall", "1"), ("q/good", "something else"), ("start", "no"), ("stop", "delete"), ("leave", ""), ("check", "") };
        await _browser.Press();
        _browser.Path.ShouldBe($"/s/{token}/done");
        var before = await _world.Fingerprint();
        foreach (var (page, answer) in replayed)
        {
            var path = page == "start" ? $"/s/{token}" : $"/s/{token}/{page}";
            await _browser.Send(Browser.Post(path, [new("tag", _world.FormTag(token, page)), new("answer", answer)]));
            _browser.Status.ShouldBe(200);
        }
        (await _world.Fingerprint()).ShouldBe(before);
        (await _world.Comment(token, "good")).ShouldBe("Before");
    }

    [Fact]
    public async Task A_form_with_thousands_of_fields_is_refused()
    {
        var token = await _world.Invite("parent-closure");
        await _browser.Get($"/s/{token}");
        var fields = _browser.Fields("answer=yes").Concat(Enumerable.Range(0, 3_000).Select(i => new KeyValuePair<string, string>($"f{i}", "1")));
        await _browser.Send(Browser.Post($"/s/{token}", fields));
        _browser.Status.ShouldBe(403);
        (await _world.Visit(token)).IsStarted.ShouldBeFalse();
    }

    [Fact]
    public async Task Other_addresses_and_methods_are_kind_and_do_nothing()
    {
        var token = await _world.Invite("parent-closure");
        foreach (var path in new[] { "/", "/s", "/s/", $"/s/{token}/q", $"/s/{token}/other", "/staff", "/triage", "/Survey/Start" })
        {
            await _browser.Get(path);
            _browser.Status.ShouldBe(404);
            _browser.Heading.ShouldBe("This link does not work");
        }
        foreach (var method in new[] { HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch })
            (await _browser.Raw(new HttpRequestMessage(method, $"/s/{token}"))).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Every_type_of_question_is_answered_and_changed()
    {
        var token = await _world.Invite(EveryType.From(_world.Surveys.Find("child-closure")!));
        await _browser.Get($"/s/{token}");
        await _browser.Press("answer=yes");
        await _browser.Press(null, "5");
        await _browser.Press();
        _browser.Status.ShouldBe(400);
        await _browser.Press(null, "no");
        _browser.Path.ShouldBe($"/s/{token}/q/why");
        await _browser.Press("skip=1");
        await _browser.Press();
        _browser.Status.ShouldBe(400);
        await _browser.Press(null, "sport", "talk");
        await _browser.Press();
        _browser.Path.ShouldBe($"/s/{token}/check");
        var answers = await _world.Answers(token);
        answers["mood"].ShouldBe(AnswerValue.Of(5));
        answers["busy"].ShouldBe(AnswerValue.Of(false));
        answers["why"].ShouldBe(AnswerValue.Skipped);
        answers["helps"].ShouldBe(AnswerValue.OfChoices(["talk", "sport"]));
        answers["stars"].ShouldBe(AnswerValue.Skipped);
        _browser.Page.QuerySelectorAll("dd.govuk-summary-list__value").Select(d => d.TextContent.Trim())
            .ShouldBe(["Very happy", "No", "No answer", "Talking, Sport", "No answer"]);
        await _browser.Get($"/s/{token}/q/busy?from=check");
        await _browser.Press(null, "yes");
        _browser.Path.ShouldBe($"/s/{token}/check");
        (await _world.Answers(token)).ContainsKey("why").ShouldBeFalse();
    }

    // Words out, bones in: tags, attributes that are no words, status.
    private static string Shape(Browser browser) =>
        string.Join('>', browser.Page.QuerySelectorAll("*").Select(e => $"{e.LocalName}.{e.ClassName}"));
}
