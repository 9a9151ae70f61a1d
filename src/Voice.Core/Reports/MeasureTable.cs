using Voice.Core.Insights;

namespace Voice.Core.Reports;

/// <summary>How many gave each answer to one question, those that do not count as good and those that do apart.</summary>
internal sealed record MeasureTable(IReadOnlyList<IReadOnlyList<AnswerCount>> Sides)
{
    public static MeasureTable Of(MeasureCounts measure) => new([
        .. AnswerCount.AllOf(measure.Question).Concat(measure.Answers)
            .GroupBy(a => a.Label)
            .Select(g => new AnswerCount(g.Key, g.Max(a => a.Order), g.Last().Good, g.Sum(a => a.Count)))
            .OrderBy(a => a.Order)
            .GroupBy(c => c.Good == true)
            .Select(g => (IReadOnlyList<AnswerCount>)[.. g]),
    ]);

    public IEnumerable<AnswerCount> Answers => Sides.SelectMany(s => s);

    public int People => Answers.Sum(a => a.Count);

    public bool KnowsGood => Answers.Any(a => a.Good is not null);

    /// <summary>Whether both have the same answers to choose from, good and not: only then may they be added.</summary>
    public bool IsLike(MeasureTable other) => Answers.Select(a => (a.Label, a.Good)).SequenceEqual(other.Answers.Select(a => (a.Label, a.Good)));

    public MeasureTable With(IEnumerable<int> counts)
    {
        var left = new Queue<int>(counts);
        return new MeasureTable([.. Sides.Select(s => (IReadOnlyList<AnswerCount>)[.. s.Select(a => a with { Count = left.Dequeue() })])]);
    }

    /// <summary>The cells that may be known; null: few, or withheld. Where all say the same, each answer is a cell: the words tell as much.</summary>
    public IReadOnlyList<SafeCell>? Safe(SmallNumbers small)
    {
        if (People < small.Threshold)
            return null;
        return Answers.Count(a => a.Count > 0) == 1 ? [.. Cells(Answers)] : small.Merge([.. Sides.Select(s => (IReadOnlyList<SafeCell>)[.. Cells(s)])]);
    }

    private static IEnumerable<SafeCell> Cells(IEnumerable<AnswerCount> answers) => answers.Select(a => new SafeCell([a.Label], a.Count));
}
