using Voice.Core.WaysIn;

namespace Voice.Core.Tests.WaysIn;

public sealed class ShortCodeTests
{
    [Theory]
    [InlineData("K7M2-QD9X", "k7m2qd9x")]
    [InlineData(" k7m2 qd9x ", "k7m2qd9x")]
    [InlineData("O1IL-UUUU", "0111vvvv")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("🙂<b>", "b")]
    public void What_was_typed_from_paper_is_understood(string? typed, string meant) => ShortCode.Read(typed).ShouldBe(meant);

    [Fact]
    public void What_is_printed_reads_back()
    {
        for (var i = 0; i < 200; i++)
        {
            var code = ShortCode.Make(8);
            ShortCode.Read(ShortCode.Show(code)).ShouldBe(code);
        }
    }
}
