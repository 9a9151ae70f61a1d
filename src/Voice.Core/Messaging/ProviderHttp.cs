using System.Net;

namespace Voice.Core.Messaging;

/// <summary>The connection to a provider, made so that no request is ever sent twice behind our back.</summary>
internal static class ProviderHttp
{
    private const int LongestAnswer = 1 << 20;

    public static HttpClient Client(Uri address, TimeSpan timeout)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = timeout / 2,
            // A kept connection that the other side closes makes the handler repeat the request by itself.
            PooledConnectionLifetime = TimeSpan.Zero,
            AutomaticDecompression = DecompressionMethods.None,
        };
        return new HttpClient(handler)
        {
            BaseAddress = address,
            Timeout = timeout,
            MaxResponseContentBufferSize = LongestAnswer,
        };
    }

    /// <summary>The request never left: nobody can have processed it.</summary>
    public static bool NeverLeft(HttpRequestException e) => e.HttpRequestError
        is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    /// <summary>How long the provider asks to be left alone; a moment where it does not say.</summary>
    public static TimeSpan RetryAfter(HttpResponseMessage response, TimeProvider clock)
    {
        var asked = response.Headers.RetryAfter;
        var wait = asked?.Delta ?? asked?.Date - clock.GetUtcNow() ?? TimeSpan.FromSeconds(1 + Random.Shared.NextDouble());
        return TimeSpan.FromSeconds(Math.Clamp(wait.TotalSeconds, 0.5, 3600));
    }
}
