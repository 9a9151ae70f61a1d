using Voice.Core.Messaging;

namespace Voice.Host.Jobs;

/// <summary>Delivers the simulator's texts a moment after they were taken.</summary>
internal sealed partial class SimulatedNetworkJob(SimulatedNetwork network, ILogger<SimulatedNetworkJob> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(300));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await network.Deliver(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // A phone may be busy, or the database restarting: what was not delivered is at the next tick.
                DeliveryFailed(log, e.GetType().Name);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The simulated network failed ({Problem}) and tries again.")]
    private static partial void DeliveryFailed(ILogger log, string problem);
}
