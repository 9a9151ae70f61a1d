using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Polly;
using Polly.Retry;

namespace Voice.Core.Messaging.Twilio;

/// <summary>The three calls of Twilio's Messages resource that we need. Creating is never repeated; asking is.</summary>
internal sealed class TwilioClient : IDisposable
{
    private const int PageSize = 100;

    private static readonly ResiliencePipeline Asking = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = 3,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromMilliseconds(200),
            ShouldHandle = new PredicateBuilder().Handle<HttpRequestException>(),
        })
        .Build();

    private readonly HttpClient _http;
    private readonly string _messages;

    public TwilioClient(TwilioSettings settings, TimeSpan timeout)
    {
        _http = ProviderHttp.Client(settings.BaseAddress, timeout);
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.AccountSid}:{settings.AuthTokens[0]}"));
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        _messages = $"2010-04-01/Accounts/{settings.AccountSid}/Messages";
    }

    public Task<HttpResponseMessage> Create(IEnumerable<KeyValuePair<string, string>> fields, CancellationToken ct) =>
        _http.PostAsync($"{_messages}.json", new FormUrlEncodedContent(fields), ct);

    /// <summary>Null where there is no such message.</summary>
    /// <exception cref="HttpRequestException">It could not be asked.</exception>
    public async Task<TwilioMessage?> Fetch(string sid, CancellationToken ct) => await Ask<TwilioMessage>($"{_messages}/{Uri.EscapeDataString(sid)}.json", ct);

    /// <summary>Messages to a number, newest first. Not narrowed by day: one not yet handed to the network has no day of sending.</summary>
    /// <exception cref="HttpRequestException">It could not be asked.</exception>
    public async Task<IReadOnlyList<TwilioMessage>> List(string to, CancellationToken ct)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"{_messages}.json?To={Uri.EscapeDataString(to)}&PageSize={PageSize}");
        // No list at all is no word on the text: the account or the address is wrong.
        return (await Ask<TwilioMessageList>(address, ct))?.Messages ?? throw new HttpRequestException("The provider has no list of messages.");
    }

    private async Task<T?> Ask<T>(string address, CancellationToken ct) => await Asking.ExecuteAsync(async token =>
    {
        using var response = await _http.GetAsync(address, token);
        if (response.StatusCode == HttpStatusCode.NotFound)
            return default;
        response.EnsureSuccessStatusCode();
        try
        {
            return await response.Content.ReadFromJsonAsync<T>(token);
        }
        catch (JsonException e)
        {
            throw new HttpRequestException("The provider's answer could not be read.", e);
        }
    }, ct);

    public void Dispose() => _http.Dispose();
}
