using Microsoft.EntityFrameworkCore;
using Voice.Core.Messaging;
using Voice.Core.Messaging.Twilio;
using Voice.TestCommon;
using Voice.TestCommon.Providers;

namespace Voice.Core.Tests.Messaging;

/// <summary>Reports come late, twice, in any order and of earlier tries.</summary>
public sealed class DeliveryReportTests : IAsyncLifetime
{
    private MisbehavingTwilio _provider = null!;
    private TestVoice _voice = null!;

    public async ValueTask InitializeAsync()
    {
        _provider = await MisbehavingTwilio.Start();
        _voice = await TwilioVoice.Start(_provider);
        await _voice.ImportClosures(_voice.TempFile("t.csv", "Reference,Closed,DOB,Mobile,Consent\nT1,01/10/2026,01/01/2011,07700900123,Yes"));
        await _voice.Invite();
    }

    public async ValueTask DisposeAsync()
    {
        await _voice.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task In_whatever_order_reports_come_the_highest_stands()
    {
        await Round();
        var reports = new[] { "queued", "sending", "sent", "delivered" };
        foreach (var order in Permutations(reports))
        {
            foreach (var status in order.Append("sent").Append("undelivered"))
                await Report(_provider.Taken[0].Sid, status);
            (await Message()).State.ShouldBe(SendState.Delivered);
            await Reset();
        }
    }

    [Fact]
    public async Task A_report_may_be_quicker_than_the_answer_to_our_own_call()
    {
        _provider.OnTaken = text => Report(text.Sid, "delivered");
        _provider.Next(Misbehaviour.ReportsFirst);
        await Round();
        (await Message()).State.ShouldBe(SendState.Delivered);
    }

    [Fact]
    public async Task A_no_that_is_quicker_than_the_answer_to_our_own_call_is_not_forgotten()
    {
        _provider.OnTaken = text => text.Sid == _provider.Taken[0].Sid ? Report(text.Sid, "undelivered", "30003") : Task.CompletedTask;
        _provider.Next(Misbehaviour.ReportsFirst);
        await Round();
        (await Message()).State.ShouldBe(SendState.Queued);
        _voice.Clock.Advance(TimeSpan.FromMinutes(1));
        await Round();
        _provider.Taken.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_report_ends_a_doubt()
    {
        _provider.Next(Misbehaviour.AcceptThenReset);
        await Round();
        (await Message()).State.ShouldBe(SendState.InDoubt);
        await Report(_provider.Taken[0].Sid, "sent");
        (await Message()).State.ShouldBe(SendState.Sent);
    }

    [Fact]
    public async Task A_handset_that_is_off_is_tried_again_and_late_words_on_the_first_try_do_no_harm()
    {
        await Round();
        var first = _provider.Taken[0].Sid;
        await Report(first, "undelivered", "30003");
        (await Message()).State.ShouldBe(SendState.Queued);
        await Report(first, "sent");
        await Report(first, "undelivered", "30003");
        (await Message()).State.ShouldBe(SendState.Queued);
        _voice.Clock.Advance(TimeSpan.FromMinutes(1));
        await Round();
        _provider.Taken.Count.ShouldBe(2);
        await Report(first, "undelivered", "30005");
        (await Message()).State.ShouldBe(SendState.Sent, "that was the first try");
        await Report(_provider.Taken[1].Sid, "delivered");
        (await Message()).State.ShouldBe(SendState.Delivered);
    }

    [Theory]
    [InlineData("undelivered", "30003")]
    [InlineData("sent", null)]
    public async Task Words_on_the_first_try_do_not_end_the_doubt_about_the_second(string status, string? code)
    {
        await Round();
        var first = _provider.Taken[0].Sid;
        await Report(first, "undelivered", "30003");
        _voice.Clock.Advance(TimeSpan.FromMinutes(1));
        _provider.Next(Misbehaviour.AcceptThenReset);
        await Round();
        await Report(first, status, code);
        (await Message()).State.ShouldBe(SendState.InDoubt);
        for (var i = 0; i < 10; i++)
        {
            _voice.Clock.Advance(TimeSpan.FromMinutes(1));
            await Round();
        }
        (await Message()).ProviderId.ShouldBe(_provider.Taken[1].Sid);
        _provider.Taken.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_handset_that_stays_off_is_given_up_after_four_tries()
    {
        for (var i = 0; i < 6; i++)
        {
            await Round();
            await Report(_provider.Taken[^1].Sid, "undelivered", "30003");
            _voice.Clock.Advance(TimeSpan.FromMinutes(20));
        }
        _provider.Taken.Count.ShouldBe(4);
        (await Message()).State.ShouldBe(SendState.Failed);
    }

    [Theory]
    [InlineData("30005", true, false)]
    [InlineData("21610", false, true)]
    [InlineData("30036", false, false)]
    public async Task A_code_in_a_report_decides_what_becomes_of_the_phone(string code, bool unusable, bool optedOut)
    {
        await Round();
        await Report(_provider.Taken[0].Sid, "failed", code);
        await Report(_provider.Taken[0].Sid, "failed", code);
        var message = await Message();
        message.State.ShouldBe(SendState.Failed);
        (message.Phone.UnusableAt is not null).ShouldBe(unusable);
        (message.Phone.OptedOutAt is not null).ShouldBe(optedOut);
        _provider.Taken.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Words_on_a_text_that_is_not_ours_change_nothing()
    {
        await Round();
        (await _voice.Get<DeliveryReports>().Record(TwilioCodes.Report(Guid.NewGuid(), "SMother", "delivered", null))).ShouldBeFalse();
        (await Message()).State.ShouldBe(SendState.Sent);
    }

    private Task<int> Round() => _voice.Get<OutboxWorker>().Round(CancellationToken.None);

    private async Task Report(string sid, string status, string? code = null)
    {
        var id = Guid.ParseExact(_provider.Taken.First(t => t.Sid == sid).OurId, "N");
        (await _voice.Get<DeliveryReports>().Record(TwilioCodes.Report(id, sid, status, code))).ShouldBeTrue();
    }

    private Task<Message> Message() => _voice.Store.Read(db => db.Messages.Include(m => m.Phone).SingleAsync());

    private Task<int> Reset() => _voice.Store.Write(Core.Audit.Act.Program("test"), scope =>
        scope.Db.Messages.ExecuteUpdateAsync(s => s.SetProperty(m => m.State, SendState.Sending)));

    private static IEnumerable<string[]> Permutations(string[] items) => items.Length == 1
        ? [items]
        : items.SelectMany((item, i) => Permutations([.. items[..i], .. items[(i + 1)..]]).Select(rest => (string[])[item, .. rest]));
}
