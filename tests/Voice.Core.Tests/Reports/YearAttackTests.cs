using Voice.Core.Insights;
using Voice.Core.Reports;
using Voice.Core.Surveys;

namespace Voice.Core.Tests.Reports;

/// <summary>Whoever has all summaries of all quarters and years works out no group of 1 to threshold − 1 people (promise 7).</summary>
public sealed class YearAttackTests
{
    private static readonly ReportPeriod[] Years = [ReportPeriod.Parse("2025/26"), ReportPeriod.Parse("2026/27")];
    private static readonly Question Faces = Question(5, 4);

    private delegate BoardSummary YearOf(SmallNumbers small, ReportPeriod year, IReadOnlyList<PeriodCounts> quarters);

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(10)]
    public void No_small_group_is_a_sum_or_difference_of_what_is_shown(int threshold)
    {
        var found = Attack(threshold, 600, (small, year, quarters) => new YearWriter(small).Write(year, quarters));
        found.Leaks.ShouldBeEmpty();
        found.YearsWithMore.ShouldBeGreaterThan(100);
    }

    /// <summary>The attacker is worth something: a year counted directly from all its answers gives people away.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(10)]
    public void A_year_counted_without_regard_to_its_quarters_would_be_found_out(int threshold) =>
        Attack(threshold, 200, (small, year, quarters) => new SummaryWriter(small).Write(year, Together(quarters))).Leaks.Count.ShouldBeGreaterThan(50);

    /// <summary>An attacker who knows the rule and tries all that four quarters could be: no small number is the only possible one.</summary>
    [Theory]
    [InlineData(3, 4)]
    [InlineData(4, 5)]
    [InlineData(5, 6)]
    public void No_number_of_people_in_a_quarter_is_the_only_possible_one(int threshold, int most)
    {
        var worlds = new Worlds();
        foreach (var answered in Tuples(most + 1, 4))
        {
            PeriodCounts[] quarters = [.. answered.Select(n => new PeriodCounts { Answered = new Dictionary<Audience, int> { [Audience.Child] = n } })];
            worlds.Add(Seen(threshold, quarters, s => $"{s.Audiences[0].Answered} {string.Join(' ', s.Missing)}"), answered);
        }
        worlds.OnlyPossible(threshold).ShouldBeEmpty();
    }

    /// <summary>The same for good and bad answers to one question.</summary>
    [Theory]
    [InlineData(3, 3, 6)]
    [InlineData(4, 2, 10)]
    [InlineData(5, 2, 12)]
    public void No_number_of_good_answers_in_a_quarter_is_the_only_possible_one(int threshold, int quarters, int most)
    {
        var question = Question(2, 2);
        var worlds = new Worlds();
        foreach (var tuple in Tuples(most + 1, quarters * 2).Where(t => t.Chunk(2).All(c => c.Sum() <= most)))
        {
            PeriodCounts[] counts = [.. tuple.Chunk(2).Select(c => Measured(question, c)), .. Enumerable.Repeat(new PeriodCounts(), 4 - quarters)];
            worlds.Add(Seen(threshold, counts, s => string.Join(' ', s.Measures.Select(m => $"{m.Answers} {m.Words} {string.Join(' ', m.Distribution ?? [])}"))), [.. tuple, .. tuple.Chunk(2).Select(c => c.Sum())]);
        }
        worlds.OnlyPossible(threshold).ShouldBeEmpty();
    }

    /// <summary>Reports of one day need no guard against each other.</summary>
    [Fact]
    public void A_year_and_its_quarters_of_the_same_day_may_all_be_kept()
    {
        var random = new Random(4);
        for (var i = 0; i < 300; i++)
        {
            var quarters = Service(random, random.Next(2, 20));
            List<ShownFigures> kept = [.. quarters.Zip(Years[0].Quarters(), (q, p) => ShownFigures.Of(new SummaryWriter(new SmallNumbers(5)).Write(p, q)))];
            kept.Add(ShownFigures.Of(new YearWriter(new SmallNumbers(5)).Write(Years[0], quarters)));
            Subtraction.Find(5, kept).ShouldBeEmpty();
        }
    }

    private static (List<string> Leaks, int YearsWithMore) Attack(int threshold, int services, YearOf write)
    {
        var (random, small) = (new Random(threshold), new SmallNumbers(threshold));
        var (leaks, more) = (new List<string>(), 0);
        for (var i = 0; i < services; i++)
        {
            // Four to eight quarters of a service: two years, of the second perhaps only a part.
            var size = random.Next(1, threshold);
            foreach (var (year, quarters) in Years.Select((y, n) => (y, n == 0 ? Service(random, size) : [.. Service(random, size).Select((q, at) => at < i % 5 ? q : new PeriodCounts())])))
            {
                List<BoardSummary> shown = [.. quarters.Zip(year.Quarters(), (q, p) => new SummaryWriter(small).Write(p, q)), write(small, year, quarters)];
                foreach (var table in new ShownTable[] { new ShownAnswers(), new ShownWays(), new ShownAsked() })
                    leaks.AddRange(table.Leaks(threshold, year, shown, quarters).Select(l => $"{i}: {table.GetType().Name} {l}"));
                more += shown[^1].Measures.Any(m => m.Distribution is not null) && shown.SkipLast(1).Any(s => s.Measures.Any(m => m.Distribution is null)) ? 1 : 0;
            }
        }
        return (leaks, more);
    }

    private static string Seen(int threshold, PeriodCounts[] quarters, Func<BoardSummary, string> look)
    {
        var small = new SmallNumbers(threshold);
        return string.Join(" / ", quarters.Zip(Years[0].Quarters(), (q, p) => look(new SummaryWriter(small).Write(p, q))).Append(look(new YearWriter(small).Write(Years[0], quarters))));
    }

    private static PeriodCounts[] Service(Random random, int size) => [.. Enumerable.Range(0, 4).Select(_ =>
    {
        var answers = Enumerable.Range(1, 5).Select(_ => random.Next(3) == 0 ? 0 : random.Next(size + 1)).ToArray();
        var (answered, asked) = (answers.Sum(), answers.Sum() + random.Next(size * 2));
        var ways = ShownWays.Ways.Select(_ => 0).ToArray();
        for (var i = 0; i < answered; i++)
            ways[Math.Min(random.Next(ways.Length), random.Next(ways.Length))]++;
        return Measured(Faces, answers) with
        {
            Asked = new Dictionary<Audience, int> { [Audience.Child] = asked },
            Answered = new Dictionary<Audience, int> { [Audience.Child] = answered },
            Ways = [.. ways.Select((n, i) => new WayCount(Audience.Child, ShownWays.Ways[i], false, n, 0, 0)).Where(w => w.Answered > 0)],
        };
    })];

    private static PeriodCounts Measured(Question question, int[] answers) => new()
    {
        Measures = answers.Sum() == 0 ? [] : [new MeasureCounts("overall", Audience.Child, question, [.. answers.Select((n, i) => AnswerCount.Of(question, i + 1, null, n))])],
    };

    private static PeriodCounts Together(IReadOnlyList<PeriodCounts> quarters) => new()
    {
        Asked = new Dictionary<Audience, int> { [Audience.Child] = quarters.Sum(q => q.Asked.GetValueOrDefault(Audience.Child)) },
        Answered = new Dictionary<Audience, int> { [Audience.Child] = quarters.Sum(q => q.Answered.GetValueOrDefault(Audience.Child)) },
        Measures = [.. quarters.SelectMany(q => q.Measures).GroupBy(m => m.Measure).Select(g => g.First() with { Answers = [.. g.SelectMany(m => m.Answers)] })],
        Ways = [.. quarters.SelectMany(q => q.Ways).GroupBy(w => w.Way).Select(g => g.First() with { Answered = g.Sum(w => w.Answered) })],
    };

    private static IEnumerable<int[]> Tuples(int values, int length)
    {
        var all = (int)Math.Pow(values, length);
        for (var n = 0; n < all; n++)
        {
            var tuple = new int[length];
            for (int i = 0, left = n; i < length; i++, left /= values)
                tuple[i] = left % values;
            yield return tuple;
        }
    }

    private static Question Question(int most, int goodFrom) => new()
    {
        Id = "overall",
        Type = QuestionType.Scale,
        Min = 1,
        Max = most,
        GoodFrom = goodFrom,
        Measure = "overall",
        Text = new LocalText(new Dictionary<string, string> { ["en"] = "How good was the help you had?" }),
    };
}
