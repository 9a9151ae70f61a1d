using Microsoft.EntityFrameworkCore;
using Voice.Core.Staff;
using Voice.Core.Surveys;
using Voice.TestCommon;

namespace Voice.Admin.Tests.Retention;

public sealed class ErasePageTests
{
    private const string Case = "YP11000";

    [Fact]
    public async Task An_administrator_erases_a_parent_who_asked_and_nobody_else()
    {
        await using var office = await StaffOffice.Open();
        await office.Voice.ImportClosures();
        var browser = await office.SignedIn(StaffRoles.Administrator);
        var parent = await office.Voice.Store.Read(db => db.People.SingleAsync(p => p.Case!.Reference == Case && p.Audience == Audience.Parent));
        await browser.Get($"/erase?reference={Case}");
        browser.Text.ShouldContain("What stays");

        await browser.Send(browser.Form($"#erase-{parent.Id}"), ("sure", "true"));
        browser.Text.ShouldContain("Say how they asked for it.");
        await browser.Send(browser.Form($"#erase-{parent.Id}"), ("how", "InWriting"));
        browser.Text.ShouldContain("Say that you have checked who asks.");
        (await Erased(office)).ShouldBe(0);

        await browser.Send(browser.Form($"#erase-{parent.Id}"), ("how", "InWriting"), ("sure", "true"));
        browser.Text.ShouldContain("Erased.");
        browser.Page.QuerySelector($"#erase-{parent.Id}").ShouldBeNull();
        (await Erased(office)).ShouldBe(1);
    }

    [Fact]
    public async Task It_says_who_shares_a_number_and_finds_a_volunteer()
    {
        await using var office = await StaffOffice.Open();
        await office.Voice.ImportClosures();
        await office.Voice.ImportCases();
        var browser = await office.SignedIn(StaffRoles.Administrator);
        await browser.Get($"/erase?reference={Case}");
        browser.Text.ShouldContain("Somebody else uses the same number.");
        var volunteer = await office.Voice.Store.Read(db => db.Volunteers.OrderBy(v => v.Reference).FirstAsync());
        await browser.Get($"/erase?reference={volunteer.Reference}");
        browser.Text.ShouldNotContain("Somebody else uses the same number.");

        await browser.Send(browser.Form($"#erase-{volunteer.PersonId}"), ("how", "ByPhone"), ("sure", "true"));
        browser.Text.ShouldContain("Erased.");
        (await Erased(office)).ShouldBe(1);
    }

    [Theory]
    [InlineData(StaffRoles.Practitioner)]
    [InlineData(StaffRoles.Participation)]
    [InlineData(StaffRoles.SafeguardingLead)]
    public async Task Nobody_else_may(string role)
    {
        await using var office = await StaffOffice.Open();
        var browser = await office.SignedIn(role);
        await browser.Get($"/erase?reference={Case}");
        browser.Text.ShouldNotContain("How they asked for it");
    }

    private static Task<int> Erased(StaffOffice office) => office.Voice.Store.Read(db => db.People.CountAsync(p => p.ErasedAt != null));
}
