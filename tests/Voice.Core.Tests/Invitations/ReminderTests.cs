using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Conversations;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Messaging;
using Voice.Core.Sealing;
using Voice.Core.Surveys;
using Voice.TestCommon;

namespace Voice.Core.Tests.Invitations;

public sealed class ReminderTests
{
    private const string Phone = "+447700900123";

    [Fact]
    public async Task A_reminder_waits_for_an_invitation_that_was_held_up()
    {
        await using var voice = await TestVoice.Start();
        await voice.ImportClosures(voice.TempFile("t.csv", $"Reference,Closed,DOB,Mobile,Consent\nT1,01/10/2026,01/01/2011,{Phone},Yes"));
        await voice.Invite();
        var first = voice.Get<Core.Surveys.SurveyLibrary>().Find("child-closure")!.Timing.Reminders[0];

        for (var day = 0; day <= first; day++)
            await NextDay(voice);
        await voice.SendDue();
        (await voice.Received(Phone)).Count.ShouldBe(1, "the invitation, and nothing on its heels");

        for (var day = 1; day < first; day++)
        {
            await NextDay(voice);
            await voice.SendDue();
        }
        (await voice.Received(Phone)).Count.ShouldBe(1, "too soon after it left");

        // One more for the Sunday that may lie between.
        for (var day = 0; day < 2; day++)
        {
            await NextDay(voice);
            await voice.SendDue();
        }
        (await voice.Received(Phone)).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task What_is_said_before_a_reminder_may_leave_is_an_answer_and_the_reminder_stays_away(StoreKind kind)
    {
        // A Thursday: the first reminder of this survey is due three days later, on the Sunday.
        await using var voice = await TestVoice.Start(kind, clock: new FixedClock(new DateTimeOffset(2026, 11, 26, 10, 0, 0, TimeSpan.Zero)));
        await voice.ImportClosures(voice.TempFile("t.csv", $"Reference,Closed,DOB,Mobile,Consent\nT1,01/10/2026,01/01/2011,{Phone},Yes"));
        await voice.Invite();
        await voice.SendDue();
        await voice.Text(Phone, "yes");
        await voice.Text(Phone, "8");
        voice.Clock.Now = new DateTimeOffset(2026, 11, 29, 10, 30, 0, TimeSpan.Zero);
        await voice.Get<InvitationSweeps>().Remind(CancellationToken.None);
        await voice.Text(Phone, "no");
        var monday = new DateTimeOffset(2026, 11, 30, 9, 0, 0, TimeSpan.Zero);
        (await voice.Store.Read(db => db.Invitations.SingleAsync())).NextReminderAt.ShouldBe(monday);
        (await voice.Store.Read(db => db.Answers.OrderBy(a => a.QuestionId).Select(a => new { a.QuestionId, a.Number, a.Choice }).ToListAsync()))
            .Select(a => (a.QuestionId, a.Number, a.Choice)).ShouldBe([("listened", null, "no"), ("overall", 8, null)]);
    }

    [Fact]
    public async Task A_reminder_that_waits_in_the_queue_is_dropped_when_the_person_writes()
    {
        await using var voice = await TestVoice.Start(clock: new FixedClock(new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.Zero)));
        await voice.ImportClosures(voice.TempFile("t.csv", $"Reference,Closed,DOB,Mobile,Consent\nT1,01/10/2026,01/01/2011,{Phone},Yes"));
        await voice.Invite();
        await voice.SendDue();
        voice.Clock.Advance(TimeSpan.FromDays(3));
        await voice.Get<InvitationSweeps>().Remind(CancellationToken.None);
        var reminder = await voice.Store.Read(db => db.Messages.SingleAsync(m => m.Kind == TextKind.Reminder));
        reminder.State.ShouldBe(SendState.Queued);
        await voice.Get<SimulatedPhone>().Type(Phone, "yes");
        await voice.SendDue();
        reminder = await voice.Store.Read(db => db.Messages.SingleAsync(m => m.Kind == TextKind.Reminder));
        (reminder.State, reminder.Problem).ShouldBe((SendState.Dropped, "overtaken"));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task One_conversation_that_cannot_be_read_keeps_nobody_else_from_being_reminded_and_from_being_over(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        var rows = Enumerable.Range(0, 5).Select(i => $"T{i},01/10/2026,01/01/2011,0770090010{i},Yes");
        await voice.ImportClosures(voice.TempFile("t.csv", "Reference,Closed,DOB,Mobile,Consent\n" + string.Join('\n', rows)));
        await voice.Invite();
        await voice.SendDue();
        await voice.Store.Write(new Act("test", "damaged"), async scope =>
        {
            var first = await scope.Db.Conversations.OrderBy(c => c.InvitationId).FirstAsync();
            first.State = new Sealed(new byte[40]);
        });
        voice.Clock.Now = new DateTimeOffset(2026, 11, 27, 10, 0, 0, TimeSpan.Zero);
        (await voice.Get<InvitationSweeps>().Remind(CancellationToken.None)).ShouldBe(4);
        voice.Clock.Advance(TimeSpan.FromDays(60));
        (await voice.Get<InvitationSweeps>().Expire(CancellationToken.None)).ShouldBe(4);
        (await voice.Store.Read(db => db.Invitations.CountAsync(i => i.EndedAt != null))).ShouldBe(4);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Invitations_whose_person_is_gone_do_not_keep_the_sweep_for_ever(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        await voice.Store.Write(new Act("test", "gone"), scope =>
        {
            for (var n = 0; n < 250; n++)
                scope.Add(Gone(scope));
            return Task.CompletedTask;
        });
        (await voice.Get<InvitationSweeps>().Expire(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken)).ShouldBe(250);
    }

    private static Invitation Gone(WriteScope scope) => new()
    {
        Id = Guid.NewGuid(),
        SurveyId = "child-closure",
        SurveyVersion = 2,
        Audience = Audience.Child,
        Trigger = TriggerEvent.Closure,
        SubjectId = Guid.NewGuid(),
        TriggeredOn = UkTime.Day(scope.Now),
        Language = "en",
        Way = AnswerWay.Sms,
        State = InvitationState.Asked,
        TokenHash = Guid.NewGuid().ToByteArray(),
        CreatedAt = scope.Now,
        ExpiresAt = scope.Now.AddDays(-1),
    };

    private static Task<int> NextDay(TestVoice voice)
    {
        voice.Clock.Advance(TimeSpan.FromDays(1));
        return voice.Get<InvitationSweeps>().Remind(CancellationToken.None);
    }
}
