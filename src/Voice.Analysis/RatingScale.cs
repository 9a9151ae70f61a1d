namespace Voice.Analysis;

/// <summary>Brings ratings on other scales to the one the models know: 1 (best) to 5 (worst).</summary>
public static class RatingScale
{
    /// <summary>Maps <paramref name="value"/> linearly and rounds to the nearest whole step.</summary>
    /// <param name="value">The rating as given.</param>
    /// <param name="worst">The value that means worst, for instance 1 on a scale of 1 to 10.</param>
    /// <param name="best">The value that means best, for instance 10; it may be smaller than <paramref name="worst"/>.</param>
    /// <returns>1 to 5, or null when the value lies off the scale.</returns>
    /// <exception cref="ArgumentException">Worst and best are the same.</exception>
    public static int? ToFive(double value, double worst, double best)
    {
        if (worst == best)
            throw new ArgumentException("A scale needs two different ends.", nameof(best));
        double share = (value - worst) / (best - worst);
        return share is >= 0 and <= 1 ? 5 - (int)Math.Round(4 * share, MidpointRounding.AwayFromZero) : null;
    }
}
