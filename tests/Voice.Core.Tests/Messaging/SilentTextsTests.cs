using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Voice.Core.Messaging;
using Voice.TestCommon;
using Voice.TestCommon.Providers;

namespace Voice.Core.Tests.Messaging;

public sealed class SilentTextsTests : IAsyncLifetime
{
    private MisbehavingTwilio _provider = null!;

    public async ValueTask InitializeAsync() => _provider = await MisbehavingTwilio.Start();

    public ValueTask DisposeAsync() => _provider.DisposeAsync();

    [Fact]
    public async Task One_call_that_takes_too_long_keeps_nobody_else_from_being_asked_about()
    {
        await using var voice = await Silent(4);
        var asked = 0;
        var channel = new AskedChannel(id => ++asked == 1 ? throw new TaskCanceledException("too slow") : Delivered(id));
        (await Ask(voice, channel)).ShouldBe(3);
    }

    [Fact]
    public async Task A_provider_that_answers_nothing_is_left_in_peace_until_the_next_night()
    {
        await using var voice = await Silent(6);
        var asked = 0;
        var channel = new AskedChannel(_ =>
        {
            asked++;
            throw new TaskCanceledException("too slow");
        });
        (await Ask(voice, channel)).ShouldBe(0);
        asked.ShouldBe(3);
    }

    [Fact]
    public async Task We_that_are_stopped_stop()
    {
        await using var voice = await Silent(2);
        using var stop = new CancellationTokenSource();
        var channel = new AskedChannel(_ =>
        {
            stop.Cancel();
            throw new OperationCanceledException(stop.Token);
        });
        await Should.ThrowAsync<OperationCanceledException>(() => Ask(voice, channel, stop));
    }

    [Fact]
    public async Task Many_of_a_network_that_never_reports_keep_no_other_out()
    {
        const int many = 501;
        await using var voice = await Silent(many);
        var last = await voice.Store.Read(db => db.Messages.OrderBy(m => m.Seq).Select(m => m.ProviderId!).LastAsync());
        (await Ask(voice, new AskedChannel(id => id == last ? Delivered(id) : null))).ShouldBe(1);
    }

    private async Task<TestVoice> Silent(int texts)
    {
        var voice = await TwilioVoice.Start(_provider);
        var rows = Enumerable.Range(0, texts).Select(i => $"T{i},01/10/2026,01/01/2011,07{400000000 + i},Yes");
        await voice.ImportClosures(voice.TempFile("t.csv", "Reference,Closed,DOB,Mobile,Consent\n" + string.Join('\n', rows)));
        await voice.Invite();
        await voice.Store.Write(Core.Audit.Act.Program("test"), scope => scope.Db.Database.ExecuteSqlRawAsync(
            "UPDATE \"Messages\" SET \"State\" = 'Sent', \"ProviderId\" = 'SM' || \"Seq\""));
        voice.Clock.Advance(TimeSpan.FromDays(1.5));
        return voice;
    }

    private static Task<int> Ask(TestVoice voice, AskedChannel channel, CancellationTokenSource? stop = null) =>
        new SilentTexts(voice.Store, channel, voice.Get<DeliveryReports>(), voice.Clock, NullLogger<SilentTexts>.Instance).Ask(stop?.Token ?? CancellationToken.None);

    private static DeliveryReport Delivered(string id) => Core.Messaging.Twilio.TwilioCodes.Report(null, id, "delivered", null);

    private sealed class AskedChannel(Func<string, DeliveryReport?> answer) : IChannel
    {
        public string Name => "Asked";

        public TimeSpan ListingDelay => TimeSpan.Zero;

        public string InWords(string? code) => code ?? "";

        public Task<SendResult> Send(OutgoingText text, CancellationToken ct) => throw new NotSupportedException();

        public Task<IReadOnlyList<string>> Find(OutgoingText text, DateTimeOffset since, CancellationToken ct) => throw new NotSupportedException();

        public Task<DeliveryReport?> Ask(string providerId, CancellationToken ct) => Task.FromResult(answer(providerId));
    }
}
