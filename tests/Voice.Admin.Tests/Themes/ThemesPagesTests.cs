using Voice.Core.Staff;
using Voice.Core.Themes;
using Voice.TestCommon.Themes;

namespace Voice.Admin.Tests.Themes;

public sealed class ThemesPagesTests
{
    [Fact]
    public async Task A_theme_is_added_renamed_merged_and_split_and_the_page_says_what_was_changed()
    {
        await using var office = await StaffOffice.Open();
        var browser = await office.SignedIn(StaffRoles.Analyst);
        await browser.Get("/themes");
        await browser.Send(browser.Form("#Name"), ("Name", "Food"), ("Seeds", "pizza, biscuits"));
        browser.Text.ShouldContain("The theme “Food” is added.");
        await browser.Send(browser.Form("#name-own-food"), ("name", "Food and drink"));
        browser.Text.ShouldContain("renamed “Food” to “Food and drink”");
        await browser.Send(browser.Form("#seeds-own-food"), ("seeds", "pizza"));
        await browser.Send(browser.Form("#into-reaching-us"), ("into", "waiting-delays"));
        browser.Text.ShouldContain("merged “Getting hold of us” into “Waiting and delays”");
        await browser.Send(browser.Form("#name1-police-court"), ("name1", "Police"), ("seeds1", "police"), ("name2", "Court"), ("seeds2", "court"));
        browser.Text.ShouldContain("split “Police and court” into “Police” and “Court”");
        (await office.Voice.Get<ThemeShelf>().Current()).Version.ShouldBe(6);
    }

    [Fact]
    public async Task A_fault_is_said_beside_its_field_and_what_was_typed_stays()
    {
        await using var office = await StaffOffice.Open();
        var browser = await office.SignedIn(StaffRoles.Participation);
        await browser.Get("/themes");
        await browser.Send(browser.Form("#Name"), ("Name", ""), ("Seeds", "pizza"));
        browser.Errors.ShouldBe(["Enter a name."]);
        browser.Page.QuerySelector("#Seeds")!.TextContent.Trim().ShouldBe("pizza");
        await browser.Send(browser.Form("#name-my-worker"), ("name", "Activities"));
        browser.Errors.ShouldBe(["There is a theme of that name already. Enter another."]);
        browser.Page.QuerySelector("details[open] #name-my-worker").ShouldNotBeNull();
        (await office.Voice.Get<ThemeShelf>().Current()).Version.ShouldBe(1);
    }

    [Fact]
    public async Task Emerging_groups_are_decided_once_each()
    {
        await using var office = await StaffOffice.Open();
        await office.Voice.Unexplained(60);
        var browser = await office.SignedIn(StaffRoles.Participation);
        await browser.Get("/themes/emerging");
        browser.Text.ShouldContain("Nobody has looked yet.");
        await browser.Send(browser.Form());
        var groups = browser.Page.QuerySelectorAll("article").Length;
        groups.ShouldBeGreaterThanOrEqualTo(2);
        browser.Page.QuerySelector("article")!.QuerySelectorAll(".said").Length.ShouldBe(3);

        await browser.Send(browser.Form("article input[id^=name-]"), ("name", ""));
        browser.Errors.ShouldBe(["Enter a name."]);
        await browser.Send(browser.Form("article input[id^=name-]"), ("name", "Something new"));
        browser.Page.QuerySelectorAll("article").Length.ShouldBe(groups - 1);
        await browser.Send(browser.Form("article select"), ("into", "activities"));
        browser.Page.QuerySelectorAll("article").Length.ShouldBe(groups - 2);
        var themes = await office.Voice.Get<ThemeShelf>().Current();
        themes.Find("own-something-new").Seeds.Count.ShouldBeGreaterThanOrEqualTo(2);
        themes.Version.ShouldBe(3);
    }

    [Fact]
    public async Task Too_few_to_say_is_said()
    {
        await using var office = await StaffOffice.Open();
        await office.Voice.Unexplained(12);
        var browser = await office.SignedIn(StaffRoles.Participation);
        await browser.Get("/themes/emerging");
        await browser.Send(browser.Form());
        browser.Text.ShouldContain("Too few to say: fewer than 30 different comments");
    }

    [Fact]
    public async Task A_practitioner_sees_none_of_it_whatever_else_they_are()
    {
        await using var office = await StaffOffice.Open();
        var both = await office.SignedIn(StaffRoles.Practitioner, StaffRoles.Analyst);
        (await both.Get("/themes/emerging")).Status.ShouldBe(403);
    }
}
