using System.Globalization;
using System.Net;
using System.Text.Json;
using Voice.Core.Invitations;

namespace Voice.Core.Messaging.Twilio;

/// <summary>Sends by Twilio's Messages resource. Its reports come back to <c>/sms/twilio/status?id=…</c>.</summary>
public sealed class TwilioChannel(TwilioSettings settings, AskOptions asking, SendTiming timing, TimeProvider clock) : IChannel, IDisposable
{
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(2);

    private readonly TwilioClient _client = new(settings, timing.Timeout);

    public string Name => "Twilio";

    public TimeSpan ListingDelay => timing.ListingDelay;

    public string InWords(string? code) => TwilioCodes.Errors.Words(code);

    public async Task<SendResult> Send(OutgoingText text, CancellationToken ct)
    {
        try
        {
            using var response = await _client.Create(Fields(text), ct);
            return await Read(response, ct);
        }
        catch (HttpRequestException e) when (ProviderHttp.NeverLeft(e))
        {
            return new SendResult(SendOutcome.TryAgain, Code: "no-connection");
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException)
        {
            return new SendResult(SendOutcome.InDoubt, Code: "no-answer");
        }
    }

    public async Task<IReadOnlyList<string>> Find(OutgoingText text, DateTimeOffset since, CancellationToken ct)
    {
        var messages = await _client.List(text.To, ct);
        return [.. messages.Where(m => MayBe(m, text, since)).Select(m => m.Sid!)];
    }

    public async Task<DeliveryReport?> Ask(string providerId, CancellationToken ct) =>
        await _client.Fetch(providerId, ct) is { } message ? TwilioCodes.Report(null, providerId, message.Status, message.Code) : null;

    // Where the account discards content, the list shows none.
    private static bool MayBe(TwilioMessage message, OutgoingText text, DateTimeOffset since) =>
        message.Sid is not null
        && message.Direction is not "inbound"
        && (string.IsNullOrEmpty(message.Body) || message.Body == text.Body)
        && (message.Created is not { } created || created >= since - ClocksDiffer);

    private IEnumerable<KeyValuePair<string, string>> Fields(OutgoingText text)
    {
        yield return new("To", text.To);
        yield return new("Body", text.Body);
        yield return settings.MessagingServiceSid is { } service ? new("MessagingServiceSid", service) : new("From", settings.From!);
        yield return new("StatusCallback", new Uri(asking.PublicAddress, $"/sms/twilio/status?id={text.Id:N}").ToString());
        if (text.Until is { } until)
            yield return new("ValidityPeriod", ValidFor(until).ToString(CultureInfo.InvariantCulture));
        if (settings.DiscardContent)
            yield return new("ContentRetention", "discard");
    }

    private int ValidFor(DateTimeOffset until) => (int)Math.Clamp((until - clock.GetUtcNow()).TotalSeconds, 60, 36_000);

    private async Task<SendResult> Read(HttpResponseMessage response, CancellationToken ct)
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            return new SendResult(SendOutcome.TryAgain, Code: "20429") { RetryAfter = ProviderHttp.RetryAfter(response, clock) };
        // A server that failed, or a proxy on the way, cannot say what became of the text.
        if ((int)response.StatusCode >= 500 || response.StatusCode == HttpStatusCode.RequestTimeout)
            return new SendResult(SendOutcome.InDoubt, Code: $"http-{(int)response.StatusCode}");
        var body = await response.Content.ReadAsByteArrayAsync(ct);
        return response.IsSuccessStatusCode ? Taken(body) : NotTaken(body, response.StatusCode);
    }

    private static SendResult Taken(byte[] body)
    {
        if (Parse<TwilioMessage>(body) is not { Sid: { Length: > 0 } sid } message)
            return new SendResult(SendOutcome.InDoubt, Code: "unreadable-answer");
        return message.Status is "failed" or "undelivered"
            ? new SendResult(TwilioCodes.Errors.Of(message.Code, SendOutcome.Refused), sid, message.Code)
            : new SendResult(SendOutcome.Accepted, sid);
    }

    private static SendResult NotTaken(byte[] body, HttpStatusCode status)
    {
        var error = Parse<TwilioError>(body)?.Code;
        var code = error is { ValueKind: JsonValueKind.Number or JsonValueKind.String } known ? known.ToString() : $"http-{(int)status}";
        // Not a word about the text itself: the account, the address or a proxy is wrong.
        var otherwise = status is HttpStatusCode.BadRequest ? SendOutcome.Refused : SendOutcome.SenderFault;
        return new SendResult(TwilioCodes.Errors.Of(code, otherwise), Code: code);
    }

    private static T? Parse<T>(byte[] body)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Dispose() => _client.Dispose();
}
