using Voice.Core.Messaging;

namespace Voice.Core.Tests.Surveys;

public sealed class SmsSegmentsTests
{
    private static string A(int count) => new('a', count);

    public static TheoryData<string, int, SmsEncoding, int> Texts => new()
    {
        { "", 0, SmsEncoding.Gsm7, 0 },
        { "a", 1, SmsEncoding.Gsm7, 1 },
        { A(160), 1, SmsEncoding.Gsm7, 160 },
        { A(161), 2, SmsEncoding.Gsm7, 161 },
        { A(306), 2, SmsEncoding.Gsm7, 306 },
        { A(307), 3, SmsEncoding.Gsm7, 307 },
        { A(459), 3, SmsEncoding.Gsm7, 459 },
        { A(460), 4, SmsEncoding.Gsm7, 460 },
        { "€", 1, SmsEncoding.Gsm7, 2 },
        { @"^{}\[~]|€", 1, SmsEncoding.Gsm7, 18 },
        { "£ é è à ö ñ Ü ß @ \n \r ¿", 1, SmsEncoding.Gsm7, 23 },
        { A(158) + "€", 1, SmsEncoding.Gsm7, 160 },
        { A(159) + "€", 2, SmsEncoding.Gsm7, 161 },
        // The euro may not be cut in two: 152 + nothing, then € and 152 more, then one.
        { A(152) + "€" + A(151), 2, SmsEncoding.Gsm7, 305 },
        { A(152) + "€" + A(152), 3, SmsEncoding.Gsm7, 306 },
        { "ŵ", 1, SmsEncoding.Ucs2, 1 },
        { "dŷ", 1, SmsEncoding.Ucs2, 2 },
        { "‘quote’", 1, SmsEncoding.Ucs2, 7 },
        { "ç", 1, SmsEncoding.Ucs2, 1 },
        { "â" + A(69), 1, SmsEncoding.Ucs2, 70 },
        { "â" + A(70), 2, SmsEncoding.Ucs2, 71 },
        { "â" + A(133), 2, SmsEncoding.Ucs2, 134 },
        { "â" + A(134), 3, SmsEncoding.Ucs2, 135 },
        { "😀", 1, SmsEncoding.Ucs2, 2 },
        { A(66) + "😀" + A(65), 2, SmsEncoding.Ucs2, 133 },
        { A(66) + "😀" + A(66), 3, SmsEncoding.Ucs2, 134 },
        { A(80) + '\ud83d', 2, SmsEncoding.Ucs2, 81 },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Counts_segments(string text, int segments, SmsEncoding encoding, int units) =>
        SmsSegments.Count(text).ShouldBe(new SmsSize(segments, encoding, units));

    [Theory]
    [InlineData("ŵŷâêîôûŴŶÂÊÎÔÛ", false)]
    [InlineData("àèéìòùäöüñåøæßÉÅ", true)]
    [InlineData("’“”–…`´\t", false)]
    [InlineData("@£$¥ΔΦΓΛΩΠΨΣΘΞ¤¡¿§_", true)]
    public void Knows_the_letters_of_the_network(string letters, bool gsm) =>
        letters.ShouldAllBe(letter => SmsSegments.IsGsm(letter) == gsm);

    [Fact]
    public void The_basic_table_has_127_letters_and_the_extension_ten() =>
        Enumerable.Range(0, 0xffff).Count(c => SmsSegments.IsGsm((char)c)).ShouldBe(127 + 10);
}
