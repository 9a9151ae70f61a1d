using Voice.Core.Contacts;

namespace Voice.Core.Tests.Contacts;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("07700900123")]
    [InlineData("07700 900 123")]
    [InlineData("7700900123")]
    [InlineData("+44 (0)7700 900123")]
    [InlineData("+447700900123")]
    [InlineData("0044 7700 900123")]
    [InlineData("447700900123")]
    [InlineData("44 7700 900123")]
    [InlineData("(07700) 900-123")]
    public void Every_way_of_writing_a_mobile_is_the_same_number(string text) =>
        PhoneNumber.Read(text).ShouldBe(new PhoneNumber("+447700900123", null));

    [Theory]
    [InlineData("01904 496503", PhoneNumber.Landline)]
    [InlineData("020 7946 0000", PhoneNumber.Landline)]
    [InlineData("4.477E+11", PhoneNumber.DigitsLost)]
    [InlineData("4.47701E+11", PhoneNumber.DigitsLost)]
    [InlineData("07700 900123 / 07700 900124", PhoneNumber.Several)]
    [InlineData("not known", PhoneNumber.NotMobile)]
    [InlineData("0770090012", PhoneNumber.NotMobile)]
    [InlineData("+33 6 12 34 56 78", PhoneNumber.NotMobile)]
    [InlineData("070 1234 5678", PhoneNumber.NotMobile)]
    [InlineData("999", PhoneNumber.NotMobile)]
    public void What_cannot_be_texted_says_why(string text, string problem) =>
        PhoneNumber.Read(text).ShouldBe(new PhoneNumber(null, problem));

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Nothing_is_no_problem(string? text) => PhoneNumber.Read(text).ShouldBe(default);

    [Fact]
    public void It_never_throws_and_never_invents_a_number()
    {
        var random = new Random(7);
        const string Letters = "0123456789+() -E.eé/x\u0000ŵ";
        for (var i = 0; i < 20_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => Letters[random.Next(Letters.Length)])]);
            var number = PhoneNumber.Read(text);
            if (number.E164 is { } e164)
            {
                e164.ShouldMatch(@"^\+447\d{9}$");
                text.Count(char.IsAsciiDigit).ShouldBeGreaterThanOrEqualTo(10);
            }
        }
    }
}
