using Voice.Core.Messaging;

namespace Voice.Host.Jobs;

/// <summary>Delivers the simulator's texts a moment after they were taken.</summary>
internal sealed class SimulatedNetworkJob(SimulatedNetwork network) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(300));
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await network.Deliver(stoppingToken);
    }
}
