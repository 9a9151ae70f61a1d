using Voice.Core.Reports;

namespace Voice.Core.Tests.Reports;

public sealed class ReportPeriodTests
{
    [Theory]
    [InlineData("2026-Q3", "2026-07-01", "2026-09-30", "July to September 2026")]
    [InlineData("2026/27-Q2", "2026-07-01", "2026-09-30", "July to September 2026")]
    [InlineData("2026/27-Q4", "2027-01-01", "2027-03-31", "January to March 2027")]
    [InlineData("2026/27-Q1", "2026-04-01", "2026-06-30", "April to June 2026")]
    [InlineData("2099/00-Q1", "2099-04-01", "2099-06-30", "April to June 2099")]
    [InlineData("2026/27", "2026-04-01", "2027-03-31", "April 2026 to March 2027")]
    [InlineData("2099/00", "2099-04-01", "2100-03-31", "April 2099 to March 2100")]
    [InlineData("2026-07-01..2026-09-30", "2026-07-01", "2026-09-30", "July to September 2026")]
    [InlineData("2026-11-01..2027-02-28", "2026-11-01", "2027-02-28", "November 2026 to February 2027")]
    [InlineData("2026-07-03..2026-07-09", "2026-07-03", "2026-07-09", "3 July 2026 to 9 July 2026")]
    [InlineData("2026-07-01..2026-07-31", "2026-07-01", "2026-07-31", "July 2026")]
    public void Periods_are_read_and_said_in_words(string text, string from, string to, string words)
    {
        var period = ReportPeriod.Parse(text);
        period.From.ToString("O", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(from);
        period.To.ToString("O", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(to);
        period.InWords.ShouldBe(words);
    }

    [Theory]
    [InlineData("2026-Q5")]
    [InlineData("2026/28-Q1")]
    [InlineData("2026/28")]
    [InlineData("0001-01-01..9999-12-31")]
    [InlineData("2026-09-30..2026-07-01")]
    [InlineData("2026-02-30..2026-03-01")]
    [InlineData("last quarter")]
    [InlineData("")]
    public void What_is_no_period_is_refused(string text) => Should.Throw<FormatException>(() => ReportPeriod.Parse(text)).Message.ShouldContain("2026-Q3");

    [Theory]
    [InlineData("2026-Q3", true, false)]
    [InlineData("2026/27-Q4", true, false)]
    [InlineData("2026-07-01..2026-09-30", true, false)]
    [InlineData("2026/27", false, true)]
    [InlineData("2026-04-01..2027-03-31", false, true)]
    [InlineData("2026-07-01..2026-09-29", false, false)]
    [InlineData("2026-06-01..2026-08-31", false, false)]
    [InlineData("2026-01-01..2026-12-31", false, false)]
    [InlineData("2026-04-01..2028-03-31", false, false)]
    public void Quarters_and_financial_years_by_any_name_have_figures_and_nothing_else(string text, bool quarter, bool year)
    {
        var period = ReportPeriod.Parse(text);
        (period.IsQuarter, period.IsYear, period.HasFigures).ShouldBe((quarter, year, quarter || year));
    }

    [Theory]
    [InlineData("2026/27", "2026-Q2 2026-Q3 2026-Q4 2027-Q1", "2026/27")]
    [InlineData("2026-08-12..2026-08-12", "2026-Q3", "2026/27")]
    [InlineData("2026-03-31..2026-04-01", "2026-Q1 2026-Q2", "2025/26 2026/27")]
    [InlineData("2000-01-01..2000-01-01", "2000-Q1", "1999/00")]
    public void Any_days_lie_in_quarters_and_years(string text, string quarters, string years)
    {
        var period = ReportPeriod.Parse(text);
        string.Join(' ', period.Quarters().Select(p => p.Id)).ShouldBe(quarters);
        string.Join(' ', period.Years().Select(p => p.Id)).ShouldBe(years);
        period.Quarters().Concat(period.Years()).ShouldAllBe(p => ReportPeriod.Parse(p.Id) == p);
    }

    [Theory]
    [InlineData("2026-Q3")]
    [InlineData("2026-07-03..2026-07-03")]
    [InlineData("2026-07-03..2026-07-04")]
    public void Both_halves_hold_each_day_once(string text)
    {
        var period = ReportPeriod.Parse(text);
        period.Halves().SelectMany(h => Enumerable.Range(h.From.DayNumber, h.To.DayNumber - h.From.DayNumber + 1))
            .ShouldBe(Enumerable.Range(period.From.DayNumber, period.To.DayNumber - period.From.DayNumber + 1));
    }
}
