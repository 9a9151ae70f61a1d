using Microsoft.EntityFrameworkCore;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Reports;
using Voice.Core.Surveys;
using Voice.TestCommon;

namespace Voice.Core.Tests.Invitations;

/// <summary>Who of the open cases is asked on 21 November 2026.</summary>
public sealed class RunningOrdersTests
{
    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Each_is_asked_at_the_right_moment_and_in_the_right_way(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        await voice.ImportCases();
        var plan = await voice.Plan();

        Of(plan, "OC2001").ShouldBe([("eight-week-review-child", null), ("eight-week-review-parent", null)]);
        Of(plan, "OC2002").ShouldBeEmpty();
        Of(plan, "OC2003").ShouldBe([("eight-week-review-child", AskReason.ClosedTooLongAgo)]);
        Of(plan, "OC2004").ShouldBe([("referral-order-panel-child", null), ("referral-order-panel-parent", null)]);
        Of(plan, "OC2005").ShouldBeEmpty();
        Of(plan, "OC2006").ShouldBe([("eight-week-review-child", AskReason.InCustody), ("eight-week-review-parent", AskReason.ClosedTooLongAgo), ("resettlement-before-child", AskReason.InCustody), ("resettlement-before-parent", null)]);
        Of(plan, "OC2007").Where(e => e.Survey.StartsWith("resettlement", StringComparison.Ordinal)).ShouldBe(
            [("resettlement-after-child", null), ("resettlement-after-parent", null), ("resettlement-before-child", AskReason.ClosedTooLongAgo), ("resettlement-before-parent", AskReason.ClosedTooLongAgo)]);
        plan.Single(e => e.Reference == "OC2008" && e.SurveyId == "resettlement-after-child").ShouldSatisfyAllConditions(
            e => e.Reason.ShouldBe(AskReason.InCustody), e => e.HelperOffered.ShouldBeTrue());
        Of(plan, "OC2013").ShouldBe([("eight-week-review-child", AskReason.OnHold)]);
        Of(plan, "OC2015").ShouldBe([("referral-order-panel-child", AskReason.NoConsent)]);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_volunteer_on_two_panels_is_asked_once_and_not_again_for_ninety_days(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        await voice.ImportCases();
        var asked = (await voice.Invite()).Where(e => e.Audience == Audience.Volunteer).ToList();
        asked.Count.ShouldBe(3);
        asked.Count(e => e.IsAsked).ShouldBe(2);
        asked.Single(e => !e.IsAsked).Reason.ShouldBe(AskReason.AnotherConversation);

        await voice.SendDue();
        (await voice.Received("+447700900617")).ShouldHaveSingleItem().ShouldStartWith("Hello, this is Your Say. Thank you for giving your time.");
        await voice.Text("+447700900617", "no");
        (await voice.Plan()).Where(e => e.Audience == Audience.Volunteer && !e.Reasons.Contains(AskReason.AskedAlready))
            .ShouldHaveSingleItem().Reason.ShouldBe(AskReason.AskedTooRecently);
    }

    [Fact]
    public async Task Nobody_is_asked_half_way_whose_order_has_closed()
    {
        await using var voice = await TestVoice.Start();
        await voice.ImportCases();
        await voice.ImportClosures(voice.TempFile("closed.csv", "YP Ref,Start,Closed,DOB\nOC2001,26/09/2026,15/11/2026,02/03/2011\n"));
        (await voice.Plan()).Where(e => e.Reference == "OC2001").ShouldAllBe(e => e.Trigger == TriggerEvent.Closure);
    }

    [Fact]
    public async Task Both_halves_of_a_resettlement_are_asked_though_they_are_near_each_other()
    {
        await using var voice = await TestVoice.Start();
        await voice.ImportCases();
        (await voice.Invite()).Single(e => e.SurveyId == "resettlement-before-parent" && e.Reference == "OC2006").IsAsked.ShouldBeTrue();
        await voice.SendDue();
        await voice.Text("+447700900621", "no");
        voice.Clock.Advance(TimeSpan.FromDays(38));
        var after = (await voice.Plan()).Where(e => e.Reference == "OC2006" && e.Audience == Audience.Parent && !e.Reasons.Contains(AskReason.AskedAlready)).ToList();
        after.Single(e => e.SurveyId == "resettlement-after-parent").IsAsked.ShouldBeTrue();
        after.Where(e => e.SurveyId != "resettlement-after-parent").ShouldAllBe(e => e.Reasons.Contains(AskReason.AskedTooRecently));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_victim_is_asked_about_a_panel_only_after_a_release_for_that_panel(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        await voice.ImportCases();
        await voice.ImportVictims(voice.TempFile("victims.csv",
            "Victim Ref,Under 18,Mobile,Safe to text,Contact outcome,Survey consent,Closed,Linked case\nV9001,No,07700 900650,Yes,Accepted support,Yes,,OC2004\nV9002,Yes,07700 900651,Yes,Accepted support,Yes,,OC2004\n"));
        var releases = voice.Get<VictimReleases>();
        (await voice.Plan()).Where(e => e.Audience == Audience.Victim).ShouldHaveSingleItem().Reason.ShouldBe(AskReason.NotReleased);
        var waiting = (await releases.WaitingForPanels()).ShouldHaveSingleItem();
        (waiting.Reference, waiting.HeldOn).ShouldBe(("V9001", new DateOnly(2026, 11, 20)));
        (await releases.ReleaseForPanel(waiting.PanelId, "V9001", "liaison")).ShouldBeTrue();
        (await releases.ReleaseForPanel(waiting.PanelId, "V9001", "liaison")).ShouldBeFalse();
        (await releases.WaitingForPanels()).ShouldBeEmpty();
        (await voice.Invite()).Single(e => e.Audience == Audience.Victim).IsAsked.ShouldBeTrue();
        await voice.SendDue();
        (await voice.Received("+447700900650")).ShouldHaveSingleItem().ShouldContain("how the meeting was for you");
        // The release was for this panel; the closure needs one of its own.
        (await voice.Store.Read(db => db.VictimRecords.AllAsync(v => v.ReleasedAt == null))).ShouldBeTrue();
    }

    [Fact]
    public async Task An_invitation_counts_in_the_period_of_the_day_it_hangs_on()
    {
        await using var voice = await TestVoice.Start();
        await voice.ImportCases();
        await voice.Invite();
        await voice.SendDue();
        var rows = await voice.Store.Read(db => db.Invitations.Where(i => i.AskedAt != null).Select(i => new { i.SurveyId, i.TriggeredOn }).ToListAsync());
        rows.Where(r => r.SurveyId.StartsWith("eight-week", StringComparison.Ordinal)).ShouldAllBe(r => r.TriggeredOn == new DateOnly(2026, 9, 26));
        rows.Where(r => r.SurveyId.StartsWith("referral", StringComparison.Ordinal)).ShouldAllBe(r => r.TriggeredOn >= new DateOnly(2026, 11, 19));
        rows.Where(r => r.SurveyId.StartsWith("resettlement-before", StringComparison.Ordinal)).ShouldAllBe(r => r.TriggeredOn == new DateOnly(2026, 12, 1));

        var reports = voice.Get<BoardSummaries>();
        var third = await reports.For(ReportPeriod.Parse("2026-07-01..2026-09-30"), TestContext.Current.CancellationToken);
        third.Audiences.Select(a => a.Audience).ShouldNotContain("volunteer");
        var fourth = await reports.For(ReportPeriod.Parse("2026-Q4"), TestContext.Current.CancellationToken);
        fourth.Audiences.Single(a => a.Audience == "volunteer").Asked.ShouldBe(new ShownCount(null, "few (fewer than 5)"));
        fourth.Missing.ShouldContain(m => m.Contains("Panel volunteers", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_hold_placed_after_queueing_stops_volunteers_and_children_alike()
    {
        await using var voice = await TestVoice.Start();
        await voice.ImportCases();
        await voice.Invite();
        var held = File.ReadAllText(TestVoice.Sample("cases.csv")).Replace("07700 900616,Yes,Home,,", "07700 900616,Yes,Home,Bereavement,", StringComparison.Ordinal);
        await voice.ImportCases(voice.TempFile("held.csv", held));
        await voice.SendDue();
        (await voice.Received("+447700900615")).ShouldBeEmpty();
        (await voice.Received("+447700900618")).ShouldBeEmpty();
        (await voice.Received("+447700900610")).ShouldHaveSingleItem();
    }

    private static IEnumerable<(string Survey, AskReason? Reason)> Of(IEnumerable<PlanEntry> plan, string reference) =>
        plan.Where(e => e.Reference == reference).Select(e => (e.SurveyId, e.Reason)).OrderBy(e => e.SurveyId, StringComparer.Ordinal);
}
