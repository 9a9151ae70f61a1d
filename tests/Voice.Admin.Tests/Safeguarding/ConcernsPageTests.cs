using Microsoft.EntityFrameworkCore;
using Voice.Admin.Safeguarding;
using Voice.Core.Safeguarding;
using Voice.Core.Sealing;
using Voice.Core.Staff;
using Voice.TestCommon;

namespace Voice.Admin.Tests.Safeguarding;

public sealed class ConcernsPageTests
{
    private const string Disclosure = "my dad hits me when he is drunk";
    private const string Reason = "to ring the child's worker today";

    [Fact]
    public async Task The_lead_reads_the_fragment_and_nobody_else_sees_more_than_a_number()
    {
        await using var office = await Disclosed();
        var lead = await office.SignedIn(StaffRoles.SafeguardingLead);
        lead.Page.QuerySelector(".card--alert .card__count")!.TextContent.ShouldBe("1");
        lead.Text.ShouldNotContain("hits me");
        await lead.Get("/safeguarding");
        lead.Page.QuerySelector(".said")!.TextContent.ShouldBe(Disclosure);
        lead.Text.ShouldContain("Possible harm at home");
        lead.Html.ShouldNotContain("YP11000");

        foreach (var role in StaffRoles.All.Where(r => r != StaffRoles.SafeguardingLead))
        {
            var other = await office.SignedIn(role);
            foreach (var page in new[] { "/", "/summary", "/comments", "/safeguarding" })
                (await other.Get(page)).Html.ShouldNotContain("hits me", Case.Sensitive, $"{role} at {page}");
        }
    }

    [Fact]
    public async Task Who_wrote_it_is_shown_only_for_a_reason_which_is_kept()
    {
        await using var office = await Disclosed();
        var lead = await office.SignedIn(StaffRoles.SafeguardingLead);
        await lead.Get("/safeguarding");
        await lead.Send(lead.Form("input[name=reason]"), ("reason", "  "));
        lead.Errors.ShouldHaveSingleItem();
        lead.Html.ShouldNotContain("YP11000");
        (await Audits(office, "identity.opened")).ShouldBeEmpty();

        await lead.Get("/safeguarding");
        await lead.Send(lead.Form("input[name=reason]"), ("reason", Reason));
        lead.Text.ShouldContain("YP11000");
        var audit = (await Audits(office, "identity.opened")).ShouldHaveSingleItem();
        audit.Who.ShouldBe("safeguarding-lead@office.example");
        // A reason may name somebody, so it is sealed; whoever opens it next reads it.
        $"{audit.Why} {audit.Detail}".ShouldNotContain(Reason);
        (await lead.Get("/safeguarding")).Html.ShouldNotContain("YP11000");
        lead.Text.ShouldNotContain(Reason);
        await lead.Send(lead.Form("input[name=reason]"), ("reason", "a second reason"));
        lead.Text.ShouldContain($"by safeguarding-lead@office.example: {Reason}");
    }

    [Fact]
    public async Task What_could_not_be_checked_is_called_that_and_no_disclosure()
    {
        await using var office = await StaffOffice.Open();
        var desk = new ConcernDesk(office.Voice.Get<Vault>(), (_, text, _) => throw new InvalidOperationException(text));
        await office.Voice.Store.Write(new Core.Audit.Act("test", "answered"), scope => Task.FromResult(desk.CheckComment(scope, null, "good", "my worker was sound")));
        var lead = await office.SignedIn(StaffRoles.SafeguardingLead);
        lead.Page.QuerySelector(".card--alert .card__count")!.TextContent.ShouldBe("1");
        await lead.Get("/safeguarding");
        var card = lead.Page.QuerySelector("article")!;
        card.QuerySelector("h3")!.TextContent.ShouldStartWith("Could not be checked by the program: please read it");
        card.TextContent.ShouldNotContain("Possible");
        card.TextContent.ShouldNotContain("Words that raised it");
    }

    [Fact]
    public async Task Marking_as_seen_moves_it_down_once()
    {
        await using var office = await Disclosed();
        var lead = await office.SignedIn(StaffRoles.SafeguardingLead);
        await lead.Get("/safeguarding");
        var seen = lead.Page.QuerySelectorAll("form").OfType<AngleSharp.Html.Dom.IHtmlFormElement>().Single(f => f.TextContent.Contains("Mark as seen", StringComparison.Ordinal));
        await lead.Send(seen);
        lead.Text.ShouldContain("Not seen yet: 0");
        lead.Text.ShouldContain("by safeguarding-lead@office.example");
        (await Audits(office, "concern.seen")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Of_an_unknown_number_there_is_only_the_number()
    {
        await using var office = await StaffOffice.Open();
        await office.Voice.Text("+447700900999", Disclosure);
        var lead = await office.SignedIn(StaffRoles.SafeguardingLead);
        await lead.Get("/safeguarding");
        await lead.Send(lead.Form("input[name=reason]"), ("reason", Reason));
        lead.Text.ShouldContain("07700 900999");
    }

    [Fact]
    public async Task Many_come_in_pages_not_seen_first_and_none_is_lost_between_them()
    {
        const int all = (2 * ConcernsModel.Shown) + 7;
        await using var office = await StaffOffice.Open();
        for (var i = 0; i < all; i++)
        {
            office.Voice.Clock.Advance(TimeSpan.FromMinutes(i % 3));
            await office.Voice.Text($"+4477009{i:00000}", i % 10 == 9 ? "i want to make a complaint about my worker" : Disclosure);
        }
        var lead = await office.SignedIn(StaffRoles.SafeguardingLead);
        var first = await Cards(lead, "/safeguarding");
        first.Count.ShouldBe(ConcernsModel.Shown);
        var next = Next(lead);
        // What is marked as seen, and what comes in meanwhile, moves nothing over the edge of a page.
        await lead.Send(Seen(lead));
        await lead.Get("/safeguarding");
        await lead.Send(Seen(lead));
        await office.Voice.Text("+447700999999", Disclosure);

        var read = new List<string>(first);
        for (; next is not null; next = Next(lead))
            read.AddRange(await Cards(lead, next));
        read.Distinct().Count().ShouldBe(all);
        // The two that were seen meanwhile stand last.
        read.TakeLast(2).ShouldBe(first.Take(2), ignoreOrder: true);
        lead.Page.QuerySelectorAll("h2").Select(h => h.TextContent).ShouldContain("Seen");

        (await Cards(lead, "/safeguarding?after=nonsense")).Count.ShouldBe(ConcernsModel.Shown);
    }

    [Fact]
    public async Task Marking_as_seen_stays_on_its_page()
    {
        await using var office = await StaffOffice.Open();
        for (var i = 0; i < ConcernsModel.Shown + 3; i++)
            await office.Voice.Text($"+4477009{i:00000}", Disclosure);
        var lead = await office.SignedIn(StaffRoles.SafeguardingLead);
        await lead.Get("/safeguarding");
        await lead.Get(Next(lead)!);
        await lead.Send(Seen(lead));
        lead.Text.ShouldContain("Marked as seen.");
        lead.Page.QuerySelectorAll(".item").Length.ShouldBe(3);
        await lead.Send(lead.Form("input[name=reason]"), ("reason", Reason));
        lead.Page.QuerySelectorAll(".item").Length.ShouldBe(3);
    }

    [Fact]
    public async Task The_page_says_that_nobody_would_be_texted_until_a_lead_leaves_a_mobile_and_then_who_was()
    {
        await using var office = await Disclosed();
        var lead = await office.SignedIn(StaffRoles.SafeguardingLead);
        await lead.Get("/safeguarding");
        lead.Page.QuerySelector(".alarm")!.TextContent.ShouldContain("Nobody would be texted: no safeguarding lead has a mobile for alerts");
        await lead.Get("/mobile");
        await lead.Send(lead.Form("#Mobile"), ("Mobile", "a landline"));
        lead.Errors.ShouldHaveSingleItem();
        await lead.Send(lead.Form("#Mobile"), ("Mobile", "07700 900201"));
        lead.Text.ShouldContain("07··· ···201");
        lead.Html.ShouldNotContain("900201");

        office.Voice.Clock.Advance(TimeSpan.FromMinutes(2));
        await office.Voice.Get<AlertPlanner>().Plan(CancellationToken.None);
        await office.Voice.Get<AlertSender>().Round(CancellationToken.None);
        (await office.Voice.Received("+447700900201")).ShouldBe([AlertText.Now]);
        await lead.Get("/safeguarding");
        lead.Page.QuerySelector(".alarm").ShouldBeNull();
        lead.Page.QuerySelector(".item")!.TextContent.ShouldContain("Safeguarding lead, 07··· ···201");
    }

    private static string? Next(Browser lead) => lead.Page.QuerySelector(".govuk-pagination__next a")?.GetAttribute("href");

    private static async Task<List<string>> Cards(Browser lead, string address)
    {
        await lead.Get(address);
        return [.. lead.Page.QuerySelectorAll(".item").Select(i => i.Id!)];
    }

    private static AngleSharp.Html.Dom.IHtmlFormElement Seen(Browser lead) =>
        lead.Page.QuerySelectorAll("form").OfType<AngleSharp.Html.Dom.IHtmlFormElement>().First(f => f.TextContent.Contains("Mark as seen", StringComparison.Ordinal));

    private static async Task<StaffOffice> Disclosed()
    {
        var office = await StaffOffice.Open();
        await office.Voice.Sampled();
        await office.Voice.ChildAnswers(Disclosure);
        return office;
    }

    private static Task<List<Core.Audit.AuditEntry>> Audits(StaffOffice office, string action) =>
        office.Voice.Store.Read(db => db.AuditEntries.Where(a => a.Action == action).ToListAsync());
}
