using Voice.Core.Audit;
using Voice.Core.Data;
using Voice.Core.Invitations;
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
