using Microsoft.Extensions.Logging;
using Voice.Core.Messaging;

namespace Voice.Api.Sms;

/// <summary>A webhook request that is not taken.</summary>
internal sealed class RefusedRequestException(int status, string reason) : Exception(reason)
{
    public int Status { get; } = status;

    public string Reason { get; } = reason;
}

/// <summary>All that is kept of refused requests: how many, and why. One line a minute at most, whatever arrives.</summary>
internal sealed partial class RefusedRequests(TimeProvider clock, ILogger<RefusedRequests> log)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);
    private readonly Lock _lock = new();
    private DateTimeOffset _told = DateTimeOffset.MinValue;
    private long _since;

    public void Count(string reason)
    {
        SendMetrics.Refused(reason);
        lock (_lock)
        {
            _since++;
            if (clock.GetUtcNow() - _told < Quiet)
                return;
            Told(log, _since, reason);
            (_told, _since) = (clock.GetUtcNow(), 0);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} webhook requests were refused since the last such line; the latest because of: {Reason}.")]
    private static partial void Told(ILogger log, long count, string reason);
}
