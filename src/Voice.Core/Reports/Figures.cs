using System.Globalization;
using Voice.Analysis.Statistics;
using Voice.Core.Insights;

namespace Voice.Core.Reports;

/// <summary>Numbers of people as a board may read them.</summary>
internal sealed class Figures(SmallNumbers small)
{
    public SmallNumbers Small => small;

    public ShownCount Shown(int count) => small.IsSafe(count)
        ? new ShownCount(count, count == 0 ? "none" : Number(count))
        : new ShownCount(null, $"few (fewer than {small.Threshold})");

    public static ShareSummary Share(int count, int of)
    {
        var interval = WilsonInterval.Of(count, of);
        return new ShareSummary(count, of, (double)count / of, interval.Low, interval.High);
    }

    public static string Number(int n) => n.ToString("N0", CultureInfo.GetCultureInfo("en-GB"));
}
