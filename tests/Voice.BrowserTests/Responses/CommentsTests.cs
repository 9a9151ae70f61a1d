using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Voice.Core.Audit;
using Voice.Core.Data;
using Voice.Core.Responses;
using Voice.Core.Staff;
using Voice.Core.Surveys;
using Voice.TestCommon.Themes;

namespace Voice.BrowserTests.Responses;

public sealed class CommentsTests(PublicSite site)
{
    [Fact]
    public async Task Comments_to_read_and_a_correction_of_each_theme_pass_axe()
    {
        var core = site.World.Core;
        var survey = core.GetRequiredService<SurveyLibrary>().Find("child-closure", 1)!;
        await core.GetRequiredService<Store>().Write(new Act("test", "published"), scope => core.GetRequiredService<SurveyShelf>().Publish(scope, survey));
        await UnexplainedAnswers.Unexplained(core, 3, status: CommentStatus.AwaitingApproval);
        var page = await site.Office(StaffRoles.Participation);
        await page.GotoAsync($"{site.StaffAddress}/comments");
        await page.PassesAxe();
        await page.Locator("summary").First.ClickAsync();
        await page.PassesAxe();
        await page.Locator("details[open] select[name='themes[activities]']").SelectOptionAsync("positive");
        await page.Locator("details[open] select[name='themes[waiting-delays]']").SelectOptionAsync("negative");
        await page.Locator("details[open] input[value=neutral]").CheckAsync();
        await page.Locator("details[open] button").ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-notification-banner")).ToContainTextAsync("Your correction is kept.");
        await page.PassesAxe();
        await page.Context.CloseAsync();
    }
}
