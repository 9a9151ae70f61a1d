using System.Globalization;
using System.Text.RegularExpressions;

namespace Voice.Core.Reports;

/// <summary>The days a report is about, both included.</summary>
public sealed partial record ReportPeriod(string Id, DateOnly From, DateOnly To)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Reads <c>2026-Q3</c> (calendar quarter), <c>2026/27-Q2</c> (quarter of the financial year) or <c>2026-07-01..2026-09-30</c>.</summary>
    /// <exception cref="FormatException">It is none of these.</exception>
    public static ReportPeriod Parse(string text)
    {
        if (Calendar().Match(text) is { Success: true } c)
            return Quarter(text, Int(c, "year"), (Int(c, "q") - 1) * 3 + 1);
        if (Financial().Match(text) is { Success: true } f && Int(f, "next") == (Int(f, "year") + 1) % 100)
            return Quarter(text, Int(f, "year") + (Int(f, "q") == 4 ? 1 : 0), Int(f, "q") == 4 ? 1 : Int(f, "q") * 3 + 1);
        if (Days().Match(text) is { Success: true } d && Day(d, "from") is { } from && Day(d, "to") is { } to && from <= to)
            return new ReportPeriod(text, from, to);
        throw new FormatException($"'{text}' is not a period; write 2026-Q3, 2026/27-Q2 or 2026-07-01..2026-09-30.");
    }

    public static ReportPeriod QuarterOf(DateOnly day) => Parse($"{day.Year}-Q{(day.Month - 1) / 3 + 1}");

    /// <summary>One whole quarter, by whatever name. Quarters never overlap, so what is counted in two of them cannot be subtracted.</summary>
    public bool IsQuarter => QuarterOf(From) is var quarter && quarter.From == From && quarter.To == To;

    internal IEnumerable<ReportPeriod> Halves()
    {
        var middle = From.AddDays((To.DayNumber - From.DayNumber) / 2);
        yield return this with { To = middle };
        if (middle < To)
            yield return this with { From = middle.AddDays(1) };
    }

    /// <summary>July to September 2026; or the exact days where it is not whole months.</summary>
    public string InWords
    {
        get
        {
            var wholeMonths = From.Day == 1 && To.AddDays(1).Day == 1;
            if (!wholeMonths)
                return $"{From.ToString("d MMMM yyyy", British)} to {To.ToString("d MMMM yyyy", British)}";
            if (From.Year == To.Year && From.Month == To.Month)
                return From.ToString("MMMM yyyy", British);
            return From.Year == To.Year
                ? $"{From.ToString("MMMM", British)} to {To.ToString("MMMM yyyy", British)}"
                : $"{From.ToString("MMMM yyyy", British)} to {To.ToString("MMMM yyyy", British)}";
        }
    }

    private static ReportPeriod Quarter(string id, int year, int month)
    {
        var from = new DateOnly(year, month, 1);
        return new ReportPeriod(id, from, from.AddMonths(3).AddDays(-1));
    }

    private static int Int(Match m, string group) => int.Parse(m.Groups[group].Value, CultureInfo.InvariantCulture);

    private static DateOnly? Day(Match m, string group) =>
        DateOnly.TryParseExact(m.Groups[group].Value, "yyyy-MM-dd", out var day) ? day : null;

    [GeneratedRegex("^(?<year>20[0-9]{2})-Q(?<q>[1-4])$")]
    private static partial Regex Calendar();

    [GeneratedRegex("^(?<year>20[0-9]{2})/(?<next>[0-9]{2})-Q(?<q>[1-4])$")]
    private static partial Regex Financial();

    [GeneratedRegex(@"^(?<from>[0-9]{4}-[0-9]{2}-[0-9]{2})\.\.(?<to>[0-9]{4}-[0-9]{2}-[0-9]{2})$")]
    private static partial Regex Days();
}
