using System.Security.Cryptography;
using System.Text;

namespace Voice.Core.Messaging.Twilio;

/// <summary>Twilio's webhook signature: Base64 of HMAC-SHA1, keyed with the auth token, over the address and every field.</summary>
public static class TwilioSignature
{
    /// <summary>The query parameter that carries the hash of a body which is not a form.</summary>
    public const string BodyHash = "bodySHA256";

    /// <summary>Fields sorted by name, ordinally; a repeated one contributes its distinct values, sorted.</summary>
    public static string Compute(string token, string url, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var text = new StringBuilder(url);
        foreach (var field in fields.GroupBy(f => f.Key, f => f.Value, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            foreach (var value in field.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
                text.Append(field.Key).Append(value);
        }
#pragma warning disable CA5350 // SHA-1 is what Twilio signs with; as an HMAC it is not broken.
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(text.ToString())));
#pragma warning restore CA5350
    }

    /// <summary>Whether any token signed any of these addresses. The address is tried with and without its default port,
    /// because a proxy on the way may have added or removed it.</summary>
    public static bool IsValid(
        IReadOnlyList<string> tokens, IEnumerable<string> urls, IReadOnlyCollection<KeyValuePair<string, string>> fields, string? signature)
    {
        if (string.IsNullOrEmpty(signature))
            return false;
        var given = Encoding.UTF8.GetBytes(signature);
        var valid = false;
        // No early exit: how long it takes says nothing.
        foreach (var url in urls.SelectMany(WithAndWithoutPort).Distinct(StringComparer.Ordinal))
        {
            foreach (var token in tokens)
                valid |= CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Compute(token, url, fields)), given);
        }
        return valid;
    }

    /// <summary>Whether the raw body has the hash that the signed address names.</summary>
    public static bool BodyMatches(ReadOnlySpan<byte> body, string? hash) =>
        hash is not null && CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(body))), Encoding.UTF8.GetBytes(hash));

    // Text, not Uri: the host's case and the user info are signed as they were written.
    private static IEnumerable<string> WithAndWithoutPort(string url)
    {
        yield return url;
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
            yield break;
        var port = url.StartsWith("https", StringComparison.OrdinalIgnoreCase) ? ":443" : ":80";
        var end = url.IndexOfAny(['/', '?', '#'], scheme + 3) is var found && found < 0 ? url.Length : found;
        var authority = url[..end];
        if (authority.EndsWith(port, StringComparison.Ordinal))
            yield return authority[..^port.Length] + url[end..];
        else if (!HasPort(authority[(scheme + 3)..]))
            yield return authority + port + url[end..];
    }

    private static bool HasPort(string authority)
    {
        var host = authority[(authority.LastIndexOf('@') + 1)..];
        return host.LastIndexOf(':') > host.LastIndexOf(']');
    }
}
