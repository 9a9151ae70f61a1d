using Voice.Core.Surveys;

namespace Voice.Api.Tests;

/// <summary>Two devices, a page from yesterday, a post that is sent again: no answer takes the place of a newer one unseen.</summary>
public sealed class TwoPagesTests : IAsyncLifetime
{
    private PublicWorld _world = null!;
    private Browser _phone = null!;
    private Browser _tablet = null!;

    public async ValueTask InitializeAsync()
    {
        _world = await PublicWorld.Make();
        (_phone, _tablet) = (await Browser.Open(_world), await Browser.Open(_world));
    }

    public async ValueTask DisposeAsync()
    {
        await _phone.DisposeAsync();
        await _tablet.DisposeAsync();
        await _world.DisposeAsync();
    }

    [Fact]
    public async Task A_page_older_than_the_answer_shows_both_and_the_person_says_which()
    {
        var token = await BothAt("overall");
        await _tablet.Press(null, "8");
        await _phone.Press(null, "3");
        _phone.Status.ShouldBe(409);
        _phone.Find(".notice strong")!.TextContent.ShouldBe("8 out of 10");
        _phone.Chosen.ShouldBe(["3"]);
        (await Overall(token)).ShouldBe(AnswerValue.Of(8));
        _phone.Find(".notice a")!.GetAttribute("href").ShouldBe($"/s/{token}/q/listened");
        await _phone.Press();
        _phone.Path.ShouldBe($"/s/{token}/q/listened");
        (await Overall(token)).ShouldBe(AnswerValue.Of(3));
    }

    [Fact]
    public async Task A_post_that_is_sent_again_cannot_set_an_answer_back()
    {
        var token = await BothAt("overall");
        var posts = new List<List<KeyValuePair<string, string>>>();
        foreach (var answer in new[] { "4", "9", "4", "9" })
        {
            await _phone.Get($"/s/{token}/q/overall");
            posts.Add(_phone.Fields(answers: [answer]).Where(f => f.Value == answer || f.Key != "answer").ToList());
            await _phone.Press(null, answer);
        }
        foreach (var old in posts)
        {
            await _phone.Send(Browser.Post($"/s/{token}/q/overall", old));
            (await Overall(token)).ShouldBe(AnswerValue.Of(9));
        }
    }

    [Fact]
    public async Task The_same_answer_from_two_pages_is_no_question()
    {
        var token = await BothAt("overall");
        await _tablet.Press(null, "8");
        await _phone.Press(null, "8");
        _phone.Path.ShouldBe($"/s/{token}/q/listened");
    }

    [Fact]
    public async Task Skipping_on_an_older_page_leaves_the_answer_alone_and_a_choice_of_dont_know_asks()
    {
        var token = await BothAt("listened");
        await _tablet.Press(null, "yes");
        var old = _phone.Fields("skip=1");
        await _phone.Send(Browser.Post($"/s/{token}/q/listened", old));
        _phone.Path.ShouldBe($"/s/{token}/q/fair");
        (await _world.Answers(token))["listened"].ShouldBe(AnswerValue.OfChoice("yes"));
        await _phone.Send(Browser.Post($"/s/{token}/q/listened", old.Where(f => f.Key != "skip").Append(new("answer", "?"))));
        _phone.Status.ShouldBe(409);
        (await _world.Answers(token))["listened"].ShouldBe(AnswerValue.OfChoice("yes"));
    }

    [Fact]
    public async Task Words_from_an_older_page_are_shown_whole_beside_the_newer_ones_and_are_listened_to()
    {
        var token = await BothAt("good");
        await _tablet.Press(null, "Kim was kind");
        await _phone.Press(null, "he hits me");
        _phone.Status.ShouldBe(409);
        _phone.Find(".notice strong")!.TextContent.ShouldBe("Kim was kind");
        _phone.Find("textarea")!.TextContent.Trim().ShouldBe("he hits me");
        (await _world.Comment(token, "good")).ShouldBe("Kim was kind");
        (await _world.Concerns()).ShouldBe(1);
    }

    [Fact]
    public async Task An_error_on_an_older_page_does_not_make_it_new()
    {
        var token = await BothAt("good");
        await _tablet.Press(null, "Kim was kind");
        await _phone.Press(null, new string('a', 5001));
        _phone.Status.ShouldBe(400);
        await _phone.Press(null, "Shorter now");
        _phone.Status.ShouldBe(409);
        (await _world.Comment(token, "good")).ShouldBe("Kim was kind");
    }

    [Fact]
    public async Task Nothing_is_sent_that_the_sender_has_not_seen()
    {
        var token = await _world.Invite("parent-closure");
        await _phone.ToCheck(token);
        await _tablet.Get($"/s/{token}/q/overall?from=check");
        await _tablet.Press(null, "9");
        await _phone.Press();
        _phone.Status.ShouldBe(409);
        _phone.Find(".notice").ShouldNotBeNull();
        _phone.Find(".govuk-summary-list__value")!.TextContent.ShouldBe("9 out of 10");
        (await _world.Visit(token)).IsDone.ShouldBeFalse();
        await _phone.Press();
        _phone.Path.ShouldBe($"/s/{token}/done");
    }

    [Fact]
    public async Task A_page_stays_old_though_its_answer_was_taken_away_and_given_anew()
    {
        var token = await _world.Invite(EveryType.From(_world.Surveys.Find("child-closure")!));
        await _phone.Get($"/s/{token}");
        await _phone.Press("answer=yes");
        foreach (var (question, answer) in new[] { ("mood", "2"), ("busy", "no"), ("why", "first") })
            await Say(_phone, token, question, answer);
        await _tablet.Get($"/s/{token}/q/why");
        foreach (var (question, answer) in new[] { ("busy", "yes"), ("busy", "no"), ("why", "newest") })
            await Say(_phone, token, question, answer);
        await _tablet.Press(null, "old");
        _tablet.Status.ShouldBe(409);
        (await _world.Comment(token, "why")).ShouldBe("newest");
    }

    private static async Task Say(Browser browser, string token, string question, string answer)
    {
        await browser.Get($"/s/{token}/q/{question}");
        await browser.Press(null, answer);
    }

    // Both pages open, neither answered.
    private async Task<string> BothAt(string question)
    {
        var token = await _world.Invite("parent-closure");
        await _phone.Get($"/s/{token}");
        await _phone.Press("answer=yes");
        while (!_phone.Path.EndsWith($"/q/{question}", StringComparison.Ordinal))
            await _phone.Press(null, _phone.Find("input[name=answer]")!.GetAttribute("value")!);
        await _tablet.Get(_phone.Path);
        return token;
    }

    private async Task<AnswerValue> Overall(string token) => (await _world.Answers(token))["overall"];
}
