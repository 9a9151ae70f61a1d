using Microsoft.EntityFrameworkCore;
using Voice.Core.Staff;
using Voice.TestCommon;

namespace Voice.Admin.Tests.Cases;

public sealed class ImportPagesTests
{
    [Fact]
    public async Task The_sample_file_shows_its_nine_refused_rows_and_only_a_yes_takes_the_rest_in()
    {
        await using var office = await StaffOffice.Open();
        var browser = await office.SignedIn(StaffRoles.Administrator);
        await Bring(browser, "closures.csv", File.ReadAllBytes(TestVoice.Sample("closures.csv")));
        browser.Heading.ShouldBe("closures.csv");
        Rows(browser, 0).ShouldBe(
        [
            "2|Closed|14/03/2027", "7|Closed|14/03/2027", "8|Closed|2026-13-01", "59|Closed|2026-13-01", "87|Closed|2026-13-01",
            "95|Closed|14/03/2027", "99|DOB|01/01/2027", "101|YP Ref|(blank)", "109|Closed|soon",
        ]);
        (await Cases(office)).ShouldBe(0);
        await browser.Press(browser.Page.QuerySelectorAll("button").Single(b => b.TextContent == "Throw this file away"));
        (await Cases(office)).ShouldBe(0);
    }

    [Fact]
    public async Task The_good_rows_go_in_and_the_list_says_who_brought_them()
    {
        await using var office = await StaffOffice.Open();
        var browser = await office.SignedIn(StaffRoles.Administrator);
        await Bring(browser, "closures.csv", File.ReadAllBytes(TestVoice.Sample("closures.csv")));
        await Take(browser);
        browser.Path.ShouldBe("/imports");
        (await Cases(office)).ShouldBe(105);
        Rows(browser, 0).ShouldHaveSingleItem().ShouldContain("Closed cases|administrator@office.example");
        await browser.Get(browser.Page.QuerySelector("tbody a")!.GetAttribute("href")!);
        Rows(browser, 0).Count.ShouldBe(9);
        Rows(browser, 1).Count.ShouldBe(7);
    }

    [Fact]
    public async Task A_column_that_was_not_recognised_is_named_on_the_page()
    {
        await using var office = await StaffOffice.Open();
        var browser = await office.SignedIn(StaffRoles.Administrator);
        await Bring(browser, "odd.csv", "Kid,Gone,DOB\nA1,10/09/2026,01/01/2011\n"u8.ToArray());
        browser.Text.ShouldContain("no column found for 'reference'");
        browser.Text.ShouldNotContain("voice import");
        browser.Text.ShouldNotContain("/tmp");

        await browser.Send(browser.Form("select"), ("columns[reference]", "Kid"), ("columns[closed]", "Gone"));
        browser.Text.ShouldContain("This is what would happen");
        await Take(browser);
        (await Cases(office)).ShouldBe(1);
        await Bring(browser, "odd2.csv", "Kid,Gone,DOB\nA2,10/09/2026,01/01/2011\n"u8.ToArray());
        browser.Text.ShouldContain("This is what would happen");
        await Bring(browser, "closures.csv", File.ReadAllBytes(TestVoice.Sample("closures.csv")));
        Rows(browser, 0).Count.ShouldBe(9);
    }

    [Fact]
    public async Task What_is_not_a_table_is_refused_kindly_and_nobody_elses_file_can_be_seen()
    {
        await using var office = await StaffOffice.Open();
        var browser = await office.SignedIn(StaffRoles.Administrator);
        await browser.Get("/imports");
        await browser.Send(browser.Form("#File"));
        browser.Errors.Count.ShouldBe(2);
        await Bring(browser, "<img src=x>.csv", [0, 1, 2, 0, 0, 9]);
        browser.Text.ShouldContain("This file cannot be taken as it is");
        browser.Page.QuerySelectorAll("img").ShouldBeEmpty();

        var other = await office.SignedIn(StaffRoles.Administrator, StaffRoles.Analyst);
        (await other.Get(browser.Path)).Path.ShouldBe("/imports");
    }

    [Fact]
    public async Task An_upload_is_forgotten_after_half_an_hour()
    {
        await using var office = await StaffOffice.Open();
        var browser = await office.SignedIn(StaffRoles.Administrator);
        await Bring(browser, "closures.csv", File.ReadAllBytes(TestVoice.Sample("closures.csv")));
        var check = browser.Path;
        office.Voice.Clock.Advance(TimeSpan.FromMinutes(31));
        (await browser.Get(check)).Path.ShouldBe("/imports");
    }

    private static async Task Bring(Browser browser, string name, byte[] content)
    {
        await browser.Get("/imports");
        await browser.Upload(browser.Form("#File"), "File", name, content, ("Kind", "Closures"));
        browser.Path.ShouldStartWith("/imports/check/");
    }

    private static Task<Browser> Take(Browser browser)
    {
        var button = browser.Page.QuerySelectorAll("button").Single(b => b.TextContent.StartsWith("Take the", StringComparison.Ordinal));
        return browser.Press(button);
    }

    private static List<string> Rows(Browser browser, int table) =>
        [.. browser.Page.QuerySelectorAll("tbody")[table].QuerySelectorAll("tr").Select(r => string.Join('|', r.Children.Take(3).Select(c => c.TextContent.Trim())))];

    private static Task<int> Cases(StaffOffice office) => office.Voice.Store.Read(db => db.Cases.CountAsync());
}
