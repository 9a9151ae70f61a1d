using System.Globalization;
using Voice.Core.Invitations;
using Voice.Core.Reports;
using Voice.Core.Surveys;

namespace Voice.Core.Tests.Reports;

/// <param name="Count">How many people have one of the values.</param>
/// <param name="Without">Names the quarters that are not in it.</param>
internal sealed record Said(int[] Values, int Count, string Without);

/// <summary>One table over the quarters of a year: what is shown of it, and what it is.</summary>
internal abstract class ShownTable
{
    protected abstract int Values { get; }

    protected abstract int Count(PeriodCounts quarter, int value);

    /// <summary>All that a summary says, in numbers or in words.</summary>
    protected abstract IEnumerable<Said> Shown(BoardSummary summary);

    public IEnumerable<string> Leaks(int threshold, ReportPeriod year, IReadOnlyList<BoardSummary> summaries, IReadOnlyList<PeriodCounts> quarters)
    {
        var attacker = new Attacker(4 * Values);
        List<ReportPeriod> names = [.. year.Quarters()];
        foreach (var summary in summaries)
        {
            foreach (var (values, count, without) in Shown(summary))
            {
                var inIt = Enumerable.Range(0, 4).Where(q => summary.From <= names[q].From && summary.To >= names[q].To && !without.Contains(names[q].InWords, StringComparison.Ordinal));
                foreach (var group in Known([.. inIt.SelectMany(q => values, At)], count))
                    attacker.Learn(group);
            }
        }
        return from some in Subsets(4)
               from values in Subsets(Values)
               let people = some.Sum(q => values.Sum(v => Count(quarters[q], v)))
               where people > 0 && people < threshold && attacker.Knows(some.SelectMany(_ => values, At))
               select $"{people} people, quarters {string.Join(' ', some)}, values {string.Join(' ', values)}";
    }

    // Where nobody is in a sum, nobody is in any part of it.
    private static IEnumerable<int[]> Known(int[] group, int count) => count == 0 ? group.Select(i => new[] { i }) : [group];

    protected static string Without(BoardSummary summary, string what) => string.Concat(summary.Missing.Where(m => m.StartsWith(what, StringComparison.Ordinal)));

    private static IEnumerable<int[]> Subsets(int of) => Enumerable.Range(1, (1 << of) - 1).Select(bits => Enumerable.Range(0, of).Where(i => (bits >> i & 1) == 1).ToArray());

    private int At(int quarter, int value) => quarter * Values + value;
}

internal sealed class ShownAnswers : ShownTable
{
    protected override int Values => 5;

    protected override int Count(PeriodCounts quarter, int value) => quarter.Measures.Sum(m => m.Answers.Where(a => a.Order == value + 1).Sum(a => a.Count));

    protected override IEnumerable<Said> Shown(BoardSummary summary)
    {
        const string Same = "said the same: ";
        int[] all = [0, 1, 2, 3, 4];
        // A question that nobody answered is not in the summary.
        if (summary.Measures.Count == 0)
            yield return new Said(all, 0, "");
        foreach (var measure in summary.Measures.Where(m => m.Answers.Count is not null))
        {
            yield return new Said(all, measure.Answers.Count!.Value, measure.Words);
            foreach (var cell in measure.Distribution ?? [])
                yield return new Said(Read(cell.Label), cell.Count, measure.Words);
            if (measure.Words.IndexOf(Same, StringComparison.Ordinal) is >= 0 and var at)
                foreach (var other in all.Except(Read(measure.Words[(at + Same.Length)..][..1])))
                    yield return new Said([other], 0, measure.Words);
        }
    }

    private static int[] Read(string label)
    {
        int[] ends = [.. label.Split(" to ").Select(n => int.Parse(n, CultureInfo.InvariantCulture) - 1)];
        return [.. Enumerable.Range(ends[0], ends[^1] - ends[0] + 1)];
    }
}

internal sealed class ShownWays : ShownTable
{
    public static readonly AnswerWay[] Ways = [AnswerWay.Sms, AnswerWay.SmsAndWeb, AnswerWay.Web, AnswerWay.Assisted, AnswerWay.Paper];

    protected override int Values => Ways.Length;

    protected override int Count(PeriodCounts quarter, int value) => quarter.Ways.Where(w => w.Way == Ways[value]).Sum(w => w.Answered);

    protected override IEnumerable<Said> Shown(BoardSummary summary)
    {
        if (summary.Audiences[0].Answered.Count is { } all)
            yield return new Said([.. Enumerable.Range(0, Values)], all, Without(summary, "The number of children who answered"));
        var without = Without(summary, "How children answered");
        foreach (var way in summary.Ways)
            yield return new Said([.. way.Ways.Select(id => Array.FindIndex(Ways, w => WayWords.Id(w) == id))], way.Answered.Count!.Value, without);
        foreach (var unused in summary.Ways.Count == 0 ? [] : Enumerable.Range(0, Values).Where(i => !summary.Ways.Any(w => w.Ways.Contains(WayWords.Id(Ways[i])))))
            yield return new Said([unused], 0, without);
    }
}

internal sealed class ShownAsked : ShownTable
{
    protected override int Values => 1;

    protected override int Count(PeriodCounts quarter, int value) => quarter.Asked.GetValueOrDefault(Audience.Child);

    protected override IEnumerable<Said> Shown(BoardSummary summary)
    {
        if (summary.Audiences[0].Asked.Count is { } asked)
            yield return new Said([0], asked, Without(summary, "The number of children who were asked"));
        if (summary.Audiences[0].ResponseRate is { } rate)
            yield return new Said([0], rate.Of, Without(summary, "The number of children who answered"));
    }
}
