using Microsoft.Playwright;
using Voice.Core.Responses;
using Voice.Core.Staff;
using Voice.Core.Surveys;
using Voice.TestCommon.Insights;

namespace Voice.BrowserTests.Reports;

public sealed class SummaryTests(PublicSite site)
{
    // A quarter that no other test on this site counts in.
    private static readonly DateOnly Day = new(2024, 5, 7);

    [Fact]
    public async Task The_summary_with_themes_and_words_a_refusal_and_a_kept_report_pass_axe()
    {
        await Wrote(9, "my-worker:positive", "police-court:negative");
        await Wrote(7, "activities:neutral");
        var page = await site.Office(StaffRoles.Analyst);
        await page.GotoAsync($"{site.StaffAddress}/summary?period=2024-Q2");
        await page.GetByText("What they said of it").WaitForAsync();
        await page.PassesAxe();

        await Keep(page).ClickAsync();
        await page.GetByText("As it was on").WaitForAsync();
        await page.PassesAxe();

        await page.GotoAsync($"{site.StaffAddress}/summary?period=2024-Q2");
        await Wrote(2, "my-worker:positive");
        await Keep(page).ClickAsync();
        await page.GetByText("The report was not kept").WaitForAsync();
        await page.PassesAxe();
        await page.Context.CloseAsync();
    }

    private Task<List<Guid>> Wrote(int people, params string[] comments) =>
        WrittenAnswers.Wrote(site.World.Core, people, Audience.Child, Day, CommentStatus.Approved, comments: comments);

    private static ILocator Keep(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Keep this report" });
}
