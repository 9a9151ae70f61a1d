namespace Voice.Core.Messaging;

/// <summary>How long to wait before a text is tried again: doubling, with jitter, so that a crowd does not come back at once.</summary>
public static class Backoff
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(15);

    /// <param name="attempts">How often it was tried so far, from 1.</param>
    /// <param name="luck">From 0 to 1; half of the wait is left to it.</param>
    public static TimeSpan After(int attempts, double luck)
    {
        var whole = First * Math.Pow(2, Math.Clamp(attempts - 1, 0, 20));
        var capped = whole > Longest ? Longest : whole;
        return capped * (0.5 + luck / 2);
    }

    public static TimeSpan After(int attempts) => After(attempts, Random.Shared.NextDouble());
}
