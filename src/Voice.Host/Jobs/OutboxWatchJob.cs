using Voice.Core.Messaging;

namespace Voice.Host.Jobs;

/// <summary>Keeps the figures of the outbox fresh for metrics.</summary>
internal sealed partial class OutboxWatchJob(OutboxWatch watch, ILogger<OutboxWatchJob> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        do
        {
            try
            {
                await watch.Look(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LookFailed(log, e.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox could not be looked at: {Kind}")]
    private static partial void LookFailed(ILogger log, string kind);
}
