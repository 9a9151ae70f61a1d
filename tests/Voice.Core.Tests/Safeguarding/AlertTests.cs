using Microsoft.EntityFrameworkCore;
using Voice.Analysis.Concerns;
using Voice.Core.Audit;
using Voice.Core.Data;
using Voice.Core.Messaging;
using Voice.Core.Safeguarding;
using Voice.Core.Sealing;
using Voice.Core.Staff;
using Voice.TestCommon;

namespace Voice.Core.Tests.Safeguarding;

/// <summary>Whoever writes that they are not safe is not left to a page that nobody has open.</summary>
public sealed class AlertTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static TheoryData<StoreKind> Stores => new(StoreKind.Sqlite, StoreKind.Postgres);

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_disclosure_by_text_at_twenty_to_eleven_on_a_friday_reaches_the_lead_at_once(StoreKind kind)
    {
        await using var office = await AlertOffice.Open(kind);
        await office.Voice.Text("+447700900123", "my dad hits me when he is drunk");
        await office.Round();
        office.Phones.Taken.ShouldBe([(AlertOffice.Lead, AlertText.Now)]);
        await office.RoundAfter(Minute);
        office.Phones.Taken.Count.ShouldBe(1);
        (await office.Voice.Store.Read(db => db.AuditEntries.Where(a => a.Action == "concern.alerted").ToListAsync())).ShouldHaveSingleItem().Detail!.ShouldNotContain("7700");
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Five_flags_in_ten_minutes_are_one_text(StoreKind kind)
    {
        await using var office = await AlertOffice.Open(kind);
        await office.Raise(urgent: true);
        for (var i = 0; i < 4; i++)
        {
            await office.RoundAfter(2 * Minute);
            await office.Raise(urgent: true);
        }
        await office.RoundAfter(Minute);
        office.Phones.Fresh().Count.ShouldBe(1);
        // One that comes while the last ones wait, but later, is a text of its own: the first may have been read by then.
        await office.Raise(urgent: true);
        await office.RoundAfter(10 * Minute);
        office.Phones.Fresh().ShouldBe([(AlertOffice.Lead, AlertText.Now)]);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task What_comes_after_the_lead_has_read_is_told_at_once(StoreKind kind)
    {
        await using var office = await AlertOffice.Open(kind);
        var first = await office.Raise(urgent: true);
        await office.Round();
        await office.Seen(first);
        await office.Raise(urgent: true);
        await office.RoundAfter(Minute);
        office.Phones.Taken.Count.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task What_is_not_urgent_waits_for_the_morning_and_what_is_breaks_in(StoreKind kind)
    {
        await using var office = await AlertOffice.Open(kind);
        await office.Raise(urgent: false);
        await office.Round();
        await office.RoundAt(AlertOffice.FridayNight.AddHours(8));
        office.Phones.Taken.ShouldBeEmpty();
        await office.RoundAt(new DateTimeOffset(2026, 11, 21, 7, 0, 0, TimeSpan.Zero));
        office.Phones.Fresh().ShouldBe([(AlertOffice.Lead, AlertText.Today)]);
        // "Today" still says it for a second one; an urgent one it does not.
        await office.Raise(urgent: false);
        await office.RoundAfter(30 * Minute);
        office.Phones.Taken.ShouldBeEmpty();
        await office.Raise(urgent: true);
        await office.RoundAfter(Minute);
        office.Phones.Fresh().ShouldBe([(AlertOffice.Lead, AlertText.Now)]);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_check_that_failed_and_a_mark_by_staff_are_told_and_a_complaint_is_not(StoreKind kind)
    {
        await using var office = await AlertOffice.Open(kind);
        await office.Raise(urgent: false, category: ConcernCategory.Complaint);
        await office.Raise(urgent: false, category: ConcernCategory.RingMe);
        await office.RoundAt(AlertOffice.FridayNight.AddHours(12));
        office.Phones.Taken.ShouldBeEmpty();
        var broken = new ConcernDesk(office.Voice.Get<Vault>(), (_, _, _) => throw new InvalidOperationException());
        await office.Voice.Store.Write(new Act("test", "answered"), scope => Task.FromResult(broken.CheckComment(scope, null, "anything", AlertOffice.Words)));
        await office.RoundAfter(Minute);
        office.Phones.Fresh().ShouldBe([(AlertOffice.Lead, AlertText.Today)]);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Nobody_looked_so_all_leads_and_stand_ins_are_told_and_then_each_working_day_until_it_is_seen(StoreKind kind)
    {
        await using var office = await AlertOffice.Open(kind);
        await office.Employ("manager@office.example", StaffRoles.Manager, AlertOffice.Manager);
        await office.Employ("analyst@office.example", StaffRoles.Analyst, null);
        await office.Raise(urgent: true);
        await office.Raise(urgent: true);
        await office.Round();
        await office.RoundAfter(59 * Minute);
        office.Phones.Fresh().ShouldBe([(AlertOffice.Lead, AlertText.Now)]);
        await office.RoundAfter(Minute);
        office.Phones.Fresh().ShouldBe([(AlertOffice.Lead, AlertText.Still), (AlertOffice.Manager, AlertText.StandIn)], ignoreOrder: true);
        // The week-end through, nothing more; Monday and Tuesday once each.
        var hour = office.Voice.Clock.Now;
        for (; hour < new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero); hour = hour.AddHours(1))
            await office.RoundAt(hour);
        office.Phones.Fresh().ShouldBeEmpty();
        for (; hour < new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.Zero); hour = hour.AddHours(1))
            await office.RoundAt(hour);
        office.Phones.Fresh().Count.ShouldBe(4);
        foreach (var waiting in (await office.Voice.Get<ConcernReview>().Read(10)).Concerns)
            await office.Seen(waiting.Id);
        await office.RoundAfter(TimeSpan.FromDays(2));
        office.Phones.Fresh().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task What_was_seen_in_time_escalates_to_nobody(StoreKind kind)
    {
        await using var office = await AlertOffice.Open(kind);
        await office.Employ("manager@office.example", StaffRoles.Manager, AlertOffice.Manager);
        var concern = await office.Raise(urgent: true);
        await office.Round();
        await office.Seen(concern);
        await office.RoundAfter(TimeSpan.FromDays(4));
        office.Phones.Taken.ShouldBe([(AlertOffice.Lead, AlertText.Now)]);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_lead_who_left_before_the_text_did_gets_none_and_the_others_do_not_wait_an_hour(StoreKind kind)
    {
        await using var office = await AlertOffice.Open(kind, lead: null);
        var gone = await office.Employ("gone@office.example", StaffRoles.SafeguardingLead, AlertOffice.Deputy);
        await office.Employ("manager@office.example", StaffRoles.Manager, AlertOffice.Manager);
        await office.Employ("admin@office.example", StaffRoles.Administrator, null);
        await office.Raise(urgent: true);
        office.Phones.How = ScriptedChannel.Refuse;
        await office.Round();
        await office.Voice.Get<StaffAccounts>().Switch(gone, off: true, "test");
        office.Phones.How = ScriptedChannel.Accept;
        for (var i = 0; i < 11; i++)
            await office.RoundAfter(Minute);
        office.Phones.Taken.ShouldBe([(AlertOffice.Manager, AlertText.StandIn)]);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Without_a_lead_to_text_those_who_stand_in_are_told_at_once(StoreKind kind)
    {
        await using var office = await AlertOffice.Open(kind, lead: null);
        await office.Employ("manager@office.example", StaffRoles.Manager, AlertOffice.Manager);
        await office.Raise(urgent: true);
        await office.Round();
        office.Phones.Taken.ShouldBe([(AlertOffice.Manager, AlertText.StandIn)]);
        (await office.State()).Problems().ShouldHaveSingleItem().ShouldStartWith("No safeguarding lead has a mobile for alerts");
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Where_nobody_has_a_mobile_that_is_said_and_the_alert_waits_for_the_first_who_leaves_one(StoreKind kind)
    {
        await using var office = await AlertOffice.Open(kind, lead: null);
        await office.Raise(urgent: true);
        await office.Round();
        (await office.State()).Problems().ShouldBe(["Nobody would be texted: no safeguarding lead has a mobile for alerts"]);
        var lead = (await office.Voice.Get<StaffAccounts>().List()).Single(a => a.Roles.Contains(StaffRoles.SafeguardingLead));
        (await office.Voice.Get<StaffAccounts>().SetAlertMobile(lead.Id, "07700 900201", "test")).ShouldBeNull();
        await office.RoundAfter(Minute);
        office.Phones.Taken.ShouldBe([(AlertOffice.Lead, AlertText.Now)]);
        (await office.State()).Problems().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_provider_that_refuses_everything_is_said_and_tried_until_it_takes_the_alert_once(StoreKind kind)
    {
        await using var office = await AlertOffice.Open(kind);
        office.Phones.How = ScriptedChannel.Refuse;
        await office.Raise(urgent: true);
        for (var i = 0; i < 30; i++)
            await office.RoundAfter(Minute);
        office.Phones.Taken.ShouldBeEmpty();
        (await office.State()).Problems().ShouldHaveSingleItem().ShouldContain("20003");
        office.Phones.How = ScriptedChannel.Accept;
        await office.RoundAfter(Backoff.Longest);
        office.Phones.Taken.Count.ShouldBe(1);
        (await office.State()).Problems().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_crash_between_the_providers_yes_and_our_commit_sends_it_again(StoreKind kind)
    {
        await using var office = await AlertOffice.Open(kind);
        await office.Raise(urgent: true);
        var (taken, never) = (new TaskCompletionSource(), new TaskCompletionSource<SendResult>());
        office.Phones.How = text =>
        {
            office.Phones.Take(text);
            taken.SetResult();
            return never.Task;
        };
        await office.Voice.Get<AlertPlanner>().Plan(CancellationToken.None);
        var died = office.Sender().Round(CancellationToken.None);
        await taken.Task;
        office.Phones.How = ScriptedChannel.Accept;
        await office.RoundAfter(SendTiming.Default.Lease - TimeSpan.FromSeconds(1));
        office.Phones.Taken.Count.ShouldBe(1, "somebody may still be sending it");
        await office.RoundAfter(TimeSpan.FromSeconds(2));
        office.Phones.Taken.Count.ShouldBe(2);
        await office.RoundAfter(TimeSpan.FromSeconds(30));
        office.Phones.Taken.Count.ShouldBe(2);
        died.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Two_processes_at_the_same_moment_send_one_text()
    {
        await using var office = await AlertOffice.Open(StoreKind.Postgres);
        for (var i = 0; i < 5; i++)
        {
            var concern = await office.Raise(urgent: true);
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(office.Round)));
            await office.Seen(concern);
        }
        office.Phones.Taken.Count.ShouldBe(5);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task What_is_rolled_back_alerts_nobody(StoreKind kind)
    {
        await using var office = await AlertOffice.Open(kind);
        var desk = new ConcernDesk(office.Voice.Get<Vault>(), (_, _, _) => throw new InvalidOperationException());
        await Should.ThrowAsync<InvalidOperationException>(office.Voice.Store.Write(new Act("test", "answered"), async scope =>
        {
            desk.CheckComment(scope, null, "anything", AlertOffice.Words);
            await scope.Db.SaveChangesAsync();
            throw new InvalidOperationException("The rest of the answer could not be stored.");
        }));
        await office.RoundAt(AlertOffice.FridayNight.AddHours(12));
        office.Phones.Taken.ShouldBeEmpty();
        (await office.Alerts()).ShouldBe(0);
    }

    [Fact]
    public async Task An_alert_leaves_although_respondents_texts_are_stopped()
    {
        await using var office = await AlertOffice.Open();
        await office.Voice.Get<Senders>().Ensure(CancellationToken.None);
        await office.Voice.Store.Write(Act.Program("test"), scope => office.Voice.Get<Senders>().Stop(scope, "20003", CancellationToken.None));
        await office.Raise(urgent: true);
        await office.Voice.Get<AlertPlanner>().Plan(CancellationToken.None);
        await office.Voice.Get<AlertSender>().Round(CancellationToken.None);
        (await office.Voice.Received(AlertOffice.Lead)).ShouldBe([AlertText.Now]);
    }

    [Fact]
    public async Task An_ordinary_text_writes_nothing_for_it()
    {
        await using var office = await AlertOffice.Open();
        await office.Voice.Text("+447700900123", "it was fine thanks");
        await office.Round();
        office.Phones.Taken.ShouldBeEmpty();
        (await office.Alerts()).ShouldBe(0);
    }

    [Fact]
    public async Task Whatever_was_written_and_whatever_it_may_be_the_texts_are_the_same()
    {
        foreach (var category in Enum.GetValues<ConcernCategory>().Where(ConcernCategories.IsSafeguarding))
        {
            await using var office = await AlertOffice.Open();
            await office.Employ("manager@office.example", StaffRoles.Manager, AlertOffice.Manager);
            await office.Raise(urgent: true, $"{AlertOffice.Words} {category}", category);
            await office.Round();
            await office.RoundAfter(TimeSpan.FromHours(1));
            office.Phones.Taken.Select(t => t.Body).Order().ShouldBe(new[] { AlertText.Now, AlertText.Still, AlertText.StandIn }.Order(), category.ToString());
        }
    }

    [Fact]
    public void The_texts_give_nothing_away_and_cost_one_segment()
    {
        foreach (var text in new[] { AlertText.Today, AlertText.Now, AlertText.Still, AlertText.StandIn })
        {
            SmsSegments.Count(text).Segments.ShouldBe(1, text);
            Core.Surveys.SurveyCheck.WordsThatGiveAway(text).ShouldBeEmpty();
            foreach (var word in new[] { "youth", "justice", "safeguarding", "concern", "disclosure", "harm", "danger", "survey" })
                text.ShouldNotContain(word, Case.Insensitive);
            foreach (var category in Enum.GetValues<ConcernCategory>())
                text.ShouldNotContain(ConcernCategoryWords.Of(ConcernCategories.IdOf(category)), Case.Insensitive);
        }
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_lead_who_decides_on_enforcement_cannot_open_it_and_is_told_as_somebody_who_stands_in(StoreKind kind)
    {
        await using var office = await AlertOffice.Open(kind);
        await office.Employ("both@office.example", StaffRoles.SafeguardingLead, AlertOffice.Deputy);
        await office.Employ("both@office.example", StaffRoles.Manager, null);
        await office.Raise(urgent: true);
        await office.Round();
        office.Phones.Fresh().ShouldBe([(AlertOffice.Lead, AlertText.Now)]);
        await office.RoundAfter(TimeSpan.FromHours(1));
        office.Phones.Fresh().ShouldContain((AlertOffice.Deputy, AlertText.StandIn));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task The_page_knows_who_was_told_and_when_and_that_no_process_runs_jobs(StoreKind kind)
    {
        await using var office = await AlertOffice.Open(kind);
        await office.Raise(urgent: true);
        office.Voice.Clock.Advance(20 * Minute);
        (await office.State()).Problems().ShouldHaveSingleItem().ShouldContain("20 minutes");
        await office.Round();
        var shown = (await office.State()).Alerts.ShouldHaveSingleItem();
        (shown.Role, shown.Mobile, shown.SentAt).ShouldBe((StaffRoles.SafeguardingLead, "07··· ···201", office.Voice.Clock.Now));
        (await office.Voice.Get<ConcernReview>().Read(1)).Concerns.Single().AlertedAt.ShouldBe(office.Voice.Clock.Now);
    }
}
