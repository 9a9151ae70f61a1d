namespace Voice.Analysis.Statistics;

/// <summary>The middle value.</summary>
public static class Median
{
    /// <summary>The median of <paramref name="values"/>: the middle one, or the mean of the two middle ones.</summary>
    /// <param name="values">Any number of finite values in any order; the sequence is read once.</param>
    /// <returns>The median in the unit of the values, or null when there are none.</returns>
    /// <exception cref="ArgumentException">A value is not a number.</exception>
    public static double? Of(IEnumerable<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        double[] sorted = [.. values];
        if (sorted.Length == 0)
            return null;
        if (Array.Exists(sorted, double.IsNaN))
            throw new ArgumentException("A median of values that are not numbers is not defined.", nameof(values));

        Array.Sort(sorted);
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2;
    }
}
