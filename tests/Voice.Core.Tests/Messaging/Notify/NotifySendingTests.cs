using Microsoft.EntityFrameworkCore;
using Voice.Core.Messaging;
using Voice.Core.Messaging.Notify;
using Voice.TestCommon;
using Voice.TestCommon.Providers;

namespace Voice.Core.Tests.Messaging.Notify;

public sealed class NotifySendingTests : IAsyncLifetime
{
    private readonly FixedClock _clock = FixedClock.SampleDay();
    private PlainNotify _notify = null!;
    private TestVoice _voice = null!;

    public async ValueTask InitializeAsync()
    {
        _notify = await PlainNotify.Start(_clock);
        _voice = await TestVoice.Start(clock: _clock, change: s => s with
        {
            Sms = new SmsSettings
            {
                Provider = SmsProvider.Notify,
                Timing = new SendTiming(TimeSpan.FromSeconds(2)),
                Notify = new NotifySettings
                {
                    ServiceId = PlainNotify.ServiceId,
                    Secret = PlainNotify.Secret,
                    TemplateId = PlainNotify.TemplateId,
                    BaseAddress = new Uri(_notify.BaseAddress + "/"),
                    CallbackTokens = ["a token for tests"],
                },
            },
        });
        await _voice.ImportClosures(_voice.TempFile("t.csv", "Reference,Closed,DOB,Mobile,Consent\nT1,01/10/2026,01/01/2011,07700900123,Yes"));
        await _voice.Invite();
    }

    public async ValueTask DisposeAsync()
    {
        await _voice.DisposeAsync();
        await _notify.DisposeAsync();
    }

    [Fact]
    public async Task A_text_goes_through_the_template_under_our_reference()
    {
        await Rounds();
        var message = await Message();
        var taken = _notify.Taken.ShouldHaveSingleItem();
        (taken.Reference, taken.To).ShouldBe((message.Id.ToString("N"), "+447700900123"));
        (message.State, message.ProviderId).ShouldBe((SendState.Sent, taken.Id));
    }

    [Fact]
    public async Task A_doubt_is_settled_by_the_reference()
    {
        _notify.Next(502, take: true);
        await Rounds();
        _notify.Taken.Count.ShouldBe(1);
        (await Message()).State.ShouldBe(SendState.Sent);
    }

    [Fact]
    public async Task A_limit_on_the_rate_only_delays()
    {
        _notify.Next(429, "RateLimitError", "Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds");
        await _voice.Get<OutboxWorker>().Round(CancellationToken.None);
        _notify.Taken.ShouldBeEmpty();
        await Rounds();
        _notify.Taken.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(400, "ValidationError", "phone_number Not enough digits", SendState.Failed, true, false)]
    [InlineData(400, "BadRequestError", "Can’t send to this recipient using a team-only API key", SendState.Queued, false, true)]
    [InlineData(403, "AuthError", "Invalid token: API key not found", SendState.Queued, false, true)]
    public async Task An_error_decides_what_becomes_of_text_phone_and_sender(int status, string error, string words, SendState state, bool unusable, bool stopped)
    {
        _notify.Next(status, error, words);
        await Rounds();
        var message = await Message();
        message.State.ShouldBe(state);
        (message.Phone.UnusableAt is not null).ShouldBe(unusable);
        ((await _voice.Get<Senders>().Find(CancellationToken.None))!.StoppedAt is not null).ShouldBe(stopped);
        _notify.Taken.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("delivered", SendState.Delivered)]
    [InlineData("permanent-failure", SendState.Failed)]
    [InlineData("temporary-failure", SendState.Queued)]
    [InlineData("technical-failure", SendState.Queued)]
    [InlineData("sending", SendState.Sent)]
    [InlineData("something new", SendState.Sent)]
    public async Task A_final_status_says_what_became_of_it(string status, SendState state)
    {
        await Rounds();
        var message = await Message();
        await _voice.Get<DeliveryReports>().Record(NotifyCodes.Report(message.Id, message.ProviderId, status));
        (await Message()).State.ShouldBe(state);
    }

    [Fact]
    public async Task A_text_without_a_report_is_asked_about()
    {
        await Rounds();
        _clock.Advance(TimeSpan.FromDays(2));
        (await _voice.Get<SilentTexts>().Ask(CancellationToken.None)).ShouldBe(1);
        (await Message()).State.ShouldBe(SendState.Delivered);
    }

    private async Task Rounds()
    {
        for (var i = 0; i < 8; i++)
        {
            await _voice.Get<OutboxWorker>().Round(CancellationToken.None);
            _clock.Advance(TimeSpan.FromSeconds(10));
        }
    }

    private Task<Message> Message() => _voice.Store.Read(db => db.Messages.Include(m => m.Phone).SingleAsync());
}
