using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Voice.Core.Invitations;
using Voice.Core.Staff;
using Voice.Core.Surveys;
using Voice.TestCommon;

namespace Voice.Admin.Tests.WaysIn;

public sealed class WaysInPagesTests
{
    [Fact]
    public async Task A_poster_is_made_shown_and_closed()
    {
        await using var office = await StaffOffice.Open();
        var browser = await At(office);
        await browser.Send(browser.Form("#Survey"), ("Way", "Poster"));
        browser.Page.QuerySelector(".poster svg.qr").ShouldNotBeNull();
        browser.Page.QuerySelector(".poster__address")!.TextContent.Trim().ShouldStartWith("localhost:5080/o/");
        browser.Page.QuerySelectorAll("[style]").ShouldBeEmpty();
        // A text or a poster shows nothing to a person looking over a shoulder.
        SurveyCheck.WordsThatGiveAway(browser.Page.QuerySelector(".poster")!.TextContent).ShouldBeEmpty();
        await browser.Get("/ways");
        await browser.Press(browser.Page.QuerySelectorAll("tbody button").Single());
        browser.Text.ShouldContain("closed on");
    }

    [Fact]
    public async Task Surveys_are_shown_by_titles_that_tell_them_apart()
    {
        await using var office = await StaffOffice.Open();
        var browser = await At(office);
        var names = browser.Page.QuerySelectorAll("#Survey option").Select(o => o.TextContent).ToList();
        names.Count.ShouldBe(17);
        names.ShouldBeUnique();
        names.ShouldContain("How was it for you? (victim under 18, at closure)");
        names.ShouldContain("How was it for you? (child, custodial order, at closure)");
        names.ShouldAllBe(n => n.Contains('?'));
        await browser.Send(browser.Form("#Survey"), ("Way", "Poster"), ("Survey", "our-place-child"));
        await browser.Get("/ways");
        browser.Page.QuerySelector("td[data-label=Survey]")!.TextContent.ShouldBe("How is it here? (child, at any time)");
    }

    [Fact]
    public async Task A_tablet_needs_a_pin_and_its_address_is_a_secret()
    {
        await using var office = await StaffOffice.Open();
        var browser = await At(office);
        await browser.Send(browser.Form("#Survey"), ("Way", "Kiosk"), ("Pin", "12"));
        browser.Errors.ShouldBe(["Enter a PIN of four to eight digits."]);
        await browser.Send(browser.Form("#Survey"), ("Way", "Kiosk"), ("Pin", "2468"));
        browser.Heading.ShouldBe("Set up the office tablet");
        var address = browser.Page.QuerySelector(".password")!.TextContent.Trim();
        var stored = await office.Voice.Store.Read(db => db.OpenLinks.SingleAsync());
        address.ShouldNotContain(stored.Code);
        address[(address.LastIndexOf('/') + 1)..].Length.ShouldBe(26);
    }

    [Fact]
    public async Task What_is_missing_is_said()
    {
        await using var office = await StaffOffice.Open();
        var browser = await At(office);
        await browser.Send(browser.Form("#Survey"), ("Survey", "no-such-survey"), ("Service", Guid.NewGuid().ToString()));
        browser.Errors.ShouldBe(["Choose what you want to make.", "Choose a survey.", "Choose a service."]);
        (await office.Voice.Store.Read(db => db.OpenLinks.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_pile_of_forms_is_printed_and_typed_in()
    {
        await using var office = await StaffOffice.Open();
        var browser = await At(office);
        await browser.Send(browser.Form("#Survey"), ("Way", "Paper"), ("Survey", "child-closure"));
        var code = browser.Page.QuerySelector(".sheet__code")!.TextContent.Trim();
        browser.Page.QuerySelectorAll(".sheet__questions > li").Length.ShouldBe(8);
        await browser.Get("/ways/paper");
        await browser.Send(browser.Form("#Code"), ("Code", "XXXX-XXXX"));
        browser.Errors.Single().ShouldContain("no form with this code");
        browser.Page.QuerySelector(browser.Page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href")!).ShouldNotBeNull();
        await browser.Send(browser.Form("#Code"), ("Code", code.ToLowerInvariant()));
        browser.Heading.ShouldBe($"Type in form {code}");
        await browser.Send(browser.Form("textarea"), ("q-overall", "9"), ("q-good", "the bike shop\n\"quoted\" <b>"));
        browser.Errors.Select(e => e[..e.IndexOf(':')]).ShouldBe(["Question 2", "Question 3", "Question 4", "Question 5", "Question 8"]);
        browser.Page.QuerySelector("#q-good")!.TextContent.ShouldContain("\"quoted\" <b>");
        browser.Page.QuerySelector("input[name=q-overall][value='9']")!.HasAttribute("checked").ShouldBeTrue();
        await browser.Send(browser.Form("textarea"), [("q-overall", "9"), ("q-good", "the bike shop"), .. Rest(browser, "q-overall")]);
        browser.Text.ShouldContain("The form is saved");
        var response = await office.Voice.Store.Read(db => db.Responses.Include(r => r.Answers).SingleAsync());
        (response.Way, response.HelperRole).ShouldBe((AnswerWay.Paper, StaffRoles.Participation));
        response.Answers.Single(a => a.QuestionId == "overall").Number.ShouldBe(9);
        response.Answers.Count(a => a.None == NoAnswer.NotUnderstood).ShouldBe(5);
    }

    [Fact]
    public async Task A_persons_own_form_counts_as_theirs_and_may_come_back_with_no()
    {
        await using var office = await StaffOffice.Open();
        var browser = await At(office);
        await browser.Get("/ways/paper");
        await browser.Press(browser.Page.QuerySelectorAll("tbody button")[0]);
        var code = browser.Page.QuerySelector(".sheet__code")!.TextContent.Trim();
        await browser.Get("/ways/paper");
        await browser.Send(browser.Form("#Code"), ("Code", code));
        await browser.Press(browser.Page.QuerySelector("button[name=no]")!);
        browser.Text.ShouldContain("The form is saved");
        (await office.Voice.Store.Read(db => db.Invitations.SingleAsync())).State.ShouldBe(InvitationState.Declined);
        await browser.Send(browser.Form("#Code"), ("Code", code));
        browser.Errors.Single().ShouldContain("typed in before");
    }

    [Fact]
    public async Task A_practitioner_who_is_also_participation_types_in_nothing()
    {
        await using var office = await StaffOffice.Open();
        (await (await office.SignedIn(StaffRoles.Practitioner, StaffRoles.Participation)).Get("/ways/paper")).Status.ShouldBe(403);
    }

    // "Cannot be read" for everything else that is to be chosen.
    private static IEnumerable<(string, string)> Rest(Browser browser, string but) => browser.Page
        .QuerySelectorAll<AngleSharp.Html.Dom.IHtmlInputElement>("input[value='!']").Where(i => i.Name != but).Select(i => (i.Name!, "!"));

    private static async Task<Browser> At(StaffOffice office)
    {
        await office.Voice.ImportClosures();
        var browser = await office.SignedIn(StaffRoles.Participation);
        return await browser.Get("/ways");
    }
}
