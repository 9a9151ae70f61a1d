using System.Security.Cryptography;
using System.Text;

namespace Voice.TestCommon.Providers;

/// <summary>Signs as Twilio documents it, written apart from the program so that a mistake cannot agree with itself.</summary>
public static class PlainTwilioSignature
{
    public static string Sign(string token, string url, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var pairs = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var (name, value) in fields)
        {
            if (!pairs.TryGetValue(name, out var values))
                pairs.Add(name, values = new SortedSet<string>(StringComparer.Ordinal));
            values.Add(value);
        }
        var signed = url;
        foreach (var (name, values) in pairs)
        {
            foreach (var value in values)
                signed += name + value;
        }
#pragma warning disable CA5350 // What Twilio prescribes.
        using var hmac = new HMACSHA1(Encoding.UTF8.GetBytes(token));
#pragma warning restore CA5350
        return Convert.ToBase64String(hmac.ComputeHash(Encoding.UTF8.GetBytes(signed)));
    }
}
