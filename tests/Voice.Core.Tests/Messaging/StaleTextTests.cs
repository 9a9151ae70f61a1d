using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Contacts;
using Voice.Core.Conversations;
using Voice.Core.Messaging;
using Voice.TestCommon;

namespace Voice.Core.Tests.Messaging;

/// <summary>A text that could not leave in time waits for the morning, and is not sent when nobody remembers what it was about.</summary>
public sealed class StaleTextTests
{
    private const string Phone = "+447700900123";

    [Theory]
    [InlineData(10, SendState.Delivered)] // a quarter of an hour is not over
    [InlineData(60, SendState.Queued)] // ten at night: waits
    [InlineData(12 * 60, SendState.Delivered)] // the next morning
    [InlineData(36 * 60, SendState.Dropped)] // the morning after that
    public async Task An_answer_that_was_held_up(int minutes, SendState expected)
    {
        await using var voice = await Answered();
        voice.Clock.Advance(TimeSpan.FromMinutes(minutes));
        await voice.SendDue();
        var reply = await voice.Store.Read(db => db.Messages.SingleAsync(m => m.Direction == Direction.Out && m.Kind != TextKind.Invitation && m.Kind != TextKind.Opening));
        reply.State.ShouldBe(expected);
        if (expected == SendState.Queued)
            UkTime.Local(reply.DueAt!.Value).TimeOfDay.ShouldBe(TimeSpan.FromHours(9));
        if (expected == SendState.Dropped)
            reply.Problem.ShouldBe("stale");
    }

    [Fact]
    public async Task An_answer_that_was_held_up_is_bound_by_a_hold_like_any_text_we_start()
    {
        await using var voice = await Answered();
        voice.Clock.Advance(TimeSpan.FromHours(1));
        await voice.SendDue();
        await voice.Get<ContactDesk>().PlaceHold("T1", "a reason", "test");
        voice.Clock.Now = new DateTimeOffset(2026, 11, 24, 9, 5, 0, TimeSpan.Zero);
        await voice.SendDue();
        (await voice.Received(Phone)).ShouldHaveSingleItem("the invitation");
    }

    [Fact]
    public async Task An_invitation_waits_as_long_as_its_survey_is_open_and_no_longer()
    {
        await using var voice = await Invited();
        var expires = await voice.Store.Read(db => db.Invitations.Select(i => i.ExpiresAt).SingleAsync());
        voice.Clock.Now = expires + TimeSpan.FromHours(1);
        await voice.SendDue();
        (await voice.Received(Phone)).ShouldBeEmpty();
        (await voice.Store.Read(db => db.Messages.SingleAsync())).Problem.ShouldBe("stale");
    }

    [Fact]
    public async Task A_text_put_off_to_the_morning_after_a_try_does_not_hold_back_tonights_answer()
    {
        await using var voice = await Invited();
        await voice.SendDue();
        voice.Clock.Now = new DateTimeOffset(2026, 11, 23, 20, 0, 0, TimeSpan.Zero);
        var morning = new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
        await voice.Store.Write(Act.Program("test"), async scope =>
        {
            var invitation = await scope.Db.Messages.OrderBy(m => m.Seq).FirstAsync();
            (invitation.State, invitation.Attempts, invitation.DueAt) = (SendState.Queued, 1, morning);
            return true;
        });
        await voice.Get<SimulatedPhone>().Type(Phone, "yes");
        await voice.SendDue();
        (await voice.Store.Read(db => db.Messages.OrderBy(m => m.Seq).LastAsync())).State.ShouldBe(SendState.Delivered);
        (await voice.Store.Read(db => db.Messages.OrderBy(m => m.Seq).FirstAsync())).State.ShouldBe(SendState.Queued);
    }

    [Theory]
    [InlineData(18, 58, 30, SendState.Delivered)]
    [InlineData(18, 59, 30, SendState.Queued)] // the provider tries for a minute at least
    public async Task Nothing_is_begun_that_could_arrive_after_hours(int hour, int minute, int second, SendState expected)
    {
        await using var voice = await Invited();
        voice.Clock.Now = new DateTimeOffset(2026, 11, 23, hour, minute, second, TimeSpan.Zero);
        await voice.SendDue();
        var text = await voice.Store.Read(db => db.Messages.SingleAsync());
        text.State.ShouldBe(expected);
        if (expected == SendState.Queued)
            UkTime.Local(text.DueAt!.Value).Hour.ShouldBe(9);
    }

    private static async Task<TestVoice> Invited()
    {
        // Monday, ten in the morning.
        var voice = await TestVoice.Start(clock: new FixedClock(new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.Zero)));
        await voice.ImportClosures(voice.TempFile("t.csv", $"Reference,Closed,DOB,Mobile,Consent\nT1,01/10/2026,01/01/2011,{Phone},Yes"));
        await voice.Invite();
        return voice;
    }

    // Somebody answers at nine in the evening, and our sender is not there.
    private static async Task<TestVoice> Answered()
    {
        var voice = await Invited();
        await voice.SendDue();
        voice.Clock.Now = new DateTimeOffset(2026, 11, 23, 21, 0, 0, TimeSpan.Zero);
        await voice.Get<SimulatedPhone>().Type(Phone, "yes");
        return voice;
    }
}
