namespace Voice.Core.Messaging;

/// <summary>What all processes must know of one sender: how fast and how much it may send, and whether it may send at all.
/// Its row is locked while texts are claimed.</summary>
public sealed class Sender
{
    /// <summary>The channel's name.</summary>
    public required string Name { get; init; }

    /// <summary>Texts that may leave now; refilled as time passes (a token bucket).</summary>
    public double Tokens { get; set; }

    public required DateTimeOffset TokensAt { get; set; }

    /// <summary>The provider asked to be left alone until then.</summary>
    public DateTimeOffset? PausedUntil { get; set; }

    /// <summary>Nothing leaves until somebody has looked.</summary>
    public DateTimeOffset? StoppedAt { get; set; }

    public string? StoppedBecause { get; set; }

    /// <summary>The UK day that <see cref="SegmentsToday"/> counts.</summary>
    public required DateOnly SpendDay { get; set; }

    public int SegmentsToday { get; set; }

    /// <summary>Something an operator should know, though texts still leave; a code or a few words, never content.</summary>
    public string? Notice { get; set; }

    public DateTimeOffset? NoticeAt { get; set; }

    /// <summary>How many texts may be claimed now.</summary>
    public int Room(DateTimeOffset now, SendLimits limits)
    {
        Refill(now, limits);
        return StoppedAt is not null || PausedUntil > now ? 0 : (int)Tokens;
    }

    /// <summary>Counts a text that leaves.</summary>
    public void Take(int segments)
    {
        Tokens--;
        SegmentsToday += segments;
    }

    /// <summary>A text that was counted did not leave after all.</summary>
    /// <param name="day">On which it was counted; another day's count is not touched.</param>
    public void GiveBack(int segments, DateOnly day)
    {
        if (SpendDay == day)
            SegmentsToday = Math.Max(0, SegmentsToday - segments);
    }

    /// <summary>Whether the day's ceiling leaves room. Texts we start stop at the ceiling; answers to people who are writing
    /// to us go on to twice that, so that a fault can never spend more.</summary>
    public bool Affords(int segments, bool started, SendLimits limits) =>
        SegmentsToday + segments <= limits.DailySegments * (started ? 1 : 2);

    private void Refill(DateTimeOffset now, SendLimits limits)
    {
        var passed = Math.Max(0, (now - TokensAt).TotalSeconds);
        Tokens = Math.Min(limits.Burst, Tokens + passed * limits.PerSecond);
        TokensAt = now > TokensAt ? now : TokensAt;
        var today = UkTime.Day(now);
        if (SpendDay < today)
            (SpendDay, SegmentsToday) = (today, 0);
    }
}
