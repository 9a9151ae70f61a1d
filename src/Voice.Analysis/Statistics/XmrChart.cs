namespace Voice.Analysis.Statistics;

/// <summary>An individuals and moving range chart: tells a real change from ordinary ups and downs.</summary>
/// <remarks>
/// Limits are mean ± 2.66 × mean moving range. Special causes: outside the limits; seven in a row on one side;
/// a trend of seven; two of three beyond two thirds of the limit on one side.
/// Source: D. J. Wheeler, "Understanding Variation" (1993), and NHS England's Making Data Count.
/// </remarks>
public sealed class XmrChart
{
    /// <summary>Below this many points the limits are only trial limits.</summary>
    public const int PointsForFirmLimits = 12;

    private const double LimitFactor = 2.66;
    private const int RunLength = 7;

    private XmrChart(double centre, double meanMovingRange, IReadOnlyList<XmrPoint> points)
    {
        Centre = centre;
        MeanMovingRange = meanMovingRange;
        Points = points;
    }

    /// <summary>The mean of the values, in their unit.</summary>
    public double Centre { get; }

    /// <summary>The mean absolute difference of neighbouring values, in their unit; 0 with a single point.</summary>
    public double MeanMovingRange { get; }

    /// <summary>The lower process limit, in the unit of the values. It may lie below what the measure can reach.</summary>
    public double LowerLimit => Centre - LimitFactor * MeanMovingRange;

    /// <summary>The upper process limit, in the unit of the values.</summary>
    public double UpperLimit => Centre + LimitFactor * MeanMovingRange;

    /// <summary>Whether there are too few points for firm limits, which must be said beside the chart.</summary>
    public bool HasTrialLimits => Points.Count < PointsForFirmLimits;

    /// <summary>The points in order of time.</summary>
    public IReadOnlyList<XmrPoint> Points { get; }

    /// <summary>Builds the chart of <paramref name="values"/>.</summary>
    /// <param name="values">At least one finite value, in order of time, one per period.</param>
    /// <returns>The chart with every point's special causes.</returns>
    /// <exception cref="ArgumentException">There is no value or one is not finite.</exception>
    public static XmrChart Of(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0 || values.Any(value => !double.IsFinite(value)))
            throw new ArgumentException("An XmR chart needs at least one value, all of them finite.", nameof(values));

        double centre = values.Average();
        double range = MeanRange(values);
        var signals = new XmrSignals[values.Count];
        var directions = new int[values.Count];
        MarkTrends(values, signals, directions);
        MarkRuns(values, centre, signals, directions);
        MarkOuterThird(values, centre, range, signals, directions);
        MarkOutside(values, centre, range, signals, directions);
        return new XmrChart(centre, range, [.. values.Select((value, i) => new XmrPoint(value, signals[i], directions[i]))]);
    }

    private static double MeanRange(IReadOnlyList<double> values)
    {
        double sum = 0;
        for (int i = 1; i < values.Count; i++)
            sum += Math.Abs(values[i] - values[i - 1]);
        return values.Count < 2 ? 0 : sum / (values.Count - 1);
    }

    private static void MarkOutside(IReadOnlyList<double> values, double centre, double range, XmrSignals[] signals, int[] directions)
    {
        for (int i = 0; i < values.Count; i++)
        {
            double distance = values[i] - centre;
            if (range > 0 && Math.Abs(distance) > LimitFactor * range)
                Mark(i, XmrSignals.OutsideLimits, Math.Sign(distance), signals, directions);
        }
    }

    private static void MarkRuns(IReadOnlyList<double> values, double centre, XmrSignals[] signals, int[] directions)
        => MarkStretches(values.Count, i => Math.Sign(values[i] - centre), RunLength, 0, XmrSignals.Run, signals, directions);

    // Six steps one way are seven points, so a stretch of steps also covers the point it started from.
    private static void MarkTrends(IReadOnlyList<double> values, XmrSignals[] signals, int[] directions)
        => MarkStretches(values.Count, i => i == 0 ? 0 : Math.Sign(values[i] - values[i - 1]), RunLength - 1, 1, XmrSignals.Trend, signals, directions);

    private static void MarkStretches(int count, Func<int, int> side, int length, int lead, XmrSignals rule, XmrSignals[] signals, int[] directions)
    {
        int start = 0;
        for (int i = 1; i <= count; i++)
        {
            if (i < count && side(i) == side(start))
                continue;
            if (side(start) != 0 && i - start >= length)
            {
                for (int j = start - lead; j < i; j++)
                    Mark(j, rule, side(start), signals, directions);
            }

            start = i;
        }
    }

    private static void MarkOuterThird(IReadOnlyList<double> values, double centre, double range, XmrSignals[] signals, int[] directions)
    {
        double boundary = LimitFactor * 2 / 3 * range;
        int Side(int i) => range > 0 && Math.Abs(values[i] - centre) > boundary ? Math.Sign(values[i] - centre) : 0;

        for (int i = 0; i + 2 < values.Count; i++)
        {
            foreach (int side in (ReadOnlySpan<int>)[1, -1])
            {
                int[] hits = [.. Enumerable.Range(i, 3).Where(j => Side(j) == side)];
                foreach (int j in hits.Length >= 2 ? hits : [])
                    Mark(j, XmrSignals.NearLimits, side, signals, directions);
            }
        }
    }

    private static void Mark(int index, XmrSignals rule, int direction, XmrSignals[] signals, int[] directions)
    {
        signals[index] |= rule;
        directions[index] = direction;
    }
}
