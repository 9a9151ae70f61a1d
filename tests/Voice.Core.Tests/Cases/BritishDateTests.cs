using Voice.Core.Cases.Importing;

namespace Voice.Core.Tests.Cases;

public sealed class BritishDateTests
{
    [Theory]
    [InlineData("03/04/2026")]
    [InlineData("3/4/26")]
    [InlineData("03-04-2026")]
    [InlineData("3.4.2026")]
    [InlineData("2026-04-03")]
    [InlineData("2026-04-03T00:00:00")]
    [InlineData("03/04/2026 00:00")]
    [InlineData("3 April 2026")]
    [InlineData("03-Apr-26")]
    [InlineData("46115")]
    public void The_third_of_April_however_it_is_written(string text)
    {
        BritishDate.TryRead(text, out var date).ShouldBeTrue();
        date.ShouldBe(new DateOnly(2026, 4, 3));
    }

    [Theory]
    [InlineData("2026-13-01")]
    [InlineData("31/02/2026")]
    [InlineData("29/02/2025")]
    [InlineData("soon")]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("04/13/2026")]
    [InlineData("01/01/0001")]
    public void A_date_that_does_not_exist_is_none(string text) => BritishDate.TryRead(text, out _).ShouldBeFalse();
}
