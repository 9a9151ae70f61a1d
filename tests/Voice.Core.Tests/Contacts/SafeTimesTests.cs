using Voice.Core.Contacts;

namespace Voice.Core.Tests.Contacts;

public sealed class SafeTimesTests
{
    private static readonly DateTime Wednesday = new(2026, 11, 18);
    private static readonly DateTime Saturday = new(2026, 11, 21);

    [Theory]
    [InlineData("after 16:00", 15, 59, false)]
    [InlineData("after 16:00", 16, 0, true)]
    [InlineData("after 4pm", 16, 0, true)]
    [InlineData("before 10", 9, 59, true)]
    [InlineData("before 10", 10, 0, false)]
    [InlineData("weekday mornings", 11, 0, true)]
    [InlineData("weekday mornings", 12, 0, false)]
    [InlineData("between 10 and 2pm", 13, 0, true)]
    [InlineData("10:30-12:00", 10, 29, false)]
    [InlineData("after 5", 16, 59, false)]
    [InlineData("after 5", 17, 0, true)]
    [InlineData("4-6pm", 9, 0, false)]
    [InlineData("4:30-6pm", 16, 30, true)]
    [InlineData("between 12 and 2pm", 12, 0, true)]
    [InlineData("", 3, 0, true)]
    public void Wishes_are_read(string wish, int hour, int minute, bool safe) =>
        SafeTimes.Read(wish)!.Includes(Wednesday.AddHours(hour).AddMinutes(minute)).ShouldBe(safe);

    [Fact]
    public void Weekdays_are_not_Saturdays()
    {
        SafeTimes.Read("weekday mornings")!.Includes(Saturday.AddHours(10)).ShouldBeFalse();
        SafeTimes.Read("weekends")!.Includes(Saturday.AddHours(10)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("when he is at work")]
    [InlineData("ring first")]
    [InlineData("after 25:00")]
    [InlineData("after 9")]
    public void A_wish_that_cannot_be_read_leaves_no_safe_hour(string wish) => SafeTimes.Read(wish).ShouldBeNull();
}
