using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Messaging;
using Voice.Core.Surveys;
using Voice.TestCommon;

namespace Voice.Core.Tests.Invitations;

/// <summary>Who of the sample files is asked on 21 November 2026.</summary>
public sealed class SamplePlanTests
{
    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task The_noted_people_are_not_texted_for_the_noted_reason(StoreKind kind)
    {
        await using var voice = await WithSamples(kind);
        var plan = await voice.Plan();

        foreach (var reference in new[] { "YP11015", "YP11030", "YP11043", "YP11044", "YP11048", "YP11056", "YP11058", "YP11061", "YP11108", "YP11113" })
            Of(plan, reference, Audience.Child).ShouldAllBe(e => e.Reason == AskReason.InCustody && e.HelperOffered == !e.Reasons.Contains(AskReason.ClosedTooLongAgo));
        foreach (var reference in new[] { "YP11002", "YP11004", "YP11031", "YP11040", "YP11042", "YP11065", "YP11066", "YP11094", "YP11099" })
            Of(plan, reference, Audience.Child).ShouldAllBe(e => e.Reason == AskReason.Under13 && e.HelperOffered == !e.Reasons.Contains(AskReason.ClosedTooLongAgo));
        foreach (var reference in new[] { "YP11055", "YP11084" })
            plan.Where(e => e.Reference == reference).ShouldAllBe(e => e.Reason == AskReason.OnHold);
        foreach (var reference in new[] { "YP11018", "YP11019", "YP11028", "YP11087" })
            Of(plan, reference, Audience.Child).ShouldAllBe(e => e.Reasons.Contains(AskReason.NoUsableNumber));
        plan.Where(e => e.Reference is "YP11047" or "V1504").ShouldAllBe(e => e.Reason == AskReason.SharesPhoneWithOtherSide);
        plan.Where(e => e.Audience == Audience.Victim).ShouldAllBe(e => !e.IsAsked);
    }

    [Theory]
    [InlineData("YP11093")]
    [InlineData("YP11000")]
    public async Task Two_people_on_one_phone_are_asked_one_after_the_other(string reference)
    {
        await using var voice = await WithSamples();
        var plan = await voice.Invite();
        Of(plan, reference, Audience.Child).ShouldHaveSingleItem().IsAsked.ShouldBeTrue();
        Of(plan, reference, Audience.Parent).ShouldHaveSingleItem().Reason.ShouldBe(AskReason.AnotherConversation);

        var number = reference == "YP11093" ? "+447700900246" : "+447700900443";
        await voice.SendDue();
        (await voice.Received(number)).ShouldHaveSingleItem();
        await voice.Text(number, "no");
        var next = await voice.Invite();
        Of(next, reference, Audience.Child).ShouldHaveSingleItem().Reason.ShouldBe(AskReason.AskedAlready);
        Of(next, reference, Audience.Parent).ShouldHaveSingleItem().IsAsked.ShouldBeTrue();
    }

    [Fact]
    public async Task Siblings_share_a_parent_who_is_asked_about_one_child_after_the_other()
    {
        await using var voice = await WithSamples(change: s => s with { Asking = s.Asking with { TooLongAgoDays = 400 } });
        var plan = await voice.Invite();
        Of(plan, "YP11041", Audience.Parent).ShouldHaveSingleItem().IsAsked.ShouldBeTrue();
        Of(plan, "YP11043", Audience.Parent).ShouldHaveSingleItem().Reason.ShouldBe(AskReason.AnotherConversation);
    }

    [Fact]
    public async Task A_victim_is_asked_only_once_released_and_only_where_texting_is_known_to_be_safe()
    {
        await using var voice = await WithSamples();
        await voice.Store.Write(new Act("vlo", "release"), scope => scope.Db.VictimRecords.ExecuteUpdateAsync(s => s
            .SetProperty(v => v.ReleasedAt, scope.Now).SetProperty(v => v.ReleasedBy, "vlo")));
        var victims = (await voice.Plan()).Where(e => e.Audience == Audience.Victim).ToList();
        victims.ShouldContain(e => e.IsAsked);
        victims.Single(e => e.Reference == "V1514").Reason.ShouldBe(AskReason.NotSafe);
        victims.Single(e => e.Reference == "V1503").Reason.ShouldBe(AskReason.NotSafe);
        victims.Single(e => e.Reference == "V1504").Reason.ShouldBe(AskReason.SharesPhoneWithOtherSide);
        victims.Single(e => e.Reference == "V1507").Reason.ShouldBe(AskReason.NoConsent);
        victims.ShouldNotContain(e => e.Reference == "V1501" || e.Reference == "V1505");
    }

    [Fact]
    public async Task Inviting_twice_asks_nobody_twice()
    {
        await using var voice = await WithSamples();
        var first = await voice.Invite();
        var second = await voice.Invite();
        first.Count(e => e.IsAsked).ShouldBeGreaterThan(50);
        second.Count(e => e.IsAsked).ShouldBe(0);
        second.Count(e => e.Reason == AskReason.AskedAlready).ShouldBe(first.Count(e => e.IsAsked));
    }

    [Fact]
    public async Task A_dry_run_changes_nothing()
    {
        await using var voice = await WithSamples();
        (await voice.Plan()).Count(e => e.IsAsked).ShouldBeGreaterThan(0);
        (await voice.Store.Read(db => db.Invitations.CountAsync())).ShouldBe(0);
        (await voice.Store.Read(db => db.Messages.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_estimate_is_what_is_sent(bool welsh)
    {
        await using var voice = await WithSamples(change: s => s with { Asking = s.Asking with { Welsh = welsh, UncheckedToo = true } });
        var plan = (await voice.Plan()).Where(e => e.IsAsked).Sum(e => e.Cost.First);
        await voice.Invite();
        await voice.SendDue();
        var sent = await voice.Store.Read(db => db.SimulatedTexts.Select(t => t.Body).ToListAsync());
        sent.Sum(body => SmsSegments.Count(body).Segments).ShouldBe(plan);
    }

    [Fact]
    public async Task What_came_before_a_withheld_invitation_is_kept_when_it_is_made_anew()
    {
        var friday = new FixedClock(new DateTimeOffset(2026, 11, 20, 20, 0, 0, TimeSpan.Zero));
        await using var voice = await TestVoice.Start(clock: friday);
        await voice.ImportClosures();
        await voice.Invite();
        await voice.Text("+447700900443", "hello who is there");
        await Hold(voice, "YP11000");
        friday.Now = new DateTimeOffset(2026, 11, 21, 9, 30, 0, TimeSpan.Zero);
        await voice.SendDue();
        await voice.Store.Write(new Act("test", "lift"), scope => scope.Db.Holds.ExecuteUpdateAsync(s => s.SetProperty(h => h.LiftedAt, scope.Now)));
        Of(await voice.Invite(), "YP11000", Audience.Child).ShouldHaveSingleItem().IsAsked.ShouldBeTrue();
        (await voice.Store.Read(db => db.Messages.CountAsync(m => m.Direction == Direction.In))).ShouldBe(1);
    }

    [Fact]
    public async Task A_hold_placed_after_queueing_stops_the_text_and_planning_asks_again_when_it_is_lifted()
    {
        await using var voice = await WithSamples();
        await voice.Invite();
        await Hold(voice, "YP11000");
        await voice.SendDue();
        (await voice.Received("+447700900443")).ShouldBeEmpty();
        (await voice.Store.Read(db => db.Invitations.SingleAsync(i => i.Person!.Case!.Reference == "YP11000"))).WithheldBecause.ShouldBe(AskReason.OnHold);

        await voice.Store.Write(new Act("test", "lift"), scope => scope.Db.Holds.ExecuteUpdateAsync(s => s.SetProperty(h => h.LiftedAt, scope.Now)));
        Of(await voice.Invite(), "YP11000", Audience.Child).ShouldHaveSingleItem().IsAsked.ShouldBeTrue();
        await voice.SendDue();
        (await voice.Received("+447700900443")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Six_month_follow_ups_come_due_by_themselves_and_the_silent_are_on_the_call_list()
    {
        await using var voice = await WithSamples();
        Of(await voice.Plan(), "YP11000", Audience.Child).ShouldNotContain(e => e.Trigger == TriggerEvent.SixMonthsAfterClosure);
        voice.Clock.Now = new DateTimeOffset(2027, 4, 27, 9, 0, 0, TimeSpan.Zero);
        var plan = await voice.Invite();
        Of(plan, "YP11000", Audience.Child).Single(e => e.Trigger == TriggerEvent.SixMonthsAfterClosure).IsAsked.ShouldBeTrue();
        await voice.SendDue();
        voice.Clock.Advance(TimeSpan.FromDays(60));
        await voice.Get<InvitationSweeps>().Expire(CancellationToken.None);
        (await voice.Get<CallList>().Read()).ShouldContain(e => e.Reference == "YP11000");
    }

    private static Task Hold(TestVoice voice, string reference) => voice.Store.Write(new Act("test", "hold"), async scope =>
    {
        var found = await scope.Db.Cases.Include(c => c.People).SingleAsync(c => c.Reference == reference);
        scope.Db.Holds.Add(new Core.Cases.Hold
        {
            Id = Guid.NewGuid(),
            CaseId = found.Id,
            PlacedAt = scope.Now,
            PlacedBy = "test",
            Reason = voice.Get<Core.Sealing.Vault>().Seal(found.People[0].Key, "bereavement"),
        });
    });

    private static IEnumerable<PlanEntry> Of(IEnumerable<PlanEntry> plan, string reference, Audience audience) =>
        plan.Where(e => e.Reference == reference && e.Audience == audience);

    private static async Task<TestVoice> WithSamples(StoreKind kind = StoreKind.Sqlite, Func<Core.Composition.VoiceSettings, Core.Composition.VoiceSettings>? change = null)
    {
        var voice = await TestVoice.Start(kind, change);
        await voice.ImportClosures();
        await voice.ImportVictims();
        return voice;
    }
}
