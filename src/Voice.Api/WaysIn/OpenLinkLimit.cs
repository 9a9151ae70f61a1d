using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using Voice.Core;

namespace Voice.Api.WaysIn;

/// <summary>How often one address may begin at one poster in a day. No address is kept: only a fingerprint under a key that
/// is made anew each day and never leaves memory.</summary>
public sealed class OpenLinkLimit(TimeProvider clock)
{
    /// <summary>A waiting room shares one address; somebody who fills a poster alone needs more than this.</summary>
    public const int PerAddress = 20;

    private readonly Lock _gate = new();
    private ConcurrentDictionary<string, int> _counts = new();
    private byte[] _key = RandomNumberGenerator.GetBytes(32);
    private DateOnly _day;

    /// <summary>Counts one more.</summary>
    /// <returns>False when that is too many.</returns>
    public bool MayBegin(IPAddress? from, string code)
    {
        Turn();
        var print = Convert.ToHexString(HMACSHA256.HashData(_key, System.Text.Encoding.UTF8.GetBytes($"{from ?? IPAddress.None} {code}")));
        return _counts.AddOrUpdate(print, 1, (_, n) => n + 1) <= PerAddress;
    }

    private void Turn()
    {
        lock (_gate)
        {
            if (UkTime.Today(clock) is var today && today == _day)
                return;
            (_day, _key, _counts) = (today, RandomNumberGenerator.GetBytes(32), new());
        }
    }
}
