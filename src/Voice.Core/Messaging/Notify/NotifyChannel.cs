using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Voice.Core.Messaging.Notify;

/// <summary>Sends by GOV.UK Notify. Our id is the reference, so a doubt is settled by asking for it.</summary>
public sealed class NotifyChannel(NotifySettings settings, SendTiming timing, TimeProvider clock) : IChannel, IDisposable
{
    /// <summary>The most that Notify takes in one text.</summary>
    public const int LongestText = 918;

    private readonly HttpClient _http = ProviderHttp.Client(settings.BaseAddress, timing.Timeout);

    public string Name => "Notify";

    public TimeSpan ListingDelay => timing.ListingDelay;

    public string InWords(string? code) => NotifyCodes.Errors.Words(code);

    public async Task<SendResult> Send(OutgoingText text, CancellationToken ct)
    {
        if (text.Body.Length > LongestText)
            return new SendResult(SendOutcome.Refused, Code: "too-long");
        try
        {
            using var request = Request(HttpMethod.Post, "v2/notifications/sms");
            request.Content = JsonContent.Create(Text(text));
            using var response = await _http.SendAsync(request, ct);
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
        var reference = text.Id.ToString("N");
        var found = await Get<NotifyList>($"v2/notifications?template_type=sms&reference={reference}", ct)
            ?? throw new HttpRequestException("The provider has no list of texts.");
        return [.. found.Notifications.Where(n => n.Reference == reference && n.Id is not null).Select(n => n.Id!)];
    }

    public async Task<DeliveryReport?> Ask(string providerId, CancellationToken ct) =>
        await Get<NotifyNotification>($"v2/notifications/{Uri.EscapeDataString(providerId)}", ct) is { } found ? NotifyCodes.Report(null, providerId, found.Status) : null;

    private async Task<T?> Get<T>(string path, CancellationToken ct)
        where T : class
    {
        using var request = Request(HttpMethod.Get, path);
        using var response = await _http.SendAsync(request, ct);
        if (response.StatusCode == HttpStatusCode.NotFound)
            return null;
        response.EnsureSuccessStatusCode();
        try
        {
            return await response.Content.ReadFromJsonAsync<T>(ct);
        }
        catch (JsonException e)
        {
            throw new HttpRequestException("The provider's answer could not be read.", e);
        }
    }

    private NotifyText Text(OutgoingText text) => new()
    {
        PhoneNumber = text.To,
        TemplateId = settings.TemplateId,
        Personalisation = new Dictionary<string, string> { ["message"] = text.Body },
        Reference = text.Id.ToString("N"),
    };

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", NotifyToken.Make(settings.ServiceId, settings.Secret, clock.GetUtcNow()));
        return request;
    }

    private async Task<SendResult> Read(HttpResponseMessage response, CancellationToken ct)
    {
        if ((int)response.StatusCode >= 500 || response.StatusCode == HttpStatusCode.RequestTimeout)
            return new SendResult(SendOutcome.InDoubt, Code: $"http-{(int)response.StatusCode}");
        var body = await response.Content.ReadAsByteArrayAsync(ct);
        if (response.IsSuccessStatusCode)
            return Parse<NotifyNotification>(body)?.Id is { Length: > 0 } id ? new SendResult(SendOutcome.Accepted, id) : new SendResult(SendOutcome.InDoubt, Code: "unreadable-answer");
        var code = Code(body, response.StatusCode);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            return new SendResult(SendOutcome.TryAgain, Code: code) { RetryAfter = ProviderHttp.RetryAfter(response, clock) };
        return new SendResult(NotifyCodes.Errors.Of(code, SendOutcome.SenderFault), Code: code);
    }

    private static string Code(byte[] body, HttpStatusCode status)
    {
        var error = Parse<NotifyErrors>(body)?.Errors is [var first, ..] ? first : null;
        return error switch
        {
            { Error: "ValidationError", Message: { } words } when words.Contains("phone_number", StringComparison.Ordinal) => "InvalidPhoneError",
            { Error: { } code } => code,
            _ => $"http-{(int)status}",
        };
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

    public void Dispose() => _http.Dispose();
}
