using Voice.Core.Invitations;
using Voice.Core.Staff;
using Voice.TestCommon;

namespace Voice.Admin.Tests.Invitations;

public sealed class InvitationPagesTests
{
    [Fact]
    public async Task The_plan_is_shown_by_reason_and_one_button_carries_it_out()
    {
        await using var office = await StaffOffice.Open();
        await office.Voice.ImportClosures();
        await office.Voice.ImportVictims();
        var due = (await office.Voice.Plan()).Count(e => e.IsAsked);
        due.ShouldBeGreaterThan(0);
        var browser = await office.SignedIn(StaffRoles.Participation);
        await browser.Get("/invitations");
        People(browser, "Can be asked now").ShouldBe(due);

        await browser.Send(browser.Form());
        browser.Text.ShouldContain($"{due} people were invited.");
        People(browser, "Can be asked now").ShouldBe(0);
        People(browser, "Asked already").ShouldBe(due);
    }

    [Fact]
    public async Task Every_reason_has_a_list_sorted_by_reference()
    {
        await using var office = await StaffOffice.Open();
        await office.Voice.ImportClosures();
        var browser = await office.SignedIn(StaffRoles.Administrator);
        foreach (var reason in Enum.GetValues<AskReason>())
            (await browser.Get("/invitations/" + ReasonWords.Id(reason))).Status.ShouldBe(200);
        await browser.Get("/invitations/no-consent");
        var references = References(browser);
        references.Count.ShouldBeGreaterThan(3);
        references.ShouldBe(references.Order(StringComparer.Ordinal));
        (await browser.Get("/invitations/helper")).Text.ShouldContain("YP11015");
        References(browser).Count.ShouldBe((await office.Voice.Plan()).Count(e => e.HelperOffered));
        (await browser.Get("/invitations/calls")).Heading.ShouldBe("People to ring: 0");
        (await browser.Get("/invitations/because")).Status.ShouldBe(404);
    }

    private static int People(Browser browser, string reason) =>
        int.Parse(browser.Page.QuerySelectorAll("tbody tr").Single(r => r.Children[0].TextContent.Trim() == reason).Children[1].TextContent, System.Globalization.CultureInfo.InvariantCulture);

    private static List<string> References(Browser browser) => [.. browser.Page.QuerySelectorAll("tbody th").Select(t => t.TextContent.Trim())];
}
