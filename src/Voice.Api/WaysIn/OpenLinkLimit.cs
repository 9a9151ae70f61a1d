using System.Net;
using System.Security.Cryptography;
using System.Text;
using Voice.Core;
using Voice.Core.WaysIn;

namespace Voice.Api.WaysIn;

/// <summary>How often one address may begin at one poster. A waiting room shares one address, and so do thousands of phones
/// of one mobile company, so this only keeps one address from filling the poster for everybody; how much a poster takes in
/// a day is <see cref="OpenLink.PerDay"/>. No address is kept: only a fingerprint under a key that is made anew
/// each day and never leaves memory.</summary>
public sealed class OpenLinkLimit(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private Dictionary<string, Begun> _begun = [];
    private byte[] _key = [];
    private DateOnly _day;

    /// <summary>Counts one more, unless that is too many.</summary>
    public OpenLinkAnswer Begin(IPAddress? from, string code)
    {
        lock (_gate)
        {
            Turn();
            var print = Print(from ?? IPAddress.None, code);
            var hour = clock.GetUtcNow().Ticks / TimeSpan.TicksPerHour;
            var (today, thisHour) = _begun.TryGetValue(print, out var begun) ? (begun.Today, begun.Hour == hour ? begun.ThisHour : 0) : (0, 0);
            if (today >= OpenLinks.PerNetworkADay)
                return OpenLinkAnswer.Tomorrow;
            if (thisHour >= OpenLinks.PerNetworkAnHour)
                return OpenLinkAnswer.InAnHour;
            _begun[print] = new Begun(today + 1, hour, thisHour + 1);
            return OpenLinkAnswer.Yes;
        }
    }

    private void Turn()
    {
        if (UkTime.Today(clock) is var today && today != _day)
            (_day, _key, _begun) = (today, RandomNumberGenerator.GetBytes(32), []);
    }

    private string Print(IPAddress from, string code) =>
        Convert.ToHexString(HMACSHA256.HashData(_key, (byte[])[.. InternetLine.Of(from), .. Encoding.UTF8.GetBytes(code)]));

    private sealed record Begun(int Today, long Hour, int ThisHour);
}

/// <summary>Whether somebody may begin at a poster now.</summary>
public enum OpenLinkAnswer
{
    Yes,
    InAnHour,
    Tomorrow,
}
