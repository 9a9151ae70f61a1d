using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Data;

namespace Voice.Core.Messaging;

/// <summary>A provider of our own for demo, training and tests. It keeps its own record of what it took, so that
/// a crash between its yes and our commit can be found out, as at a real provider. Some numbers have a fixed meaning.</summary>
public sealed class SimulatorChannel(Store store) : IChannel
{
    /// <summary>Accepted, then reported as failed.</summary>
    public const string Fails = "+447700909001";

    /// <summary>Accepted, and reported as delivered only after a while.</summary>
    public const string Slow = "+447700909002";

    /// <summary>Refused: opted out at the provider.</summary>
    public const string OptedOut = "+447700909003";

    /// <summary>Refused: not a number that can be texted.</summary>
    public const string Unusable = "+447700909004";

    public string Name => "Simulator";

    public TimeSpan ListingDelay => TimeSpan.Zero;

    public string InWords(string? code) => code switch
    {
        "opted-out" => "opted out",
        "invalid-number" => "not a number that can be texted",
        _ => code ?? "no code was given",
    };

    public async Task<SendResult> Send(OutgoingText text, CancellationToken ct)
    {
        if (text.To == OptedOut)
            return new SendResult(SendOutcome.OptedOut, Code: "opted-out");
        if (text.To == Unusable)
            return new SendResult(SendOutcome.NumberUnusable, Code: "invalid-number");
        await store.Write(Act.Program("simulator"), async scope =>
        {
            var reference = text.Id.ToString("N");
            if (await scope.Db.SimulatedTexts.AnyAsync(t => t.Reference == reference, ct))
                throw new InvalidOperationException("The simulator was given the same text twice.");
            scope.Db.SimulatedTexts.Add(new SimulatedText
            {
                Reference = reference,
                Number = text.To,
                FromPhone = false,
                Body = text.Body,
                At = scope.Now,
            });
        }, ct);
        return new SendResult(SendOutcome.Accepted, ProviderIdOf(text.Id));
    }

    public async Task<IReadOnlyList<string>> Find(OutgoingText text, DateTimeOffset since, CancellationToken ct)
    {
        var reference = text.Id.ToString("N");
        var taken = await store.Read(db => db.SimulatedTexts.AnyAsync(t => t.Reference == reference, ct));
        return taken ? [ProviderIdOf(text.Id)] : [];
    }

    // The simulated network brings every report.
    public Task<DeliveryReport?> Ask(string providerId, CancellationToken ct) => Task.FromResult<DeliveryReport?>(null);

    private static string ProviderIdOf(Guid id) => "sim-" + id.ToString("N");
}
