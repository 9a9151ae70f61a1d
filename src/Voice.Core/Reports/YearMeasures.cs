using Voice.Core.Insights;

namespace Voice.Core.Reports;

/// <summary>The answers of a year to each question, added from its quarters. Pure.</summary>
internal sealed class YearMeasures(Figures figures, YearWords words)
{
    private const string NotAdded = "The answers to choose from were not the same all year, so its quarters are not added: see them one by one.";

    private readonly YearAdder _adder = new(figures.Small);

    public IReadOnlyList<MeasureSummary> Write(IReadOnlyList<PeriodCounts> quarters)
    {
        var all = quarters.SelectMany((q, i) => q.Measures.Select(m => (Quarter: i, Counts: m, Table: MeasureTable.Of(m)))).Where(m => m.Table.People > 0);
        return [.. MeasureWriter.InOrder(all.GroupBy(m => (m.Counts.Measure, m.Counts.Audience)), g => g.Key).Select(g => Write([.. g.Select(m => (m.Quarter, m.Table))], g.Last().Counts))];
    }

    // The question is shown as the last quarter asks it.
    private MeasureSummary Write(List<(int Quarter, MeasureTable Table)> quarters, MeasureCounts last)
    {
        var answers = quarters[^1].Table;
        MeasureSummary Named(ShownCount count) => MeasureWriter.Named(last.Measure, last.Audience, last.Question, count);
        if (!quarters.TrueForAll(q => q.Table.IsLike(answers)))
            return Named(new ShownCount(null, "not added")) with { Words = NotAdded };
        var year = _adder.Add(
            [.. quarters.Select(q => new QuarterCells(q.Quarter, [.. q.Table.Answers.Select(a => a.Count)], q.Table.Safe(figures.Small)))],
            (pooled, sum) => Safe(answers.With(sum), pooled));
        if (year.People == 0)
            return Named(words.Of(YearWords.Few, year)) with { Words = "Too few people answered in the year, or some groups would be so small that they point at a person: no figures are shown." };
        var summary = MeasureWriter.Write(Named(words.Of(figures.Shown(year.People), year)), answers, year.Sum(answers.Answers.Select(a => a.Label)));
        return year.LeavesOut ? summary with { Words = $"{summary.Words} {AudienceWords.Capital(words.Without(year, "answered"))}." } : summary;
    }

    private IReadOnlyList<SafeCell>? Safe(MeasureTable together, IReadOnlyList<QuarterCells> pooled)
    {
        var guess = new YearGuess(figures.Small.Threshold, together.Sides.Count > 1);
        var good = together.Answers.Where(a => a.Good == true).Sum(a => a.Count);
        return together.Safe(figures.Small) is { } cells && !guess.Succeeds([.. pooled.Select(q => q.People)], together.People, good) ? cells : null;
    }
}
