using Voice.Core.Contacts;
using Voice.Core.Messaging;

namespace Voice.Core.Tests.Messaging;

public sealed class SendingHoursTests
{
    [Theory]
    [InlineData("2026-11-21T08:59:00Z", "2026-11-21T09:00:00Z")]
    [InlineData("2026-11-21T09:00:00Z", "2026-11-21T09:00:00Z")]
    [InlineData("2026-11-21T19:00:00Z", "2026-11-23T09:00:00Z")]
    [InlineData("2026-11-22T12:00:00Z", "2026-11-23T09:00:00Z")]
    // Clocks go forward on 29 March 2026 and back on 25 October 2026; both are Sundays.
    [InlineData("2026-03-28T19:30:00Z", "2026-03-30T08:00:00Z")]
    [InlineData("2026-10-24T18:30:00Z", "2026-10-26T09:00:00Z")]
    [InlineData("2026-07-01T07:30:00Z", "2026-07-01T08:00:00Z")]
    public void A_text_waits_for_the_next_opening(string at, string next) =>
        SendingHours.Default.Next(Moment(at)).ShouldBe(Moment(next));

    [Theory]
    [InlineData("after 16:00", "2026-11-20T10:00:00Z", "2026-11-20T16:00:00Z")]
    [InlineData("weekday mornings", "2026-11-21T10:00:00Z", "2026-11-23T09:00:00Z")]
    public void A_persons_own_times_bind_too(string wish, string at, string next) =>
        SendingHours.Default.Next(Moment(at), SafeTimes.Read(wish)).ShouldBe(Moment(next));

    [Theory]
    [InlineData("", "2026-11-20T10:00:00Z", "2026-11-20T19:00:00Z")]
    [InlineData("", "2026-07-01T10:00:00Z", "2026-07-01T18:00:00Z")]
    [InlineData("before 11:30", "2026-11-20T10:00:00Z", "2026-11-20T11:30:00Z")]
    public void The_provider_is_told_when_the_hours_end(string wish, string at, string end) =>
        SendingHours.Default.Closes(Moment(at), SafeTimes.Read(wish)).ShouldBe(Moment(end));

    [Fact]
    public void Hours_that_never_end_have_no_end() => SendingHours.AlwaysOpen.Closes(Moment("2026-11-20T10:00:00Z")).ShouldBeNull();

    [Fact]
    public void Times_that_never_meet_give_none() =>
        SendingHours.Default.Next(Moment("2026-11-20T10:00:00Z"), SafeTimes.Read("after 20:00")).ShouldBeNull();

    [Fact]
    public void The_next_opening_is_open_for_any_moment_of_two_years()
    {
        var random = new Random(3);
        for (var i = 0; i < 5_000; i++)
        {
            var moment = Moment("2026-01-01T00:00:00Z").AddMinutes(random.Next(2 * 365 * 24 * 60));
            var next = SendingHours.Default.Next(moment)!.Value;
            SendingHours.Default.IsOpen(next).ShouldBeTrue();
            next.ShouldBeGreaterThanOrEqualTo(moment);
            (next - moment).ShouldBeLessThan(TimeSpan.FromHours(39));
            UkTime.Local(next).Hour.ShouldBeInRange(9, 18);
        }
    }

    [Theory]
    [InlineData("Mon-Fri 10:00-16:00", "2026-11-21T12:00:00Z", false)]
    [InlineData("always", "2026-11-22T03:00:00Z", true)]
    [InlineData("00:00-24:00", "2026-11-22T03:00:00Z", true)]
    [InlineData("Mon-Sun 00:00-24:00", "2026-11-22T23:59:00Z", true)]
    [InlineData("08:00-20:00", "2026-11-21T19:30:00Z", true)]
    [InlineData("08:00-20:00", "2026-11-22T12:00:00Z", false)]
    public void Hours_can_be_set(string hours, string at, bool open) => SendingHours.Parse(hours).IsOpen(Moment(at)).ShouldBe(open);

    [Theory]
    [InlineData("whenever")]
    [InlineData("Mon-Sat 19:00-09:00")]
    [InlineData("Mon-Sat 9-17")]
    [InlineData("Mon-Sat 09:00-29:00")]
    public void What_is_no_hours_is_refused(string hours) => Should.Throw<FormatException>(() => SendingHours.Parse(hours));

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
