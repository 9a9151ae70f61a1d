using Microsoft.EntityFrameworkCore;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Messaging;
using Voice.TestCommon;

namespace Voice.Core.Tests.Messaging;

/// <summary>Whole exchanges on the real path: outbox, simulator, inbound, store.</summary>
public sealed class ConversationByTextTests
{
    private const string Phone = "+447700900443";

    public static TheoryData<StoreKind> Stores => [StoreKind.Sqlite, StoreKind.Postgres];

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_child_answers_by_text_and_every_answer_is_stored(StoreKind kind)
    {
        await using var voice = await Invited(kind);
        foreach (var said in new[] { "yes", "8/10 lol", "yeah", "a bit", "my worker was sound", "more trips out", "1" })
            await voice.Text(Phone, said);

        var answers = await Answers(voice);
        answers.Keys.Order().ShouldBe(["change", "fair", "good", "listened", "overall", "tell"]);
        answers["overall"].Number.ShouldBe(8);
        (answers["listened"].Choice, answers["fair"].Choice, answers["tell"].Choice).ShouldBe(("yes", "partly", "no"));
        (await voice.Store.Read(db => db.Invitations.SingleAsync(i => i.Person!.Case!.Reference == "YP11000"))).State.ShouldBe(InvitationState.Finished);
        (await voice.Received(Phone))[^1].ShouldContain("Childline");
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_text_that_comes_twice_is_stored_once_and_counted(StoreKind kind)
    {
        await using var voice = await Invited(kind);
        var inbound = voice.Get<InboundTexts>();
        (await inbound.Receive(new InboundText("SM1", Phone, "yes"))).ShouldBe(InboundOutcome.Answered);
        (await inbound.Receive(new InboundText("SM1", Phone, "yes"))).ShouldBe(InboundOutcome.Repeated);
        await voice.SendDue();
        var message = await voice.Store.Read(db => db.Messages.SingleAsync(m => m.Direction == Direction.In));
        message.Received.ShouldBe(2);
        (await voice.Received(Phone)).Count.ShouldBe(3);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task The_same_text_on_eight_connections_at_once_is_one_text(StoreKind kind)
    {
        await using var voice = await Invited(kind);
        var inbound = voice.Get<InboundTexts>();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => inbound.Receive(new InboundText("SM1", Phone, "yes")))));
        outcomes.Count(o => o == InboundOutcome.Answered).ShouldBe(1);
        outcomes.Count(o => o == InboundOutcome.Repeated).ShouldBe(7);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Stop_is_confirmed_once_and_nothing_follows_until_start(StoreKind kind)
    {
        await using var voice = await Invited(kind);
        await voice.Text(Phone, "yes");
        await voice.Text(Phone, "Stop. Thank you");
        var after = (await voice.Received(Phone)).Count;
        await voice.Text(Phone, "yes");
        await voice.Text(Phone, "stop");
        (await voice.Received(Phone)).Count.ShouldBe(after);
        var parent = (await voice.Invite()).Single(e => e.Reference == "YP11000" && e.Audience == Core.Surveys.Audience.Parent);
        parent.Reason.ShouldBe(AskReason.OptedOut);

        // The child's questions go on first; the phone they share is the parent's when they are over.
        foreach (var said in new[] { "START", "8", "yes", "yes", "skip", "skip", "1" })
            await voice.Text(Phone, said);
        (await voice.Invite()).Single(e => e.Reference == "YP11000" && e.Audience == Core.Surveys.Audience.Parent).IsAsked.ShouldBeTrue();
    }

    [Fact]
    public async Task An_unknown_number_is_kept_gets_nothing_and_may_say_stop()
    {
        await using var voice = await Invited();
        await voice.Text("+447700900555", "who is this");
        await voice.Text("+447700900555", "stop");
        (await voice.Received("+447700900555")).ShouldBeEmpty();
        (await voice.Store.Read(db => db.Messages.CountAsync(m => m.Direction == Direction.In))).ShouldBe(2);
        (await voice.Store.Read(db => db.Phones.CountAsync(p => p.OptedOutAt != null))).ShouldBe(1);
    }

    [Fact]
    public async Task A_text_whose_process_died_before_the_commit_is_brought_again()
    {
        await using var voice = await Invited();
        await voice.Text(Phone, "yes");
        await voice.Store.Write(Core.Audit.Act.Program("test"), scope =>
        {
            scope.Db.SimulatedTexts.Add(new SimulatedText { Reference = "typed-lost", Number = Phone, FromPhone = true, Body = "7", At = scope.Now });
            return Task.CompletedTask;
        });
        voice.Clock.Advance(TimeSpan.FromMinutes(1));
        await voice.SendDue();
        await voice.SendDue();
        (await Answers(voice))["overall"].Number.ShouldBe(7);
        (await voice.Store.Read(db => db.Messages.CountAsync(m => m.Direction == Direction.In))).ShouldBe(2);
    }

    [Fact]
    public async Task A_text_after_the_end_is_kept_and_checked()
    {
        await using var voice = await Invited();
        await voice.Text(Phone, "no");
        var before = (await voice.Received(Phone)).Count;
        await voice.Text(Phone, "i want to kill myself");
        (await voice.Received(Phone)).Count.ShouldBe(before);
        (await voice.Store.Read(db => db.Concerns.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_possible_disclosure_ends_the_questions_with_the_ordinary_closing()
    {
        await using var quiet = await Invited();
        await using var ordinary = await Invited();
        await quiet.Text(Phone, "yes");
        await quiet.Text(Phone, "3 my dad hits me");
        foreach (var said in new[] { "yes", "8", "yes", "yes", "skip", "skip", "1" })
            await ordinary.Text(Phone, said);
        (await quiet.Received(Phone))[^1].ShouldBe((await ordinary.Received(Phone))[^1]);
        var concern = await quiet.Store.Read(db => db.Concerns.SingleAsync());
        quiet.Get<Core.Sealing.Vault>().Open(concern.Key, concern.Fragment).ShouldBe("3 my dad hits me");
        var count = (await quiet.Received(Phone)).Count;
        quiet.Clock.Advance(TimeSpan.FromDays(4));
        await quiet.Get<InvitationSweeps>().Remind(CancellationToken.None);
        await quiet.SendDue();
        (await quiet.Received(Phone)).Count.ShouldBe(count);
    }

    [Fact]
    public async Task A_disclosure_split_over_two_texts_is_seen()
    {
        await using var voice = await Invited();
        await voice.Text(Phone, "yes");
        await voice.Text(Phone, "sometimes i just want to");
        (await Categories(voice)).ShouldBeEmpty();
        await voice.Text(Phone, "end my life");
        (await Categories(voice)).ShouldContain(c => c.Contains("self-harm", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Short_answers_in_young_peoples_words_alert_nobody()
    {
        await using var voice = await Invited();
        foreach (var said in new[] { "who is this", "yh go on then", "8", "yes!!", "a bit innit", "it was ok i guess", "nah nothing", "NO" })
            await voice.Text(Phone, said);
        (await Categories(voice)).ShouldBeEmpty();
        (await Answers(voice)).Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_hint_reaches_the_safeguarding_lead_and_the_questions_go_on()
    {
        string[] hints =
        [
            "i dont want to go back there at the weekend please", "he gets weird when mum is at work so i stay out late", "they said i still owe them so i do what they say",
            "i wont be needing the next appointment anyway", "the older ones pick me up after school and i dont get a choice", "my bag is packed under the bed just in case",
        ];
        var hint = hints.First(h => Analysis.Concerns.ConcernDetector.Default.Check(h) is { Count: > 0 } found && found.All(c => c is { IsHint: true, Severity: Analysis.Concerns.ConcernSeverity.Medium, IsSafeguarding: true }));
        await using var voice = await Invited();
        foreach (var said in new[] { "yes", "8", "yes", "yes", hint })
            await voice.Text(Phone, said);
        (await Categories(voice)).ShouldHaveSingleItem();
        (await voice.Received(Phone))[^1].ShouldContain("What should we do better?");
    }

    private static Task<List<string>> Categories(TestVoice voice) => voice.Store.Read(db => db.Concerns.Select(c => c.Categories).ToListAsync());

    [Fact]
    public async Task Wrong_number_ends_it_and_the_number_is_not_texted_again()
    {
        await using var voice = await Invited();
        await voice.Text(Phone, "wrong number mate");
        (await voice.Invite()).Single(e => e.Reference == "YP11000" && e.Audience == Core.Surveys.Audience.Parent).Reason.ShouldBe(AskReason.NoUsableNumber);
    }

    [Fact]
    public async Task A_reminder_goes_to_the_silent_only_and_only_as_often_as_the_survey_says()
    {
        await using var voice = await Invited();
        for (var day = 0; day < 27; day++)
        {
            voice.Clock.Advance(TimeSpan.FromDays(1));
            await voice.Get<InvitationSweeps>().Remind(CancellationToken.None);
            await voice.SendDue();
        }
        var reminders = voice.Get<Core.Surveys.SurveyLibrary>().Find("child-closure")!.Timing.Reminders.Count;
        (await voice.Received(Phone)).Count.ShouldBe(1 + reminders);
    }

    [Fact]
    public async Task Nothing_leaves_at_night_or_on_a_Sunday_but_a_text_is_answered_at_once()
    {
        var clock = new FixedClock(new DateTimeOffset(2026, 11, 21, 19, 30, 0, TimeSpan.Zero));
        await using var voice = await TestVoice.Start(clock: clock);
        await voice.ImportClosures();
        await voice.Invite();
        await voice.SendDue();
        (await voice.Received(Phone)).ShouldBeEmpty();
        clock.Now = new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
        await voice.SendDue();
        (await voice.Received(Phone)).ShouldBeEmpty();
        clock.Now = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
        await voice.SendDue();
        (await voice.Received(Phone)).ShouldHaveSingleItem();
        clock.Now = new DateTimeOffset(2026, 11, 23, 23, 0, 0, TimeSpan.Zero);
        await voice.Text(Phone, "yes");
        (await voice.Received(Phone)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Who_answers_before_the_invitation_left_is_not_invited_afterwards()
    {
        var clock = new FixedClock(new DateTimeOffset(2026, 11, 21, 20, 0, 0, TimeSpan.Zero));
        await using var voice = await TestVoice.Start(clock: clock);
        await voice.ImportClosures();
        await voice.Invite();
        await voice.Text(Phone, "yes");
        await voice.Text(Phone, "8");
        var before = (await voice.Received(Phone)).Count;
        clock.Now = new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);
        await voice.SendDue();
        (await voice.Received(Phone)).Count.ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_restart_between_all_texts_changes_nothing(StoreKind kind)
    {
        await using var voice = await Invited(kind);
        foreach (var said in new[] { "yes", "9", "yes", "yes", "good laugh", "nothing", "skip" })
        {
            await voice.Restart();
            await voice.Text(Phone, said);
        }
        (await Answers(voice)).Count.ShouldBe(6);
        (await voice.Received(Phone)).Count.ShouldBe(9);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Whose_invitation_was_withheld_is_not_asked_by_a_late_text(StoreKind kind)
    {
        await using var voice = await Invited(kind);
        await voice.Store.Write(Core.Audit.Act.Program("test"), async scope =>
        {
            foreach (var conversation in await scope.Db.Conversations.Include(c => c.Invitation).ToListAsync())
                (conversation.Live, conversation.Invitation.State) = (false, InvitationState.Withheld);
        });
        var before = (await voice.Received(Phone)).Count;
        await voice.Text(Phone, "yes");
        (await voice.Received(Phone)).Count.ShouldBe(before);
        (await voice.Store.Read(db => db.Responses.CountAsync())).ShouldBe(0);
        (await voice.Store.Read(db => db.Messages.CountAsync(m => m.Direction == Direction.In))).ShouldBe(1);
    }

    private static async Task<TestVoice> Invited(StoreKind kind = StoreKind.Sqlite)
    {
        var voice = await TestVoice.Start(kind);
        await voice.ImportClosures();
        await voice.Invite();
        await voice.SendDue();
        return voice;
    }

    private static Task<Dictionary<string, Core.Responses.Answer>> Answers(TestVoice voice) =>
        voice.Store.Read(db => db.Answers.ToDictionaryAsync(a => a.QuestionId));
}
