using Voice.Core.Staff;

namespace Voice.Admin.Tests.Reports;

public sealed class SummaryPageTests
{
    [Fact]
    public async Task Nobody_asked_is_said_plainly()
    {
        await using var office = await StaffOffice.Open();
        var browser = await office.SignedIn(StaffRoles.BoardMember);
        await browser.Get("/summary");
        browser.Heading.ShouldBe("What people told us: July to September 2026");
        browser.Text.ShouldContain("No closures were ever imported, so nobody could be asked.");
        Figures(browser).ShouldNotContain("%");
    }

    [Fact]
    public async Task Four_answers_are_few_and_never_a_percentage()
    {
        await using var office = await StaffOffice.Open();
        await office.Voice.ChildrenRate(asked: 7, 9, 8, 7, 2);
        var browser = await office.SignedIn(StaffRoles.Practitioner);
        await browser.Get("/summary?period=2026-Q3");
        browser.Text.ShouldContain("few (fewer than 5)");
        Figures(browser).ShouldNotContain("%");
    }

    [Fact]
    public async Task Eight_good_answers_are_shown()
    {
        await using var office = await StaffOffice.Open();
        await office.Voice.ChildrenRate(asked: 9, 9, 8, 8, 9, 10, 9, 8, 10);
        var browser = await office.SignedIn(StaffRoles.BoardMember);
        await browser.Get("/summary?period=2026/27-Q2");
        browser.Heading.ShouldBe("What people told us: July to September 2026");
        browser.Text.ShouldContain("Everybody who answered gave a good answer.");
    }

    [Fact]
    public async Task Quarters_are_linked_and_a_strange_period_is_explained()
    {
        await using var office = await StaffOffice.Open();
        var browser = await office.SignedIn(StaffRoles.Analyst);
        await browser.Get("/summary");
        Links(browser).ShouldBe(["/summary?period=2026-Q2", "/summary?period=2026-Q4"]);
        await browser.Get("/summary?period=2026-Q4");
        browser.Text.ShouldContain("This quarter is not over");
        await browser.Get("/summary?period=2025-Q4");
        Links(browser).ShouldBe(["/summary?period=2025-Q3", "/summary?period=2026-Q1", "/summary?period=2026-Q4"]);
        await browser.Get("/summary?period=last%20<b>year");
        browser.Status.ShouldBe(200);
        browser.Errors.ShouldHaveSingleItem();
        browser.Page.Title!.ShouldStartWith("Error: ");
    }

    // The foot of the summary names its 95% intervals; the figures must show none.
    private static string Figures(Browser browser) => string.Concat(browser.Page.QuerySelectorAll(".summary section").Select(s => s.TextContent));

    private static List<string> Links(Browser browser) => [.. browser.Page.QuerySelectorAll(".periods a").Select(a => a.GetAttribute("href")!)];
}
