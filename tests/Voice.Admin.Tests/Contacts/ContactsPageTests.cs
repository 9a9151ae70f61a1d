using Microsoft.EntityFrameworkCore;
using Voice.Core.Contacts;
using Voice.Core.Invitations;
using Voice.Core.Staff;
using Voice.Core.Surveys;
using Voice.TestCommon;

namespace Voice.Admin.Tests.Contacts;

public sealed class ContactsPageTests
{
    private const string Case = "YP11000";

    [Fact]
    public async Task A_hold_placed_by_hand_stops_everybody_and_lifting_it_lets_them_be_asked()
    {
        await using var office = await Sampled();
        var browser = await office.SignedIn(StaffRoles.Practitioner);
        await browser.Get($"/contacts?reference={Case}");
        await browser.Send(browser.Form("#reason"), ("reason", "A death in the family"));
        browser.Text.ShouldContain("A death in the family");
        (await Plan(office)).ShouldAllBe(e => e.Reason == AskReason.OnHold);
        var hold = await office.Voice.Store.Read(db => db.Holds.SingleAsync(h => h.LiftedAt == null && !h.FromImport));
        hold.PlacedBy.ShouldBe("practitioner@office.example");

        // The next file says nothing of it and does not lift it.
        await office.Voice.ImportClosures();
        (await Plan(office)).ShouldAllBe(e => e.Reason == AskReason.OnHold);

        await browser.Send(browser.Form($"input[name=hold][value='{hold.Id}']"));
        (await Plan(office)).ShouldContain(e => e.IsAsked);
        var audits = await office.Voice.Store.Read(db => db.AuditEntries.Where(a => a.Subject == Case && a.Action.StartsWith("hold.")).Select(a => a.Action).ToListAsync());
        audits.ShouldBe(["hold.placed", "hold.lifted"]);
    }

    [Fact]
    public async Task A_hold_without_a_reason_is_explained_and_places_nothing()
    {
        await using var office = await Sampled();
        var browser = await office.SignedIn(StaffRoles.Administrator);
        await browser.Get($"/contacts?reference={Case}");
        await browser.Send(browser.Form("#reason"), ("reason", " "));
        browser.Text.ShouldContain("Say why this case is on hold.");
        (await office.Voice.Store.Read(db => db.Holds.AnyAsync(h => !h.FromImport))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_refusal_recorded_by_hand_holds_against_the_next_file_and_is_audited()
    {
        await using var office = await Sampled();
        var browser = await office.SignedIn(StaffRoles.Participation);
        await browser.Get($"/contacts?reference={Case}");
        var child = await Child(office);
        await browser.Send(browser.Form($"#consent-{child.Id}"), ("consent", "Refused"), ("how", "ByPhone"));
        browser.Text.ShouldContain("No, does not want to be asked");
        await office.Voice.ImportClosures();
        (await Child(office)).Contacts.Single().Consent.ShouldBe(Consent.Refused);
        (await Plan(office)).Single(e => e.Audience == Audience.Child).Reasons.ShouldContain(AskReason.NoConsent);
        var audit = await office.Voice.Store.Read(db => db.AuditEntries.SingleAsync(a => a.Action == "consent.changed"));
        (audit.Who, audit.Subject).ShouldBe(("participation@office.example", Case));
        audit.Detail.ShouldNotBeNull().ShouldContain("ByPhone");
    }

    [Fact]
    public async Task Easy_read_set_here_is_what_the_person_sees_first()
    {
        await using var office = await Sampled();
        var browser = await office.SignedIn(StaffRoles.Participation);
        await browser.Get($"/contacts?reference={Case}");
        await browser.Send(browser.Form("input[name=wanted]"));
        (await Child(office)).EasyRead.ShouldBeTrue();
    }

    [Theory]
    [InlineData("/contacts?reference=NOBODY")]
    [InlineData("/contacts?reference=%3Cscript%3E")]
    public async Task An_unknown_reference_is_said_to_be_unknown(string path)
    {
        await using var office = await Sampled();
        var browser = await office.SignedIn(StaffRoles.Administrator);
        await browser.Get(path);
        browser.Text.ShouldContain("There is no case with this reference.");
    }

    [Fact]
    public async Task A_person_of_another_case_cannot_be_changed_under_this_one()
    {
        await using var office = await Sampled();
        var desk = office.Voice.Get<ContactDesk>();
        var child = await Child(office);
        (await desk.SetConsent("YP11003", child.Id, Consent.Refused, AskedHow.InPerson, "x")).ShouldBeFalse();
        (await desk.SetEasyRead("YP11003", child.Id, true, "x")).ShouldBeFalse();
    }

    private static async Task<StaffOffice> Sampled()
    {
        var office = await StaffOffice.Open();
        await office.Voice.ImportClosures();
        return office;
    }

    private static async Task<List<PlanEntry>> Plan(StaffOffice office) => [.. (await office.Voice.Plan()).Where(e => e.Reference == Case)];

    private static Task<Person> Child(StaffOffice office) =>
        office.Voice.Store.Read(db => db.People.Include(p => p.Contacts).SingleAsync(p => p.Case!.Reference == Case && p.Audience == Audience.Child));
}
