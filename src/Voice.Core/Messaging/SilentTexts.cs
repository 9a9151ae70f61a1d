using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Voice.Core.Data;

namespace Voice.Core.Messaging;

/// <summary>Texts that the provider took and of which no report came: a webhook was down, a proxy refused it. The provider is
/// asked for a few days, and its answer counts as the report would have.</summary>
public sealed partial class SilentTexts(Store store, IChannel channel, DeliveryReports reports, TimeProvider clock, ILogger<SilentTexts> log)
{
    private const int Most = 500;

    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);
    private static readonly TimeSpan NotLonger = TimeSpan.FromDays(4);

    /// <returns>Of how many it is now known what became of them.</returns>
    public async Task<int> Ask(CancellationToken ct)
    {
        var told = 0;
        foreach (var id in await Silent(ct))
        {
            try
            {
                if (await channel.Ask(id, ct) is { } report && (report.Delivered || report.Failure is not null) && await reports.Record(report, ct))
                    told++;
            }
            catch (HttpRequestException e)
            {
                // The next night asks again.
                AskingFailed(log, e.StatusCode?.ToString() ?? "no connection");
                return told;
            }
        }
        return told;
    }

    private Task<List<string>> Silent(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (from, to) = (now - NotLonger, now - Patience);
        return store.Read(db => db.Messages
            .Where(m => m.Direction == Direction.Out && m.State == SendState.Sent && m.ProviderId != null && m.At > from && m.At < to)
            .OrderBy(m => m.Seq).Take(Most).Select(m => m.ProviderId!).ToListAsync(ct));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The provider could not be asked what became of texts ({Problem}).")]
    private static partial void AskingFailed(ILogger log, string problem);
}
