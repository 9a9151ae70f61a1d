using Voice.Core.Reports;

namespace Voice.Core.Tests.Reports;

public sealed class SubtractionTests
{
    [Theory]
    [InlineData(12, 13, true)]
    [InlineData(12, 8, true)]
    [InlineData(12, 12, false)]
    [InlineData(12, 17, false)]
    public void The_same_period_twice(int before, int now, bool found) =>
        Find(Report("2026-Q3", before), Report("2026/27-Q2", now)).ShouldBe(found);

    [Theory]
    [InlineData("2026-07-01..2026-09-27", 18, true)]
    [InlineData("2026-07-01..2026-09-27", 15, false)]
    [InlineData("2026-07-04..2026-10-10", 19, true)]
    [InlineData("2026-06-01..2026-07-31", 20, false)]
    [InlineData("2026-10-01..2026-12-31", 19, false)]
    public void Another_period(string period, int count, bool found) =>
        Find(Report("2026-Q3", 20), Report(period, count)).ShouldBe(found);

    [Fact]
    public void A_year_without_three_quarters_is_the_fourth()
    {
        ShownFigures[] quarters = [Report("2026-Q1", 7), Report("2026-Q2", 9), Report("2026-Q3", 6)];
        Find([Report("2026-01-01..2026-12-31", 25), .. quarters]).ShouldBeTrue();
        Find([Report("2026-01-01..2026-12-31", 25), .. quarters[..2]]).ShouldBeFalse();
        Find([Report("2026-01-01..2026-12-31", 28), .. quarters]).ShouldBeFalse();
    }

    [Fact]
    public void A_quarter_that_is_not_in_the_year_is_not_taken_from_it()
    {
        ShownFigures[] quarters = [Report("2026-Q2", 7), Report("2026-Q3", 9)];
        var year = Report("2026/27", 11);
        Find([year, .. quarters]).ShouldBeTrue();
        var without = year with { Without = new Dictionary<string, IReadOnlyList<string>> { ["child: answered"] = ["2026-Q3"] } };
        Find(without, quarters[1]).ShouldBeFalse();
        Find(without, quarters[0]).ShouldBeTrue();
    }

    [Fact]
    public void Only_what_both_show_is_compared()
    {
        var before = Report("2026-Q3", 12);
        Subtraction.Find(5, [before, before with { Counts = new Dictionary<string, int> { ["child: theme activities"] = 14 } }]).ShouldBeEmpty();
    }

    private static bool Find(params ShownFigures[] reports) => Subtraction.Find(5, reports).Count > 0;

    private static ShownFigures Report(string period, int count)
    {
        var read = ReportPeriod.Parse(period);
        return new ShownFigures(read.From, read.To, new Dictionary<string, int> { ["child: answered"] = count });
    }
}
