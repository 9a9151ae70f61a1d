using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Voice.Core.Cases;
using Voice.Core.Cases.Importing;
using Voice.Core.Staff;

namespace Voice.BrowserTests.WaysIn;

public sealed class AssistedTests(PublicSite site)
{
    [Fact]
    public async Task A_helper_and_a_child_go_through_it_together()
    {
        var reference = await Import(site);
        var page = await site.Office(StaffRoles.Practitioner);
        await page.GotoAsync($"{site.StaffAddress}/helping");
        await page.PassesAxe();
        await page.Locator("tbody tr", new() { HasText = reference }).Locator("a").ClickAsync();
        await page.PassesAxe();
        await page.Locator("main form button").ClickAsync();
        await page.Locator(".govuk-error-summary").WaitForAsync();
        await page.PassesAxe();
        await page.Locator("#NotWorker").CheckAsync();
        await page.Locator("main form button").ClickAsync();
        await page.PassesAxe();
        await page.Locator("button[value=yes]").ClickAsync();
        await page.Locator("main form button").First.ClickAsync();
        await page.Locator(".govuk-error-summary").WaitForAsync();
        await page.PassesAxe();
        for (var pages = 0; page.Url.Contains("/q/", StringComparison.Ordinal) && pages < 12; pages++)
        {
            var before = page.Url;
            if (await page.Locator("textarea").CountAsync() > 0)
            {
                await page.PassesAxe();
                await page.Locator("textarea").FillAsync("they listened");
            }
            else
            {
                await page.Locator("main input[type=radio]").First.CheckAsync();
            }
            await page.Locator("main form button").First.ClickAsync();
            await page.WaitForURLAsync(url => url != before);
        }
        await page.PassesAxe();
        await page.Locator("text=They do not want to send it").ClickAsync();
        await page.PassesAxe();
        await page.GoBackAsync();
        await page.Locator("main form button").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("This sitting is over");
        await page.PassesAxe();
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("This sitting is over");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_helper_reads_the_easy_version_out_with_drawings_and_faces_to_show()
    {
        var reference = await Import(site);
        var page = await site.Office(StaffRoles.Practitioner);
        await page.GotoAsync($"{site.StaffAddress}/helping");
        await page.Locator("tbody tr", new() { HasText = reference }).Locator("a").ClickAsync();
        await page.Locator("#NotWorker").CheckAsync();
        await page.Locator("main form button").ClickAsync();
        await page.GetByText("Read the easy-read version instead").ClickAsync();
        await Assertions.Expect(page.Locator(".readout")).ToContainTextAsync("You can say no.");
        await page.PassesAxe();
        await page.Locator("button[value=yes]").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("How was the help?");
        for (var pages = 0; page.Url.Contains("/q/", StringComparison.Ordinal) && pages < 12; pages++)
        {
            await Assertions.Expect(page.Locator("h1 .symbol")).ToBeVisibleAsync();
            await page.PassesAxe();
            if (pages == 1)
                await Pictures.Take(page, "helper");
            var before = page.Url;
            await page.Locator("button[name=skip], input[value='7']").First.ClickAsync();
            if (page.Url == before)
                await page.Locator("main form button").First.ClickAsync();
            await page.WaitForURLAsync(url => url != before);
        }
        await Assertions.Expect(page.Locator(".govuk-summary-list__key").First).ToHaveTextAsync("How was the help?");
        await page.Context.CloseAsync();
    }

    // A child of eleven, whose case closed two weeks ago.
    internal static async Task<string> Import(PublicSite site)
    {
        var reference = $"HELP{Guid.NewGuid():N}"[..12];
        var file = Path.GetTempFileName();
        var today = DateTime.UtcNow;
        await File.WriteAllTextAsync(file, string.Create(CultureInfo.InvariantCulture,
            $"Reference,Closed,DOB,Mobile,Consent,Worker,Service\n{reference},{today.AddDays(-14):dd/MM/yyyy},{today.AddYears(-11):dd/MM/yyyy},,Yes,P. Stone,Harbour\n"));
        await site.World.Core.GetRequiredService<Importer>().Import(new ImportRequest(ImportKind.Closures, file, "test"));
        File.Delete(file);
        return reference;
    }
}
