using Microsoft.EntityFrameworkCore;
using Voice.Core.Invitations;
using Voice.Core.Staff;
using Voice.TestCommon;

namespace Voice.Admin.Tests.Victims;

public sealed class VictimsPageTests
{
    [Fact]
    public async Task Victim_liaison_lets_a_victims_invitation_go()
    {
        await using var office = await Sampled();
        var waiting = await office.Voice.Get<VictimReleases>().Waiting();
        var browser = await office.SignedIn(StaffRoles.VictimLiaison);
        await browser.Get("/victims");
        browser.Text.ShouldContain($"Waiting to be released: {waiting.Count}");
        await browser.Send(browser.Form("input[name=reference][value=" + waiting[0].Reference + "]"));
        browser.Text.ShouldContain($"Waiting to be released: {waiting.Count - 1}");
        var audit = await office.Voice.Store.Read(db => db.AuditEntries.SingleAsync(a => a.Action == "victim.released"));
        (audit.Who, audit.Subject).ShouldBe(("victim-liaison@office.example", waiting[0].Reference));
    }

    [Fact]
    public async Task The_safeguarding_lead_sees_who_waits_and_cannot_release()
    {
        await using var office = await Sampled();
        var liaison = await office.SignedIn(StaffRoles.VictimLiaison);
        await liaison.Get("/victims");
        var lead = await office.SignedIn(StaffRoles.SafeguardingLead);
        await lead.Get("/victims");
        lead.Page.QuerySelectorAll("form[action*=Release]").ShouldBeEmpty();
        var form = lead.Form("input[name=side]");
        form.SetAttribute("action", "/victims?handler=Release");
        await lead.Send(form, ("reference", "V1500"));
        lead.Status.ShouldBe(403);
    }

    [Fact]
    public async Task A_phone_of_both_sides_is_texted_only_after_two_people_have_decided()
    {
        await using var office = await Sampled();
        var lead = await office.SignedIn(StaffRoles.SafeguardingLead);
        await lead.Get("/victims");
        lead.Text.ShouldContain("Case YP11047 and victim V1504");
        await lead.Send(lead.Form("input[name=side]"));
        lead.Page.QuerySelectorAll("input[name=side]").ShouldBeEmpty();
        (await Held(office)).ShouldBeTrue();

        var liaison = await office.SignedIn(StaffRoles.VictimLiaison);
        await liaison.Get("/victims");
        await liaison.Send(liaison.Form("input[name=side]"));
        liaison.Text.ShouldContain("texts may be sent");
        (await Held(office)).ShouldBeFalse();
    }

    [Fact]
    public async Task One_person_with_both_roles_is_still_one_pair_of_eyes()
    {
        await using var office = await Sampled();
        var both = await office.SignedIn(StaffRoles.SafeguardingLead, StaffRoles.VictimLiaison);
        await both.Get("/victims");
        await both.Send(both.Form("input[name=side]"));
        await both.Send(both.Form("input[name=side]"));
        both.Errors.ShouldHaveSingleItem();
        (await Held(office)).ShouldBeTrue();
    }

    private static async Task<bool> Held(StaffOffice office) =>
        (await office.Voice.Plan()).Any(e => e.Reference == "YP11047" && e.Reason == AskReason.SharesPhoneWithOtherSide);

    private static async Task<StaffOffice> Sampled()
    {
        var office = await StaffOffice.Open();
        await office.Voice.ImportClosures();
        await office.Voice.ImportVictims();
        return office;
    }
}
