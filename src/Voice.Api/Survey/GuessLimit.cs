using System.Collections.Concurrent;
using System.Net;
using Voice.Core.Sealing;

namespace Voice.Api.Survey;

/// <summary>Slows down whoever tries links that we did not make. Links opened before always pass: people behind one
/// shared address must not lose an answer because of a stranger.</summary>
public sealed class GuessLimit(TimeProvider clock)
{
    private const int MissesInAMinute = 20;
    private const int Remembered = 50_000;

    private readonly ConcurrentDictionary<string, Misses> _misses = new();
    private readonly ConcurrentDictionary<string, byte> _known = new();

    public bool MayTry(IPAddress? from, string token) =>
        _known.ContainsKey(Print(token)) || !_misses.TryGetValue(Line(from), out var misses) || misses.Count < MissesInAMinute || IsOver(misses);

    public void Missed(IPAddress? from)
    {
        if (_misses.Count > Remembered)
            ForgetOld();
        var now = clock.GetUtcNow();
        _misses.AddOrUpdate(Line(from), _ => new Misses(now, 1), (_, m) => IsOver(m) ? new Misses(now, 1) : m with { Count = m.Count + 1 });
    }

    public void Opened(string token)
    {
        if (_known.Count > Remembered)
            _known.Clear();
        _known[Print(token)] = 0;
    }

    private bool IsOver(Misses misses) => clock.GetUtcNow() - misses.Since > TimeSpan.FromMinutes(1);

    private void ForgetOld()
    {
        foreach (var (line, misses) in _misses)
        {
            if (IsOver(misses))
                _misses.TryRemove(line, out _);
        }
        if (_misses.Count > Remembered)
            _misses.Clear();
    }

    private static string Line(IPAddress? from) => Convert.ToHexString(InternetLine.Of(from ?? IPAddress.None));

    // Not the link itself: memory dumps are read by people too.
    private static string Print(string token) => Convert.ToHexString(LookupKeys.TokenHash(token));

    private sealed record Misses(DateTimeOffset Since, int Count);
}
