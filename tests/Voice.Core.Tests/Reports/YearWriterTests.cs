using Voice.Core.Insights;
using Voice.Core.Invitations;
using Voice.Core.Reports;
using Voice.Core.Surveys;

namespace Voice.Core.Tests.Reports;

/// <summary>What a board may see of a financial year, added from its quarters.</summary>
public sealed class YearWriterTests
{
    private static readonly ReportPeriod Year = ReportPeriod.Parse("2026/27");

    [Fact]
    public void Four_answers_a_quarter_give_figures_of_the_year()
    {
        var year = Write(Quarter(7, (9, 2), (3, 2)), Quarter(7, (8, 3), (2, 1)), Quarter(7, (10, 2), (4, 2)), Quarter(7, (7, 2), (5, 1)));
        var child = year.Audiences[0];
        (child.Asked.Count, child.Answered.Count, child.ResponseRate!.Of).ShouldBe((28, 15, 28));
        var overall = Overall(year);
        overall.Answers.Count.ShouldBe(15);
        overall.Good.ShouldNotBeNull().Count.ShouldBe(9);
        overall.Words.ShouldBe("9 of 15 people gave a good answer.");
        overall.Distribution!.Sum(c => c.Count).ShouldBe(15);
    }

    [Fact]
    public void Sixteen_from_four_quarters_of_few_would_be_four_in_each_so_one_is_left_out()
    {
        var year = Write(Quarter(7, (9, 4)), Quarter(7, (3, 4)), Quarter(7, (9, 4)), Quarter(7, (9, 2), (3, 2)));
        (year.Audiences[0].Answered.Count, Overall(year).Answers.Count).ShouldBe((15, 15));
        Overall(year).Good!.Count.ShouldBe(9);
        year.Missing.ShouldContain(YearWords.Added);
    }

    [Fact]
    public void A_quarter_of_few_that_stands_alone_is_left_out_in_words()
    {
        var year = Write(Quarter(9, (9, 3)), Quarter(30, (9, 8), (2, 6)), Quarter(30, (9, 7), (2, 5)), Quarter(30, (9, 9), (2, 9)));
        year.Audiences[0].Answered.Count.ShouldBe(44);
        Overall(year).Words.ShouldBe("24 of 44 people gave a good answer. Without April to June 2026, when few answered.");
        year.Missing.ShouldContain("The number of children who answered is without April to June 2026, when few answered.");
        year.Audiences[0].Answered.Without.ShouldBe(["2026-Q2"]);
        // Asked in all four, answered in three: the rate is of the three.
        year.Audiences[0].ResponseRate.ShouldNotBeNull().Of.ShouldBe(90);
    }

    [Fact]
    public void How_many_answered_in_a_quarter_of_few_is_not_what_a_quarter_without_a_table_leaves_over()
    {
        // The nine of the first quarter are shown there; twelve beside them would be three in the second.
        var year = Write(Quarter(9, (9, 8), (2, 1)), Quarter(9, (2, 3)), Quarter(0), Quarter(0));
        Overall(year).Answers.Words.ShouldBe(YearWords.Few.Words);
        year.Audiences[0].Answered.Count.ShouldBe(9);
    }

    [Fact]
    public void Quarters_without_a_table_are_shown_together()
    {
        var year = Write(Quarter(9, (9, 8), (2, 1)), Quarter(9, (9, 5), (2, 3)), Quarter(9, (9, 3), (2, 3)), Quarter(0));
        Overall(year).Distribution!.Sum(c => c.Count).ShouldBe(23);
        Overall(year).Good!.Count.ShouldBe(16);
    }

    [Fact]
    public void Two_sides_that_are_as_large_as_small_can_be_are_not_shown_together()
    {
        // Eight from two quarters with fewer than five each would be four in each.
        var year = Write(Quarter(40, (9, 20), (2, 4)), Quarter(40, (9, 25), (2, 4)), Quarter(0), Quarter(0));
        (Overall(year).Answers.Count, Overall(year).Answers.Words, Overall(year).Distribution).ShouldBe((null, YearWords.Few.Words, null));
    }

    [Fact]
    public void Cells_are_the_finest_that_every_quarter_has()
    {
        var year = Write(Quarter(40, (1, 3), (2, 2), (5, 6), (9, 5), (10, 6)), Quarter(40, (1, 5), (6, 9), (7, 4), (8, 2)), Quarter(40, (10, 12)), Quarter(0));
        Overall(year).Distribution!.Select(c => (c.Label, c.Count)).ShouldBe([("1 to 2", 10), ("3 to 6", 15), ("7 to 10", 29)]);
    }

    [Fact]
    public void All_who_say_the_same_all_year_become_words()
    {
        var overall = Overall(Write(Quarter(9, (10, 6)), Quarter(9, (10, 3)), Quarter(9, (10, 3)), Quarter(0)));
        (overall.Words, overall.Distribution, overall.Good).ShouldBe(("Everybody who answered said the same: 10.", null, null));
    }

    [Fact]
    public void Quarters_with_another_scale_are_not_added()
    {
        var faces = new Question { Id = "overall", Type = QuestionType.Faces, GoodFrom = 4, Measure = "overall", Text = Text };
        var overall = Overall(Write(Quarter(30, (9, 8), (2, 6)), Quarter(30, faces, (5, 8), (1, 6)), Quarter(0), Quarter(0)));
        (overall.Answers.Count, overall.Distribution).ShouldBe((null, null));
        overall.Words.ShouldContain("its quarters are not added");
    }

    [Fact]
    public void Ways_of_few_are_put_together_over_the_year()
    {
        var year = Write([.. Enumerable.Range(0, 4).Select(_ => Quarter(7, (9, 2), (3, 1)) with { Ways = [Way(AnswerWay.Sms, 2), Way(AnswerWay.Web, 1)] })]);
        (year.Ways.Count, year.Audiences[0].Answered.Count).ShouldBe((0, 12));
        var more = Write([.. Enumerable.Range(0, 4).Select(_ => Quarter(7, (9, 2), (3, 2)) with { Ways = [Way(AnswerWay.Sms, 2), Way(AnswerWay.Web, 2)] })]);
        more.Ways.Select(w => (w.Words, w.Answered.Count)).ShouldBe([("by text", 7), ("on the web", 8)]);
    }

    [Fact]
    public void Good_answers_by_way_are_shown_where_every_quarter_shows_them()
    {
        var quarter = Quarter(60, (9, 14), (3, 18)) with { Ways = [Way(AnswerWay.Sms, 20, 8), Way(AnswerWay.Assisted, 12, 6)] };
        Write(quarter, quarter, Quarter(0), Quarter(0)).Ways.Select(w => (w.Words, w.Answered.Count, w.Good!.Count)).ShouldBe([("by text", 40, 16), ("with a helper", 24, 12)]);
        var hidden = quarter with { Ways = [Way(AnswerWay.Sms, 20, 8), Way(AnswerWay.Assisted, 12, 10)] };
        Write(quarter, hidden, Quarter(0), Quarter(0)).Ways.ShouldAllBe(w => w.Good == null);
    }

    [Fact]
    public void Open_ways_are_added_each_by_itself()
    {
        var quarter = Quarter(0) with { Ways = [new WayCount(Audience.Child, AnswerWay.Kiosk, true, 14, 14, 7), new WayCount(Audience.Child, AnswerWay.Poster, true, 3, 3, 1)] };
        var year = Write(quarter, quarter, Quarter(0), Quarter(0));
        year.OpenWays.Select(w => (w.Words, w.Answered.Count, w.Good?.Count)).ShouldBe([("on the office tablet", 28, 14), ("through a poster", 6, null)], ignoreOrder: true);
    }

    [Fact]
    public void A_year_points_to_its_quarters_for_themes_and_words()
    {
        var year = Write(Quarter(0), Quarter(0), Quarter(0), Quarter(0));
        (year.Themes, year.CommentsAwaitingApproval, year.Quotes.Count).ShouldBe((null, null, 0));
        year.SeeAlso.Select(p => p.Period).ShouldBe(["2026-Q2", "2026-Q3", "2026-Q4", "2027-Q1"]);
        SummaryHtml.Fragment(year).ShouldContain("<li>April to June 2026 (2026-Q2)</li>");
        SummaryHtml.Fragment(year, p => $"/x?{p.Period}").ShouldContain("href=\"/x?2026-Q2\"");
    }

    private static BoardSummary Write(params PeriodCounts[] quarters) => new YearWriter(new SmallNumbers(5)).Write(Year, quarters);

    private static MeasureSummary Overall(BoardSummary summary) => summary.Measures.Single(m => m.Measure == "overall");

    private static PeriodCounts Quarter(int asked, params (int Value, int Count)[] answers) => Quarter(asked, Question, answers);

    private static PeriodCounts Quarter(int asked, Question question, params (int Value, int Count)[] answers) => new()
    {
        Asked = new Dictionary<Audience, int> { [Audience.Child] = asked },
        Answered = new Dictionary<Audience, int> { [Audience.Child] = answers.Sum(a => a.Count) },
        Measures = [new MeasureCounts("overall", Audience.Child, question, [.. answers.Select(a => AnswerCount.Of(question, a.Value, null, a.Count))])],
    };

    private static WayCount Way(AnswerWay way, int answered, int good = 0) => new(Audience.Child, way, false, answered, answered, good);

    private static readonly LocalText Text = new(new Dictionary<string, string> { ["en"] = "How good was the help you had?" });

    private static readonly Question Question = new() { Id = "overall", Type = QuestionType.Scale, Min = 1, Max = 10, GoodFrom = 7, Measure = "overall", Text = Text };
}
