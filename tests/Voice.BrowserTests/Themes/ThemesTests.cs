using Voice.Core.Staff;
using Voice.TestCommon.Themes;

namespace Voice.BrowserTests.Themes;

public sealed class ThemesTests(PublicSite site)
{
    [Fact]
    public async Task Themes_and_what_is_emerging_pass_axe_also_with_a_fault()
    {
        await UnexplainedAnswers.Unexplained(site.World.Core, 60);
        var page = await site.Office(StaffRoles.Participation);
        await page.GotoAsync($"{site.StaffAddress}/themes");
        await page.PassesAxe();
        await page.Locator("summary").First.ClickAsync();
        await page.Locator("details[open] input[name=name]").First.FillAsync("");
        await page.Locator("details[open] button").First.ClickAsync();
        await page.Locator(".govuk-error-summary").WaitForAsync();
        await page.PassesAxe();

        await page.GotoAsync($"{site.StaffAddress}/themes/emerging");
        await page.PassesAxe();
        await page.Locator("main form button").First.ClickAsync();
        await page.Locator("article").First.WaitForAsync();
        await page.PassesAxe();
        await page.Context.CloseAsync();
    }
}
