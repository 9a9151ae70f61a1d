namespace Voice.Analysis.Statistics;

/// <summary>A Wilson score interval for a proportion: both ends are fractions between 0 and 1.</summary>
/// <remarks>
/// Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
/// Unlike the textbook interval it behaves for the tiny counts that are normal here, and at 0 and at n.
/// </remarks>
/// <param name="Low">The lower end, at least 0.</param>
/// <param name="High">The upper end, at most 1.</param>
public readonly record struct WilsonInterval(double Low, double High)
{
    /// <summary>Computes the interval for <paramref name="successes"/> out of <paramref name="total"/>.</summary>
    /// <param name="successes">How many had the property, from 0 to <paramref name="total"/>.</param>
    /// <param name="total">How many were looked at. With 0 nothing is known and the whole range (0, 1) is returned.</param>
    /// <param name="z">The standard normal quantile; 1.96 gives 95 %.</param>
    /// <returns>The interval, which always contains the observed proportion.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, successes exceed the total, or z is not a positive number.</exception>
    public static WilsonInterval Of(int successes, int total, double z = 1.96)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, total);
        if (!double.IsFinite(z) || z <= 0)
            throw new ArgumentOutOfRangeException(nameof(z), z, "z must be a positive number.");
        if (total == 0)
            return new WilsonInterval(0, 1);

        double squared = z * z;
        double failures = total - successes;
        double spread = z * Math.Sqrt(squared + 4 * successes * (failures / total));
        double denominator = 2 * (total + squared);
        double low = successes == 0 ? 0 : (2.0 * successes + squared - spread) / denominator;
        double high = successes == total ? 1 : (2.0 * successes + squared + spread) / denominator;
        return new WilsonInterval(Math.Clamp(low, 0, 1), Math.Clamp(high, 0, 1));
    }
}
