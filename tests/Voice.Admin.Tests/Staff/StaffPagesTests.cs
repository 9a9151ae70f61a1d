using Voice.Core.Staff;

namespace Voice.Admin.Tests.Staff;

public sealed class StaffPagesTests
{
    [Fact]
    public async Task An_added_account_gets_a_password_that_is_shown_once()
    {
        await using var office = await StaffOffice.Open();
        var browser = await office.SignedIn(StaffRoles.Administrator);
        await browser.Get("/staff");
        await browser.Send(browser.Form("#Email"), ("Email", "lee@office.example"), ("Roles", StaffRoles.Analyst), ("Roles", StaffRoles.Participation));
        var password = browser.Page.QuerySelector(".password")!.TextContent;
        (await browser.Get("/staff")).Html.ShouldNotContain(password);
        (await office.Account("lee@office.example")).Roles.ShouldBe([StaffRoles.Analyst, StaffRoles.Participation]);

        var lee = await office.Visitor().Get("/sign-in");
        await lee.Send(lee.Form(), ("Email", "lee@office.example"), ("Password", password));
        lee.Path.ShouldBe("/password");
    }

    [Theory]
    [InlineData("not an address", StaffRoles.Analyst)]
    [InlineData("administrator@office.example", StaffRoles.Analyst)]
    [InlineData("lee@office.example", "king")]
    [InlineData("lee@office.example", "")]
    public async Task What_cannot_be_an_account_is_refused(string email, string role)
    {
        await using var office = await StaffOffice.Open();
        var browser = await office.SignedIn(StaffRoles.Administrator);
        await browser.Get("/staff");
        await browser.Send(browser.Form("#Email"), ("Email", email), ("Roles", role));
        browser.Errors.ShouldNotBeEmpty();
        (await office.Voice.Get<StaffAccounts>().List()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Roles_change_and_accounts_are_switched_off_but_never_the_last_administrator()
    {
        await using var office = await StaffOffice.Open();
        var browser = await office.SignedIn(StaffRoles.Administrator);
        await office.Employ(StaffRoles.Analyst);
        var other = await office.Account("analyst@office.example");
        await browser.Get($"/staff/{other.Id}");
        await browser.Send(browser.Form("input[value=victim-liaison]"), ("Roles", StaffRoles.VictimLiaison));
        await browser.Send(browser.Form("input[name=off]"));
        var after = await office.Account("analyst@office.example");
        (after.Roles.Single(), after.SwitchedOff).ShouldBe((StaffRoles.VictimLiaison, true));

        var self = await office.Account("administrator@office.example");
        await browser.Get($"/staff/{self.Id}");
        await browser.Send(browser.Form("input[name=off]"));
        browser.Errors.ShouldHaveSingleItem();
        await browser.Send(browser.Form("input[value=victim-liaison]"), ("Roles", StaffRoles.Analyst));
        browser.Errors.ShouldHaveSingleItem();
        (await office.Account("administrator@office.example")).Roles.ShouldBe([StaffRoles.Administrator]);
    }
}
