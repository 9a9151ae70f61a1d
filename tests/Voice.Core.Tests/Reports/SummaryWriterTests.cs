using Voice.Core.Insights;
using Voice.Core.Reports;
using Voice.Core.Surveys;

namespace Voice.Core.Tests.Reports;

/// <summary>What a board may see, from nobody to ten thousand answers.</summary>
public sealed class SummaryWriterTests
{
    private static readonly ReportPeriod Period = ReportPeriod.Parse("2026-Q3");
    private static readonly SummaryWriter Writer = new(new SmallNumbers(5));

    [Fact]
    public void Nobody_at_all()
    {
        var summary = Writer.Write(Period, new PeriodCounts());
        summary.Audiences.ShouldAllBe(a => a.Asked.Count == 0 && a.Answered.Count == 0 && a.ResponseRate == null);
        summary.Measures.ShouldBeEmpty();
        summary.Missing.ShouldContain("No closures were ever imported, so nobody could be asked.");
        SummaryPage.Render(summary).ShouldContain("July to September 2026");
    }

    [Fact]
    public void One_answer_is_few_and_shows_no_figure()
    {
        var summary = Writer.Write(Period, Counts(asked: 6, (9, 1)));
        var child = summary.Audiences[0];
        (child.Asked.Count, child.Answered.Count, child.ResponseRate).ShouldBe((6, null, null));
        Overall(summary).Words.ShouldBe("Few people answered (fewer than 5), so no figures are shown.");
        NoFigure(Overall(summary));
    }

    [Fact]
    public void Four_answers_are_few_too()
    {
        var summary = Writer.Write(Period, Counts(asked: 7, (9, 3), (2, 1)));
        NoFigure(Overall(summary));
        SummaryHtml.Fragment(summary).Replace("95% Wilson", "", StringComparison.Ordinal).ShouldNotContain("%");
        summary.Missing.ShouldContain("Few children answered (fewer than 5), so no figures are shown for them.");
    }

    [Fact]
    public void Ten_thousand_answers_show_all()
    {
        var summary = Writer.Write(Period, Counts(asked: 20_000, [.. Enumerable.Range(1, 10).Select(n => (n, 1000))]));
        var overall = Overall(summary);
        overall.Distribution!.Select(c => c.Count).ShouldBe(Enumerable.Repeat(1000, 10));
        overall.Good!.Count.ShouldBe(4000);
        overall.Good.Share.ShouldBe(0.4, 1e-9);
        overall.Good.Low.ShouldBe(0.39044, 1e-4);
        overall.Good.High.ShouldBe(0.40964, 1e-4);
        summary.Audiences[0].ResponseRate!.Share.ShouldBe(0.5, 1e-9);
    }

    [Fact]
    public void A_lonely_answer_is_merged_with_its_neighbours_on_the_same_side()
    {
        var overall = Overall(Writer.Write(Period, Counts(asked: 50, (2, 1), (5, 6), (8, 2), (9, 5), (10, 6))));
        overall.Distribution!.Select(c => (c.Label, c.Count)).ShouldBe([("1 to 6", 7), ("7 to 9", 7), ("10", 6)]);
    }

    [Fact]
    public void One_dissenter_is_not_shown_as_nine_against_one()
    {
        var overall = Overall(Writer.Write(Period, Counts(asked: 50, (9, 9), (2, 1))));
        NoFigure(overall);
        overall.Words.ShouldContain("point at a person");
    }

    [Fact]
    public void Unanimous_answers_become_words()
    {
        var overall = Overall(Writer.Write(Period, Counts(asked: 50, (10, 12))));
        NoFigure(overall);
        overall.Words.ShouldBe("Everybody who answered said the same: 10.");
    }

    /// <summary>Reads each summary as an attacker with integer arithmetic would, over many small tables: no value of the
    /// scale may be left with only one possible count between 1 and 4.</summary>
    [Fact]
    public void No_small_count_can_be_worked_out()
    {
        var random = new Random(11);
        for (var i = 0; i < 3_000; i++)
        {
            var counts = Enumerable.Range(1, 10).Select(n => (n, random.Next(3) == 0 ? random.Next(8) : 0)).ToArray();
            var overall = Overall(Writer.Write(Period, Counts(asked: 100, counts)));
            if (overall.Distribution is not { } cells)
                continue;
            cells.Sum(c => c.Count).ShouldBe(counts.Sum(c => c.Item2));
            foreach (var cell in cells)
                (cell.Count is 0 or >= 5).ShouldBeTrue($"{cell} of {string.Join(' ', counts)}");
            foreach (var single in cells.Where(c => !c.Label.Contains(' ', StringComparison.Ordinal)))
                single.Count.ShouldBe(counts[int.Parse(single.Label, System.Globalization.CultureInfo.InvariantCulture) - 1].Item2);
            if (overall.Good is not { } good)
                continue;
            (good.Count >= 5 && good.Of - good.Count >= 5).ShouldBeTrue();
            SharesEndWhereCellsEnd(overall);
        }
    }

    // A cell across the good boundary, beside the share, would give both its parts away.
    private static void SharesEndWhereCellsEnd(MeasureSummary overall)
    {
        var above = overall.Distribution!.Where(c => int.Parse(c.Label.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture) >= 7).Sum(c => c.Count);
        above.ShouldBe(overall.Good!.Count);
    }

    private static void NoFigure(MeasureSummary measure) => (measure.Distribution, measure.Good).ShouldBe((null, null));

    private static MeasureSummary Overall(BoardSummary summary) => summary.Measures.Single(m => m.Measure == "overall");

    private static PeriodCounts Counts(int asked, params (int Value, int Count)[] answers) => new()
    {
        Asked = new Dictionary<Audience, int> { [Audience.Child] = asked },
        Answered = new Dictionary<Audience, int> { [Audience.Child] = answers.Sum(a => a.Count) },
        Closures = asked,
        LastImport = new DateOnly(2026, 10, 1),
        Measures = [new MeasureCounts("overall", Audience.Child, Question, [.. answers.Where(a => a.Count > 0).Select(a => AnswerCount.Of(Question, a.Value, null, a.Count))])],
    };

    private static readonly Question Question = new()
    {
        Id = "overall",
        Type = QuestionType.Scale,
        Min = 1,
        Max = 10,
        GoodFrom = 7,
        Measure = "overall",
        Text = new LocalText(new Dictionary<string, string> { ["en"] = "How good was the help you had?" }),
    };
}
