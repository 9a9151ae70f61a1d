using System.Globalization;

namespace Voice.Bench.Load;

/// <summary>What a slice of load came to.</summary>
/// <param name="Done">Pieces of work finished.</param>
/// <param name="Rate">Pieces a second.</param>
internal sealed record LoadFigures(int Done, double Rate, TimeSpan P50, TimeSpan P95, TimeSpan P99)
{
    public static LoadFigures Of(IEnumerable<TimeSpan> times, TimeSpan took)
    {
        var sorted = times.Order().ToArray();
        return new(sorted.Length, sorted.Length / took.TotalSeconds, At(sorted, 0.50), At(sorted, 0.95), At(sorted, 0.99));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Rate:N0}/s, p50 {P50.TotalMilliseconds:F1} ms, p95 {P95.TotalMilliseconds:F1} ms, p99 {P99.TotalMilliseconds:F1} ms");

    private static TimeSpan At(TimeSpan[] sorted, double share) =>
        sorted.Length == 0 ? TimeSpan.Zero : sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(share * sorted.Length) - 1)];
}
