using Microsoft.EntityFrameworkCore;
using Voice.Core.Responses;
using Voice.Core.Staff;
using Voice.Core.Surveys;
using Voice.Core.Themes;
using Voice.TestCommon.Insights;

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
        Links(browser).ShouldBe(["/summary?period=2026-Q2", "/summary?period=2026-Q4", "/summary?period=2026%2F27", "/summary?period=2025%2F26"]);
        await browser.Get("/summary?period=2026-Q4");
        browser.Text.ShouldContain("This quarter is not over");
        await browser.Get("/summary?period=2025-Q4");
        Links(browser).ShouldBe(["/summary?period=2025-Q3", "/summary?period=2026-Q1", "/summary?period=2026-Q4", "/summary?period=2025%2F26", "/summary?period=2024%2F25"]);
        await browser.Get("/summary?period=last%20<b>year");
        browser.Status.ShouldBe(200);
        browser.Errors.ShouldHaveSingleItem();
        browser.Page.Title!.ShouldStartWith("Error: ");
    }

    [Fact]
    public async Task A_year_is_linked_to_its_quarters_and_the_years_beside_it()
    {
        await using var office = await StaffOffice.Open();
        var browser = await office.SignedIn(StaffRoles.Analyst);
        await browser.Get("/summary?period=2025/26");
        browser.Heading.ShouldBe("What people told us: April 2025 to March 2026");
        Links(browser).ShouldBe(["/summary?period=2024%2F25", "/summary?period=2026%2F27"]);
        SeeAlso(browser).ShouldBe(["/summary?period=2025-Q2", "/summary?period=2025-Q3", "/summary?period=2025-Q4", "/summary?period=2026-Q1"]);
        browser.Text.ShouldNotContain("is not over");
        await browser.Get("/summary?period=2026/27");
        browser.Text.ShouldContain("This year is not over");
        Links(browser).ShouldBe(["/summary?period=2025%2F26"]);
        browser.Page.QuerySelectorAll("main form[method=post]").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Other_days_show_no_figure_and_cannot_be_kept()
    {
        await using var office = await StaffOffice.Open();
        await office.Voice.ChildrenRate(asked: 9, 9, 8, 8, 9, 10, 9, 8, 10);
        var browser = await office.SignedIn(StaffRoles.Analyst);
        await browser.Get("/summary?period=2026-Q3");
        var keep = browser.Form();
        await browser.Get("/summary?period=2026-07-01..2026-09-29");
        browser.Heading.ShouldBe("What people told us: 1 July 2026 to 29 September 2026");
        browser.Text.ShouldContain("two spans that differ by a few days could be taken from each other");
        browser.Page.QuerySelectorAll(".summary table").ShouldBeEmpty();
        SeeAlso(browser).ShouldBe(["/summary?period=2026-Q3", "/summary?period=2026%2F27"]);
        browser.Page.QuerySelectorAll("main form[method=post]").ShouldBeEmpty();
        (await browser.Send(keep, ("period", "2026-07-01..2026-09-29"))).Status.ShouldBe(200);
        browser.Text.ShouldContain("None yet.");
    }

    [Fact]
    public async Task What_people_wrote_about_stands_in_a_table_with_some_of_their_words()
    {
        await using var office = await StaffOffice.Open();
        await office.Voice.Wrote(6, "my-worker:positive");
        await office.Voice.Wrote(2, "police-court:negative");
        await office.Voice.Wrote(5, "");
        await WrittenAnswers.Wrote(office.Voice.Core, 1, Audience.Parent, status: CommentStatus.Approved, comments: ["activities:positive"]);
        var browser = await office.SignedIn(StaffRoles.BoardMember);
        await browser.Get("/summary?period=2026-Q3");
        var row = browser.Page.QuerySelectorAll("table").Single(t => t.TextContent.Contains("What they said of it", StringComparison.Ordinal)).QuerySelectorAll("tbody tr").ShouldHaveSingleItem();
        row.Children.Select(c => c.TextContent).ShouldBe(["My worker", "6", "all good"]);
        browser.Text.ShouldContain("Few parents or carers wrote something");
        browser.Page.QuerySelectorAll("blockquote").ShouldHaveSingleItem().TextContent.ShouldBe("words about activities:positive");
        browser.Text.ShouldNotContain("Police");
        browser.Page.QuerySelectorAll("main form[method=post]").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_report_is_kept_once_and_opened_by_the_board_as_it_was()
    {
        await using var office = await StaffOffice.Open();
        await office.Voice.Wrote(6, "my-worker:positive");
        var analyst = await office.SignedIn(StaffRoles.Analyst);
        await analyst.Get("/summary?period=2026-Q3");
        var keep = analyst.Form();
        await analyst.Send(keep);
        analyst.Text.ShouldContain("The report is kept.");
        analyst.Text.ShouldContain("As it was on 21 November 2026.");
        await office.Voice.Get<ThemeDesk>().Rename("my-worker", "The person I worked with", "test");

        var board = await office.SignedIn(StaffRoles.BoardMember);
        await board.Get("/summary?period=2026-Q3");
        board.Text.ShouldContain("The person I worked with");
        await board.Get(board.Page.QuerySelector("a[href^='/summary/kept/']")!.GetAttribute("href")!);
        board.Heading.ShouldBe("What people told us: July to September 2026");
        board.Text.ShouldContain("My worker");
        board.Text.ShouldNotContain("The person I worked with");
        var token = board.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await board.Send(keep, ("__RequestVerificationToken", token))).Status.ShouldBe(403);
        (await board.Get($"/summary/kept/{Guid.NewGuid()}")).Status.ShouldBe(404);
        (await office.Voice.Store.Read(db => db.AuditEntries.SingleAsync(a => a.Action == "report.kept"))).Who.ShouldBe("analyst@office.example");
    }

    [Fact]
    public async Task A_report_that_few_could_be_told_from_is_not_kept_and_the_one_before_stands_in_its_place()
    {
        await using var office = await StaffOffice.Open();
        await office.Voice.Wrote(12, "my-worker:positive");
        var browser = await office.SignedIn(StaffRoles.Participation);
        await browser.Get("/summary?period=2026-Q3");
        var keep = browser.Form();
        await browser.Send(keep);
        await office.Voice.Wrote(2, "my-worker:positive");

        await browser.Send(keep);
        // Which they are would say which of them changed by a few.
        browser.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Somebody could take 2 figures of it from a report that was kept before");
        browser.Page.QuerySelectorAll("[role=alert] li").ShouldBeEmpty();
        await browser.Get("/summary?period=2026-Q3");
        browser.Text.ShouldContain("So it is shown as it was kept.");
        browser.Page.QuerySelectorAll("main form[method=post]").ShouldBeEmpty();
    }

    // The foot of the summary names its 95% intervals; the figures must show none.
    private static string Figures(Browser browser) => string.Concat(browser.Page.QuerySelectorAll(".summary section").Select(s => s.TextContent));

    private static List<string> SeeAlso(Browser browser) => [.. browser.Page.QuerySelectorAll(".see-also a").Select(a => a.GetAttribute("href")!)];

    private static List<string> Links(Browser browser) => [.. browser.Page.QuerySelectorAll(".periods a").Select(a => a.GetAttribute("href")!)];
}
