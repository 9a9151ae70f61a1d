using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Voice.Core.Messaging;

/// <summary>What the texting side counts. Nothing here names a person, a phone or a text.</summary>
public static class SendMetrics
{
    public const string Name = "Voice.Messaging";

    /// <summary>Spans of calls to the provider and of webhooks.</summary>
    public static readonly ActivitySource Activities = new(Name);

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Sends = Meter.CreateCounter<long>("voice.sms.sends", "{text}", "Calls to the provider, by outcome and code.");
    private static readonly Counter<long> Reports = Meter.CreateCounter<long>("voice.sms.reports", "{report}", "Delivery reports, by outcome and code.");
    private static readonly Counter<long> Inbound = Meter.CreateCounter<long>("voice.sms.inbound", "{text}", "Texts received, by what became of them.");
    private static readonly Counter<long> RefusedRequests = Meter.CreateCounter<long>("voice.sms.refused", "{request}", "Webhook requests that were turned away, by reason.");
    private static readonly Counter<long> Withheld = Meter.CreateCounter<long>("voice.sms.withheld", "{text}", "Texts that were not sent, by reason.");

    // Read by OutboxWatch now and then, so that a scrape costs no query.
    private static long _waiting;
    private static double _oldestSeconds;

    static SendMetrics()
    {
        Meter.CreateObservableGauge("voice.sms.queue", () => Interlocked.Read(ref _waiting), "{text}", "Texts that are due and have not left.");
        Meter.CreateObservableGauge("voice.sms.oldest_due", () => Volatile.Read(ref _oldestSeconds), "s", "How long the oldest text has been due.");
    }

    public static void Sent(SendResult result) => Sends.Add(1, Tag("outcome", result.Outcome.ToString()), Tag("code", result.Code ?? ""));

    public static void Reported(DeliveryReport report) =>
        Reports.Add(1, Tag("outcome", report.Delivered ? "Delivered" : report.Failure?.ToString() ?? "OnItsWay"), Tag("code", report.Code ?? ""));

    public static void Received(InboundOutcome outcome) => Inbound.Add(1, Tag("outcome", outcome.ToString()));

    public static void Refused(string reason) => RefusedRequests.Add(1, Tag("reason", reason));

    public static void Dropped(string reason) => Withheld.Add(1, Tag("reason", reason));

    internal static void Queue(int waiting, TimeSpan oldest)
    {
        Interlocked.Exchange(ref _waiting, waiting);
        Volatile.Write(ref _oldestSeconds, oldest.TotalSeconds);
    }

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
