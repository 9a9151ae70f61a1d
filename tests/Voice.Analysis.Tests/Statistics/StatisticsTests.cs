using Voice.Analysis.Statistics;

namespace Voice.Analysis.Tests.Statistics;

public sealed class StatisticsTests
{
    [Theory]
    [InlineData(0, 10, 0.0, 0.2775)]
    [InlineData(10, 10, 0.7225, 1.0)]
    [InlineData(4, 7, 0.2505, 0.8418)]
    [InlineData(81, 263, 0.2553, 0.3662)]
    public void Wilson_matches_published_values(int successes, int total, double low, double high)
    {
        WilsonInterval interval = WilsonInterval.Of(successes, total);
        interval.Low.ShouldBe(low, 0.0002);
        interval.High.ShouldBe(high, 0.0002);
    }

    [Fact]
    public void Wilson_always_contains_the_share_and_narrows_with_more_answers()
    {
        var random = new Random(7);
        for (int i = 0; i < 500; i++)
        {
            int total = random.Next(1, 400), successes = random.Next(total + 1);
            (double low, double high) = WilsonInterval.Of(successes, total);
            double share = (double)successes / total;
            low.ShouldBeInRange(0, share);
            high.ShouldBeInRange(share, 1);
            (double lowMore, double highMore) = WilsonInterval.Of(successes * 4, total * 4);
            (highMore - lowMore).ShouldBeLessThan(high - low);
        }
    }

    [Fact]
    public void Wilson_knows_nothing_about_nobody() => WilsonInterval.Of(0, 0).ShouldBe(new WilsonInterval(0, 1));

    [Fact]
    public void Wilson_refuses_impossible_counts() => Should.Throw<ArgumentOutOfRangeException>(() => WilsonInterval.Of(3, 2));

    [Fact]
    public void Median_is_the_middle()
    {
        Median.Of([3, 1, 2]).ShouldBe(2);
        Median.Of([4, 1, 2, 3]).ShouldBe(2.5);
        Median.Of([]).ShouldBeNull();
        Should.Throw<ArgumentException>(() => Median.Of([double.NaN]));
    }

    [Fact]
    public void Xmr_limits_follow_the_moving_range()
    {
        XmrChart chart = XmrChart.Of([10, 12, 11, 13]);
        chart.Centre.ShouldBe(11.5);
        chart.MeanMovingRange.ShouldBe(5.0 / 3, 1e-12);
        chart.UpperLimit.ShouldBe(11.5 + 2.66 * 5 / 3, 1e-12);
        chart.LowerLimit.ShouldBe(11.5 - 2.66 * 5 / 3, 1e-12);
        chart.HasTrialLimits.ShouldBeTrue();
        chart.Points.ShouldAllBe(point => !point.IsSpecialCause);
    }

    [Fact]
    public void Xmr_marks_a_point_outside()
    {
        XmrChart chart = XmrChart.Of([5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 30]);
        chart.Points[^1].Signals.HasFlag(XmrSignals.OutsideLimits).ShouldBeTrue();
        chart.Points[^1].Direction.ShouldBe(1);
        chart.HasTrialLimits.ShouldBeFalse();
    }

    [Fact]
    public void Xmr_marks_seven_on_one_side_but_not_six()
    {
        XmrChart.Of([1, 1, 1, 1, 1, 1, 1, 3, 3, 3, 3, 3, 3]).Points.Take(7).ShouldAllBe(p => p.Signals.HasFlag(XmrSignals.Run) && p.Direction == -1);
        XmrChart.Of([1, 1, 1, 1, 1, 1, 3, 3, 3, 3, 3, 3]).Points.ShouldAllBe(p => !p.Signals.HasFlag(XmrSignals.Run));
    }

    [Fact]
    public void Xmr_marks_a_trend_of_seven_points_but_not_of_six()
    {
        XmrChart.Of([9, 1, 2, 3, 4, 5, 6, 7, 1]).Points.Skip(1).Take(7).ShouldAllBe(p => p.Signals.HasFlag(XmrSignals.Trend));
        XmrChart.Of([9, 1, 2, 3, 4, 5, 6, 1]).Points.ShouldAllBe(p => !p.Signals.HasFlag(XmrSignals.Trend));
    }

    [Fact]
    public void Xmr_marks_two_of_three_near_a_limit()
    {
        double[] values = [.. Enumerable.Range(0, 30).Select(i => 5.0 + i % 2), 8, 5.5, 8, 5];
        XmrChart chart = XmrChart.Of(values);
        chart.Points[30].Signals.HasFlag(XmrSignals.NearLimits).ShouldBeTrue();
        chart.Points[32].Signals.HasFlag(XmrSignals.NearLimits).ShouldBeTrue();
        chart.Points[31].Signals.ShouldBe(XmrSignals.None);
    }

    [Fact]
    public void Xmr_of_a_constant_has_no_signal() => XmrChart.Of([.. Enumerable.Repeat(4.0, 20)]).Points.ShouldAllBe(p => !p.IsSpecialCause);

    [Fact]
    public void Agreement_ignores_group_numbers()
    {
        int[] labels = [0, 0, 1, 1, 2, 2], renamed = [5, 5, 9, 9, 1, 1];
        ClusterAgreement.NormalisedMutualInformation(labels, renamed).ShouldBe(1, 1e-12);
        ClusterAgreement.AdjustedRandIndex(labels, renamed).ShouldBe(1, 1e-12);
        ClusterAgreement.BestMatchAccuracy(renamed, labels).ShouldBe(1);
    }

    [Fact]
    public void Agreement_of_unrelated_groupings_is_about_zero()
    {
        var random = new Random(3);
        int[] a = [.. Enumerable.Range(0, 5000).Select(_ => random.Next(5))];
        int[] b = [.. Enumerable.Range(0, 5000).Select(_ => random.Next(5))];
        ClusterAgreement.AdjustedRandIndex(a, b).ShouldBe(0, 0.01);
        ClusterAgreement.NormalisedMutualInformation(a, b).ShouldBeLessThan(0.01);
    }

    [Fact]
    public void Best_match_beats_every_permutation_tried_by_hand()
    {
        var random = new Random(11);
        int[][] permutations = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
        for (int round = 0; round < 100; round++)
        {
            int[] a = [.. Enumerable.Range(0, 40).Select(_ => random.Next(3))];
            int[] b = [.. a.Select(x => random.Next(3) == 0 ? x : random.Next(3))];
            double best = permutations.Max(p => Enumerable.Range(0, 40).Count(i => p[a[i]] == b[i])) / 40.0;
            ClusterAgreement.BestMatchAccuracy(a, b).ShouldBe(best, 1e-12);
        }
    }

    [Fact]
    public void Stability_is_one_for_a_rule_that_never_changes()
    {
        int[] grouping = [.. Enumerable.Range(0, 50).Select(i => i % 3)];
        Stability.UnderResampling(50, grouping, (half, _) => [.. half.Select(i => i % 3)]).ShouldBe(1, 1e-12);
        Stability.UnderResampling(50, grouping, (half, seed) => [.. half.Select((_, i) => (i * 7919 + seed) % 5)]).ShouldBeLessThan(0.3);
    }
}
