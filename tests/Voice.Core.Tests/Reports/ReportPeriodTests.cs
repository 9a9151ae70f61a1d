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
    [InlineData("2026-09-30..2026-07-01")]
    [InlineData("2026-02-30..2026-03-01")]
    [InlineData("last quarter")]
    [InlineData("")]
    public void What_is_no_period_is_refused(string text) => Should.Throw<FormatException>(() => ReportPeriod.Parse(text)).Message.ShouldContain("2026-Q3");

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
