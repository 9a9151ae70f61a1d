using Voice.Core.Invitations;
using Voice.Core.Surveys;

namespace Voice.Core.Reports;

/// <summary>The ways people answered in a year, added from its quarters. Pure.</summary>
internal sealed class YearWays(Figures figures, YearWords words)
{
    private readonly YearAdder _adder = new(figures.Small);
    private readonly WayWriter _ways = new(figures);
    private readonly YearCounts _counts = new(figures, words);

    public YearOfWays Asked(IReadOnlyList<PeriodCounts> quarters)
    {
        var ways = new YearOfWays([], []);
        foreach (var audience in Enum.GetValues<Audience>())
            OfAudience(audience, [.. quarters.Select(q => q.Ways.Where(w => !w.Open && w.Audience == audience).ToList())], ways);
        return ways;
    }

    /// <summary>Each alone, as in a quarter.</summary>
    public YearOfWays Open(IReadOnlyList<PeriodCounts> quarters)
    {
        var ways = new YearOfWays([], []);
        foreach (var way in quarters.SelectMany(q => q.Ways).Where(w => w.Open && w.Answered > 0).Select(w => (w.Audience, w.Way)).Distinct().Order())
            Open(way.Audience, way.Way, [.. quarters.Select(q => q.Ways.Where(c => c.Open && (c.Audience, c.Way) == way).ToList())], ways);
        return ways;
    }

    private void OfAudience(Audience audience, List<List<WayCount>> quarters, YearOfWays ways)
    {
        var cells = quarters.Select((q, i) => Cells(i, q)).Where(q => q.People > 0).ToList();
        var year = _adder.Add(cells, (_, sum) => _ways.Safe(sum));
        var used = WayWriter.Order.Select(WayWords.Id).Where(id => year.Blocks.Any(b => b.Cells.Any(c => c.Values.Contains(id))));
        var sum = year.Sum(used);
        if (sum.Count < 2)
            return;
        // Of quarters put together the good answers by way are not known to be safe beside those overall.
        var rates = cells.TrueForAll(q => q.Shown is { } shown && _ways.Rates(shown, quarters[q.Quarter]) is not null)
            ? _ways.Rates(sum, [.. quarters.SelectMany(q => q)])
            : null;
        ways.Shown.AddRange(sum.Select((cell, i) => WayWriter.Write(audience, [.. cell.Values.Select(WayWords.Read)], words.Of(figures.Shown(cell.Count), year), rates?[i])));
        if (year.LeavesOut)
            ways.Missing.Add($"How {AudienceWords.Plural(audience)} answered is without {words.Names(year.LeftOut)}.");
    }

    private QuarterCells Cells(int quarter, List<WayCount> counts)
    {
        int[] answered = [.. WayWriter.Order.Select(way => counts.Where(c => c.Way == way).Sum(c => c.Answered))];
        return new QuarterCells(quarter, answered, _ways.Safe(answered));
    }

    private void Open(Audience audience, AnswerWay way, List<List<WayCount>> quarters, YearOfWays ways)
    {
        var year = _counts.Add([.. quarters.Select(q => q.Sum(c => c.Answered))]);
        var some = quarters.Where(q => q.Sum(c => c.Answered) > 0).ToList();
        var rate = some.TrueForAll(q => _ways.Rate(q) is not null) ? _ways.Rate([.. some.SelectMany(q => q)]) : null;
        ways.Shown.Add(WayWriter.Write(audience, [way], _counts.Shown(year), rate));
        if (year is { People: > 0, LeavesOut: true })
            ways.Missing.Add($"Answers of {AudienceWords.Plural(audience)} {WayWords.Of(way)} are {words.Without(year, "answered")}.");
    }
}

/// <param name="Missing">Which quarters are not in it.</param>
internal sealed record YearOfWays(List<WaySummary> Shown, List<string> Missing);
