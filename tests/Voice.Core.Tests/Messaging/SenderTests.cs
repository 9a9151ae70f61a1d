using Voice.Core.Messaging;

namespace Voice.Core.Tests.Messaging;

public sealed class SenderTests
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);
    private static readonly SendLimits Limits = new() { PerSecond = 4, DailySegments = 10 };

    [Fact]
    public void The_bucket_fills_with_time_and_never_overflows()
    {
        var sender = New();
        sender.Room(Morning, Limits).ShouldBe(4);
        for (var i = 0; i < 4; i++)
            sender.Take(1);
        sender.Room(Morning, Limits).ShouldBe(0);
        sender.Room(Morning.AddMilliseconds(500), Limits).ShouldBe(2);
        sender.Room(Morning.AddHours(1), Limits).ShouldBe(4);
    }

    [Fact]
    public void A_clock_that_is_behind_gives_nothing_away()
    {
        var sender = New();
        sender.Room(Morning, Limits);
        sender.Take(1);
        sender.Room(Morning.AddMinutes(-5), Limits).ShouldBe(3);
        sender.Room(Morning.AddMilliseconds(250), Limits).ShouldBe(4);
    }

    [Fact]
    public void A_pause_ends_by_itself_and_a_stop_does_not()
    {
        var sender = New();
        sender.PausedUntil = Morning.AddSeconds(2);
        sender.Room(Morning.AddSeconds(1), Limits).ShouldBe(0);
        sender.Room(Morning.AddSeconds(3), Limits).ShouldBe(4);
        sender.StoppedAt = Morning;
        sender.Room(Morning.AddDays(9), Limits).ShouldBe(0);
    }

    [Fact]
    public void The_ceiling_holds_for_texts_we_start_and_twice_that_for_answers()
    {
        var sender = New();
        sender.Room(Morning, Limits);
        sender.Take(9);
        sender.Affords(1, started: true, Limits).ShouldBeTrue();
        sender.Affords(2, started: true, Limits).ShouldBeFalse();
        sender.Affords(11, started: false, Limits).ShouldBeTrue();
        sender.Affords(12, started: false, Limits).ShouldBeFalse();
    }

    [Fact]
    public void What_was_not_spent_is_given_back_to_its_own_day()
    {
        var sender = New();
        sender.Room(Morning, Limits);
        sender.Take(5);
        sender.GiveBack(2, new DateOnly(2026, 11, 22));
        sender.SegmentsToday.ShouldBe(5);
        sender.GiveBack(2, new DateOnly(2026, 11, 23));
        sender.SegmentsToday.ShouldBe(3);
        sender.GiveBack(9, new DateOnly(2026, 11, 23));
        sender.SegmentsToday.ShouldBe(0);
    }

    [Theory]
    [InlineData("2026-11-23T23:59:59Z", 7)]
    [InlineData("2026-11-24T00:00:00Z", 0)]
    [InlineData("2027-03-28T23:30:00Z", 0)] // half past midnight in British summer time, the day the clocks changed
    public void A_day_is_a_day_in_the_UK(string moment, int used)
    {
        var sender = New();
        sender.Room(Morning, Limits);
        sender.Take(7);
        sender.Room(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture), Limits);
        sender.SegmentsToday.ShouldBe(used);
    }

    [Fact]
    public void Waits_double_up_to_a_quarter_of_an_hour_with_half_left_to_chance()
    {
        Backoff.After(1, 1).ShouldBe(TimeSpan.FromSeconds(15));
        Backoff.After(1, 0).ShouldBe(TimeSpan.FromSeconds(7.5));
        Backoff.After(3, 1).ShouldBe(TimeSpan.FromMinutes(1));
        Backoff.After(50, 1).ShouldBe(TimeSpan.FromMinutes(15));
    }

    private static Sender New() => new() { Name = "Test", TokensAt = DateTimeOffset.UnixEpoch, SpendDay = DateOnly.MinValue };
}
