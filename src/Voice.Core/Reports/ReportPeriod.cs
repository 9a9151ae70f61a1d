using System.Globalization;
using System.Text.RegularExpressions;

namespace Voice.Core.Reports;

/// <summary>The days a report is about, both included. Figures are shown for whole quarters and whole financial years only (ADR 9).</summary>
public sealed partial record ReportPeriod(string Id, DateOnly From, DateOnly To)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Reads <c>2026-Q3</c> (calendar quarter), <c>2026/27-Q2</c> (quarter of the financial year), <c>2026/27</c> (the whole of it) or
    /// <c>2026-07-01..2026-09-30</c>.</summary>
    /// <exception cref="FormatException">It is none of these.</exception>
    public static ReportPeriod Parse(string text)
    {
        if (Calendar().Match(text) is { Success: true } c)
            return Quarter(text, Int(c, "year"), (Int(c, "q") - 1) * 3 + 1);
        if (Financial().Match(text) is { Success: true } f && Int(f, "next") == (Int(f, "year") + 1) % 100)
            return Quarter(text, Int(f, "year") + (Int(f, "q") == 4 ? 1 : 0), Int(f, "q") == 4 ? 1 : Int(f, "q") * 3 + 1);
        if (Year().Match(text) is { Success: true } y && Int(y, "next") == (Int(y, "year") + 1) % 100)
            return Whole(text, Int(y, "year"));
        if (Days().Match(text) is { Success: true } d && Day(d, "from") is { } from && Day(d, "to") is { } to && from <= to)
            return new ReportPeriod(text, from, to);
        throw new FormatException($"'{text}' is not a period; write 2026-Q3, 2026/27-Q2, 2026/27 or 2026-07-01..2026-09-30.");
    }

    public static ReportPeriod QuarterOf(DateOnly day) => Quarter($"{day.Year}-Q{(day.Month - 1) / 3 + 1}", day.Year, (day.Month - 1) / 3 * 3 + 1);

    /// <summary>The financial year of the day, April to March.</summary>
    public static ReportPeriod YearOf(DateOnly day)
    {
        var year = day.Month < 4 ? day.Year - 1 : day.Year;
        return Whole(string.Create(CultureInfo.InvariantCulture, $"{year}/{(year + 1) % 100:00}"), year);
    }

    /// <summary>One whole quarter, by whatever name. Quarters never overlap, so what is counted in two of them cannot be subtracted.</summary>
    public bool IsQuarter => SameDays(QuarterOf(From));

    /// <summary>One whole financial year, by whatever name.</summary>
    public bool IsYear => SameDays(YearOf(From));

    /// <summary>Whether figures are shown for it: it is a quarter or a financial year.</summary>
    public bool HasFigures => IsQuarter || IsYear;

    /// <summary>The quarters that hold its days, in order; of a financial year its four.</summary>
    public IEnumerable<ReportPeriod> Quarters() => Holding(QuarterOf);

    /// <summary>The financial years that hold its days, in order.</summary>
    public IEnumerable<ReportPeriod> Years() => Holding(YearOf);

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

    private IEnumerable<ReportPeriod> Holding(Func<DateOnly, ReportPeriod> of)
    {
        for (var period = of(From); period.From <= To; period = of(period.To.AddDays(1)))
            yield return period;
    }

    private bool SameDays(ReportPeriod other) => (other.From, other.To) == (From, To);

    private static ReportPeriod Whole(string id, int year) => new(id, new DateOnly(year, 4, 1), new DateOnly(year + 1, 3, 31));

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

    [GeneratedRegex("^(?<year>(?:1999|20[0-9]{2}))/(?<next>[0-9]{2})$")]
    private static partial Regex Year();

    [GeneratedRegex(@"^(?<from>20[0-9]{2}-[0-9]{2}-[0-9]{2})\.\.(?<to>20[0-9]{2}-[0-9]{2}-[0-9]{2})$")]
    private static partial Regex Days();
}
