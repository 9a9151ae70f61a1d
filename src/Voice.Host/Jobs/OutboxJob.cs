using Voice.Core.Messaging;

namespace Voice.Host.Jobs;

/// <summary>Keeps the outbox moving: at once while there is work, otherwise twice a second.</summary>
internal sealed partial class OutboxJob(OutboxWorker worker, ILogger<OutboxJob> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var done = 0;
            try
            {
                done = await worker.Round(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The database may be restarting; what was claimed becomes in doubt and is reconciled.
                RoundFailed(log, e.GetType().Name);
            }
            if (done == 0)
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of the outbox failed: {Problem}")]
    private static partial void RoundFailed(ILogger log, string problem);
}
