using Microsoft.Extensions.Configuration;
using Voice.Core.Composition;
using Voice.Core.Safeguarding;

namespace Voice.Core.Tests.Safeguarding;

public sealed class AlertTimesTests
{
    [Theory]
    [InlineData(true, "2026-11-20T22:40Z", "2026-11-20T23:40Z")]
    [InlineData(false, "2026-11-20T10:00Z", "2026-11-20T14:00Z")]
    [InlineData(false, "2026-11-20T21:00Z", "2026-11-21T10:00Z")]
    [InlineData(false, "2026-11-20T22:40Z", "2026-11-21T11:00Z")]
    [InlineData(false, "2026-03-28T23:00Z", "2026-03-29T10:00Z")]
    public void Urgent_goes_by_the_clock_and_the_rest_by_the_hours_of_the_day(bool urgent, string raised, string escalates) =>
        new AlertTimes().EscalatesAt(urgent, DateTimeOffset.Parse(raised, null)).ShouldBe(DateTimeOffset.Parse(escalates, null));

    [Theory]
    [InlineData("2026-11-20T23:40Z", "2026-11-23T09:00Z")]
    [InlineData("2026-11-22T12:00Z", "2026-11-23T09:00Z")]
    [InlineData("2026-11-23T09:00Z", "2026-11-24T09:00Z")]
    [InlineData("2026-06-30T12:00Z", "2026-07-01T08:00Z")]
    public void A_reminder_comes_on_the_morning_of_the_next_working_day(string now, string next) =>
        new AlertTimes().NextReminder(DateTimeOffset.Parse(now, null)).ShouldBe(DateTimeOffset.Parse(next, null));

    [Fact]
    public void Settings_are_read_and_hours_without_days_mean_every_day()
    {
        var times = Read(("AlertHours", "08:00-20:00"), ("EscalateAfter", "2:30"), ("EscalateUrgentAfter", "0:20"));
        times.Hours.Days.Count.ShouldBe(7);
        (times.EscalateAfter, times.EscalateUrgentAfter).ShouldBe((TimeSpan.FromMinutes(150), TimeSpan.FromMinutes(20)));
        Read(("AlertHours", "Mon-Fri 08:00-20:00")).Hours.Days.Count.ShouldBe(5);
        (Read().Hours.From, Read().Hours.Until, Read().Hours.Days.Count).ShouldBe((new TimeOnly(7, 0), new TimeOnly(22, 0), 7));
    }

    [Theory]
    [InlineData("AlertHours", "at night")]
    [InlineData("EscalateAfter", "4 hours")]
    [InlineData("EscalateAfter", "0:00")]
    [InlineData("EscalateUrgentAfter", "25:00")]
    public void A_wrong_value_stops_the_start_with_one_line(string key, string value)
    {
        var fault = Should.Throw<SettingsException>(() => Read((key, value)));
        fault.Key.ShouldBe("Voice:Safeguarding:" + key);
        fault.Message.ShouldNotContain('\n');
    }

    [Theory]
    [InlineData("2026-11-20", "2026-11-20", 0)]
    [InlineData("2026-11-20", "2026-11-22", 0)]
    [InlineData("2026-11-20", "2026-11-23", 1)]
    [InlineData("2026-11-20", "2026-11-24", 2)]
    public void A_week_end_is_no_working_day(string from, string today, int days) =>
        WorkingDays.Since(DateOnly.Parse(from, null), DateOnly.Parse(today, null)).ShouldBe(days);

    private static AlertTimes Read(params (string Key, string Value)[] settings) => AlertTimes.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create("Voice:Safeguarding:" + s.Key, (string?)s.Value))).Build());
}
