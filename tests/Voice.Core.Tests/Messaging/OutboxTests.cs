using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Data;
using Voice.Core.Messaging;
using Voice.TestCommon;

namespace Voice.Core.Tests.Messaging;

public sealed class OutboxTests
{
    public static TheoryData<StoreKind> Stores => [StoreKind.Sqlite, StoreKind.Postgres];

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_process_killed_before_the_call_sends_once_afterwards(StoreKind kind)
    {
        await using var voice = await Queued(kind);
        await Claim(voice);
        await voice.Restart();
        voice.Clock.Advance(SendTiming.Default.Lease + TimeSpan.FromSeconds(1));
        await voice.SendDue();
        await voice.SendDue();
        await EveryTextOnce(voice);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_process_killed_between_the_providers_yes_and_our_commit_sends_nothing_twice(StoreKind kind)
    {
        await using var voice = await Queued(kind);
        var claimed = await Claim(voice);
        // The provider took all of them; our process died before it could write that down.
        foreach (var message in claimed)
            await voice.Get<IChannel>().Send(new OutgoingText(message.Id, "+447700900000", "taken"), CancellationToken.None);
        await voice.Restart();
        voice.Clock.Advance(SendTiming.Default.Lease + TimeSpan.FromSeconds(1));
        await voice.SendDue();
        await EveryTextOnce(voice);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Four_workers_at_once_send_every_text_once(StoreKind kind)
    {
        await using var voice = await Queued(kind);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (await voice.Get<OutboxWorker>().Round(CancellationToken.None) > 0)
            {
            }
        })));
        await voice.SendDue();
        await EveryTextOnce(voice);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task One_phones_texts_leave_in_the_order_they_were_written(StoreKind kind)
    {
        await using var voice = await Queued(kind);
        await voice.SendDue();
        var first = await ClaimReplies(voice);
        (await Claim(voice)).ShouldNotContain(m => m.PhoneId == first.PhoneId, "the first text is still on its way");
    }

    [Fact]
    public async Task Numbers_of_fixed_meaning_take_the_real_path()
    {
        await using var voice = await TestVoice.Start();
        await voice.ImportClosures(voice.TempFile("x.csv", $"""
            Reference,Closed,DOB,Mobile,Consent
            A1,01/10/2026,01/01/2011,{SimulatorChannel.Fails},Yes
            A2,01/10/2026,01/01/2011,{SimulatorChannel.OptedOut},Yes
            A3,01/10/2026,01/01/2011,{SimulatorChannel.Unusable},Yes
            A4,01/10/2026,01/01/2011,{SimulatorChannel.Slow},Yes
            A5,01/10/2026,01/01/2011,07700900123,Yes
            """));
        await voice.Invite();
        await voice.SendDue();
        (await States(voice)).ShouldBe(["A1 Failed", "A2 Failed", "A3 Failed", "A4 Sent", "A5 Delivered"]);
        voice.Clock.Advance(TimeSpan.FromSeconds(30));
        await voice.SendDue();
        (await States(voice))[3].ShouldBe("A4 Delivered");
        var phones = await voice.Store.Read(db => db.Phones.ToListAsync());
        phones.Count(p => p.OptedOutAt is not null).ShouldBe(1);
        phones.Count(p => p.UnusableAt is not null).ShouldBe(1);
    }

    [Fact]
    public async Task A_late_report_does_not_undo_delivered()
    {
        await using var voice = await Queued();
        await voice.SendDue();
        var id = await voice.Store.Read(db => db.Messages.Select(m => m.Id).FirstAsync());
        await voice.Get<DeliveryReports>().Record(new DeliveryReport(id, null, Failure: SendOutcome.TryAgain, Code: "30003"));
        (await voice.Store.Read(db => db.Messages.SingleAsync(m => m.Id == id))).State.ShouldBe(SendState.Delivered);
        (await voice.Get<DeliveryReports>().Record(new DeliveryReport(Guid.NewGuid(), null, Delivered: true))).ShouldBeFalse();
    }

    private static async Task<TestVoice> Queued(StoreKind kind = StoreKind.Sqlite)
    {
        var voice = await TestVoice.Start(kind);
        await voice.ImportClosures();
        await voice.Invite();
        return voice;
    }

    private static Task<List<Message>> Claim(TestVoice voice) =>
        voice.Store.Write(Act.Program("test"), scope => Outbox.Claim(scope, 500, SendTiming.Default.Lease, null, CancellationToken.None));

    private static async Task<Message> ClaimReplies(TestVoice voice)
    {
        await voice.Get<SimulatedPhone>().Type("+447700900443", "yes");
        return (await Claim(voice)).ShouldHaveSingleItem();
    }

    private static async Task EveryTextOnce(TestVoice voice)
    {
        var messages = await voice.Store.Read(db => db.Messages.ToListAsync());
        messages.Count.ShouldBeGreaterThan(50);
        messages.ShouldAllBe(m => m.State == SendState.Sent || m.State == SendState.Delivered);
        (await voice.Store.Read(db => db.SimulatedTexts.CountAsync())).ShouldBe(messages.Count);
    }

    private static Task<List<string>> States(TestVoice voice) =>
        voice.Store.Read(db => db.Messages.OrderBy(m => m.Person!.Case!.Reference).Select(m => m.Person!.Case!.Reference + " " + m.State).ToListAsync());
}
