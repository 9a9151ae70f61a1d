using Voice.Core.Insights;

namespace Voice.Core.Reports;

/// <summary>One number of people a quarter, added over a year. Pure.</summary>
internal sealed class YearCounts(Figures figures, YearWords words)
{
    private const string All = "";

    private readonly YearAdder _adder = new(figures.Small);

    public YearTable Add(IReadOnlyList<int> quarters) => _adder.Add(
        [.. quarters.Select((n, i) => new QuarterCells(i, [n], figures.Small.IsSafe(n) ? Cell(n) : null))],
        (_, sum) => Cell(sum[0]));

    public ShownCount Shown(YearTable year) => words.Of(year is { People: 0, LeavesOut: true } ? YearWords.Few : figures.Shown(year.People), year);

    private static SafeCell[] Cell(int count) => [new SafeCell([All], count)];
}
