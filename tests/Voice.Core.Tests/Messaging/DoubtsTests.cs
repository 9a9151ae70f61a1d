using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Voice.Core.Audit;
using Voice.Core.Messaging;
using Voice.Core.Sealing;
using Voice.TestCommon;

namespace Voice.Core.Tests.Messaging;

public sealed class DoubtsTests
{
    [Fact]
    public async Task A_slow_provider_does_not_outlast_the_claims_on_the_doubts_behind()
    {
        await using var voice = await TestVoice.Start();
        await voice.ImportClosures();
        await voice.Invite();
        await voice.Store.Write(Act.Program("test"), scope => Outbox.Claim(scope, 3, SendTiming.Default.Lease, null, CancellationToken.None));
        voice.Clock.Advance(SendTiming.Default.Lease * 2);
        var channel = new SlowToAnswer(voice);
        var doubts = new Doubts(voice.Store, channel, voice.Get<Senders>(), voice.Get<Vault>(), SendTiming.Default, voice.Clock, NullLogger<Doubts>.Instance);
        await doubts.Settle(CancellationToken.None);
        voice.Clock.Advance(2 * channel.ListingDelay);
        await doubts.Settle(CancellationToken.None);
        channel.HeldUntil.Count.ShouldBe(3);
        channel.HeldUntil.ShouldAllBe(held => held.Until > held.Now, "another process could ask about it too, and send it twice");
    }

    /// <summary>Takes longer for one answer than a claim holds.</summary>
    private sealed class SlowToAnswer(TestVoice voice) : IChannel
    {
        public List<(DateTimeOffset Now, DateTimeOffset Until)> HeldUntil { get; } = [];

        public string Name => "slow";

        public TimeSpan ListingDelay => TimeSpan.FromSeconds(1);

        public string InWords(string? code) => code ?? "";

        public Task<SendResult> Send(OutgoingText text, CancellationToken ct) => throw new InvalidOperationException("Nothing is to be sent here.");

        public async Task<IReadOnlyList<string>> Find(OutgoingText text, DateTimeOffset since, CancellationToken ct)
        {
            var doubt = await voice.Store.Read(db => db.Messages.AsNoTracking().SingleAsync(m => m.Id == text.Id));
            HeldUntil.Add((voice.Clock.Now, doubt.DueAt!.Value));
            voice.Clock.Advance(SendTiming.Default.Lease + TimeSpan.FromSeconds(1));
            return [];
        }

        public Task<DeliveryReport?> Ask(string providerId, CancellationToken ct) => Task.FromResult<DeliveryReport?>(null);
    }
}
