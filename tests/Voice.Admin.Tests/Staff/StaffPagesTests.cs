using Microsoft.EntityFrameworkCore;
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

    [Fact]
    public async Task An_administrator_enters_a_leads_mobile_and_it_goes_with_the_role()
    {
        await using var office = await StaffOffice.Open();
        var browser = await office.SignedIn(StaffRoles.Administrator);
        await office.Employ(StaffRoles.SafeguardingLead);
        var lead = await office.Account("safeguarding-lead@office.example");
        await browser.Get($"/staff/{lead.Id}");
        await browser.Send(browser.Form("#mobile"), ("mobile", "01632 960001"));
        browser.Errors.ShouldHaveSingleItem();
        await browser.Send(browser.Form("#mobile"), ("mobile", "+44 7700 900201"));
        browser.Text.ShouldContain("07··· ···201");
        browser.Html.ShouldNotContain("900201");
        (await office.Voice.Store.Read(db => db.Users.SingleAsync(u => u.Id == lead.Id))).PhoneNumber.ShouldBeNull();

        await browser.Send(browser.Form("input[value=victim-liaison]"), ("Roles", StaffRoles.Analyst));
        browser.Page.QuerySelector("#mobile").ShouldBeNull();
        (await office.Voice.Store.Read(db => db.Users.SingleAsync(u => u.Id == lead.Id))).AlertMobile.ShouldBeNull();
        (await office.Voice.Store.Read(db => db.AuditEntries.Where(a => a.Action.StartsWith("staff.alert-mobile")).Select(a => a.Action + a.Detail).ToListAsync()))
            .ShouldBe(["staff.alert-mobile.set", "staff.alert-mobile.removed"]);
    }

    [Fact]
    public async Task No_mobile_is_kept_of_somebody_who_is_not_alerted()
    {
        await using var office = await StaffOffice.Open();
        await office.Employ(StaffRoles.Analyst);
        var analyst = await office.Account("analyst@office.example");
        (await office.Voice.Get<StaffAccounts>().SetAlertMobile(analyst.Id, "07700 900201", "test")).ShouldNotBeNull();
        await Should.ThrowAsync<ArgumentException>(() => office.Voice.Get<StaffAccounts>().Add("b@office.example", StaffRoles.Practitioner, "test", "07700 900201"));
        await Should.ThrowAsync<ArgumentException>(() => office.Voice.Get<StaffAccounts>().Add("b@office.example", StaffRoles.SafeguardingLead, "test", "12"));
        (await office.Voice.Get<StaffAccounts>().List()).ShouldHaveSingleItem().AlertMobile.ShouldBeNull();
    }
}
