using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Voice.Core.Messaging.Notify;

/// <summary>The token each request to Notify carries: a JWT signed with HMAC-SHA256 that is good for half a minute (RFC 7519).</summary>
public static class NotifyToken
{
    private static readonly string Header = Base64Url.EncodeToString("""{"typ":"JWT","alg":"HS256"}"""u8);

    public static string Make(string serviceId, string secret, DateTimeOffset now)
    {
        var claims = JsonSerializer.SerializeToUtf8Bytes(new { iss = serviceId, iat = now.ToUnixTimeSeconds() });
        var signed = $"{Header}.{Base64Url.EncodeToString(claims)}";
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes(signed));
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }
}
