using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Voice.Core.Data;

namespace Voice.Core.Messaging;

/// <summary>Texts that the provider took and of which no report came: a webhook was down, a proxy refused it. The provider is
/// asked for a few days, and its answer counts as the report would have.</summary>
public sealed partial class SilentTexts(Store store, IChannel channel, DeliveryReports reports, TimeProvider clock, ILogger<SilentTexts> log)
{
    private const int PageSize = 500;

    // After so many in a row it is not the text.
    private const int MostFailures = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);
    private static readonly TimeSpan NotLonger = TimeSpan.FromDays(4);

    /// <returns>Of how many it is now known what became of them.</returns>
    public async Task<int> Ask(CancellationToken ct)
    {
        var (told, failures) = (0, 0);
        await foreach (var id in Silent(ct))
        {
            try
            {
                told += await Ask(id, ct) ? 1 : 0;
                failures = 0;
            }
            catch (PhoneBusyException)
            {
                // Somebody is writing at this moment: the next night asks again.
            }
            catch (Exception e) when (IsNoAnswer(e, ct))
            {
                // So it does here.
                AskingFailed(log, (e as HttpRequestException)?.StatusCode?.ToString() ?? "no answer");
                if (++failures == MostFailures)
                    break;
            }
        }
        return told;
    }

    private async Task<bool> Ask(string id, CancellationToken ct) =>
        await channel.Ask(id, ct) is { } report && (report.Delivered || report.Failure is not null) && await reports.Record(report, ct);

    // A call that took too long is cancelled by the client, not by us.
    private static bool IsNoAnswer(Exception e, CancellationToken ct) =>
        e is HttpRequestException or IOException || (e is OperationCanceledException && !ct.IsCancellationRequested);

    // All of them: a network that never reports would keep the others out of any first few.
    private async IAsyncEnumerable<string> Silent([EnumeratorCancellation] CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (from, to) = (now - NotLonger, now - Patience);
        var after = 0L;
        while (true)
        {
            var page = await store.Read(db => db.Messages
                .Where(m => m.Direction == Direction.Out && m.State == SendState.Sent && m.ProviderId != null && m.At > from && m.At < to && m.Seq > after)
                .OrderBy(m => m.Seq).Take(PageSize).Select(m => new { m.Seq, m.ProviderId }).ToListAsync(ct));
            foreach (var text in page)
                yield return text.ProviderId!;
            if (page.Count < PageSize)
                yield break;
            after = page[^1].Seq;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The provider could not be asked what became of texts ({Problem}).")]
    private static partial void AskingFailed(ILogger log, string problem);
}
