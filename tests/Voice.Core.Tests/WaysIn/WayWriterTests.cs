using Voice.Core.Insights;
using Voice.Core.Invitations;
using Voice.Core.Reports;
using Voice.Core.Surveys;

namespace Voice.Core.Tests.WaysIn;

/// <summary>Differences between ways, without a figure that points at anybody.</summary>
public sealed class WayWriterTests
{
    private static readonly SummaryWriter Writer = new(new SmallNumbers(5));

    [Fact]
    public void Two_ways_that_many_used_are_compared()
    {
        var ways = Write(Asked(AnswerWay.Sms, 20, 8), Asked(AnswerWay.Assisted, 12, 6)).Ways;
        ways.Select(w => (w.Words, w.Answered.Count, w.Good!.Count)).ShouldBe([("by text", 20, 8), ("with a helper", 12, 6)]);
    }

    [Fact]
    public void A_way_that_few_used_is_put_together_with_its_neighbour()
    {
        var ways = Write(Asked(AnswerWay.Sms, 20, 8), Asked(AnswerWay.Web, 9, 4), Asked(AnswerWay.Paper, 3, 2)).Ways;
        ways.Select(w => (w.Words, w.Answered.Count)).ShouldBe([("by text", 20), ("on the web or on paper", 12)]);
        ways[1].Ways.ShouldBe(["web", "paper"]);
    }

    [Fact]
    public void One_share_that_may_not_be_shown_takes_the_others_with_it()
    {
        // Twelve of thirty-two good is shown elsewhere: beside "eight of twenty" it would say how the twelve answered.
        var ways = Write(Asked(AnswerWay.Sms, 20, 8), Asked(AnswerWay.Assisted, 12, 10)).Ways;
        ways.Count.ShouldBe(2);
        ways.ShouldAllBe(w => w.Good == null);
    }

    [Fact]
    public void Where_one_way_is_left_nothing_is_said_of_ways() =>
        Write(Asked(AnswerWay.Sms, 6, 3), Asked(AnswerWay.Web, 4, 2)).Ways.ShouldBeEmpty();

    [Fact]
    public void Open_ways_are_apart_and_few_is_said_of_few()
    {
        var summary = Write(Asked(AnswerWay.Sms, 20, 8), Open(AnswerWay.Poster, 3, 1), Open(AnswerWay.Kiosk, 14, 7));
        summary.OpenWays.Select(w => (w.Words, w.Answered.Count)).ShouldBe([("on the office tablet", 14), ("through a poster", null)]);
        summary.OpenWays[0].Good!.Share.ShouldBe(0.5, 1e-9);
        summary.OpenWays[1].Good.ShouldBeNull();
        summary.Missing.ShouldContain(m => m.Contains("counted apart", StringComparison.Ordinal));
        SummaryHtml.Fragment(summary).ShouldContain("through a poster");
    }

    [Fact]
    public void No_small_group_can_be_worked_out()
    {
        var random = new Random(5);
        for (var i = 0; i < 2_000; i++)
        {
            var counts = new[] { AnswerWay.Sms, AnswerWay.SmsAndWeb, AnswerWay.Web, AnswerWay.Assisted, AnswerWay.Paper }
                .Select(w => random.Next(12) is var n && random.Next(n + 1) is var rated ? Asked(w, n, random.Next(rated + 1), rated) : null!).ToArray();
            foreach (var way in Write(counts).Ways)
            {
                (way.Answered.Count >= 5).ShouldBeTrue();
                if (way.Good is { } good)
                    (good.Count >= 5 && good.Of - good.Count >= 5).ShouldBeTrue();
            }
        }
    }

    private static BoardSummary Write(params WayCount[] ways) => Writer.Write(ReportPeriod.Parse("2026-Q3"), new PeriodCounts
    {
        Ways = ways,
        Answered = new Dictionary<Audience, int> { [Audience.Child] = ways.Where(w => !w.Open).Sum(w => w.Answered) },
    });

    private static WayCount Asked(AnswerWay way, int answered, int good, int? rated = null) => new(Audience.Child, way, false, answered, rated ?? answered, good);

    private static WayCount Open(AnswerWay way, int answered, int good) => new(Audience.Child, way, true, answered, answered, good);
}
