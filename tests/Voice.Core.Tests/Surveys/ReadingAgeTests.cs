using Voice.Core.Surveys.Checking;

namespace Voice.Core.Tests.Surveys;

public sealed class ReadingAgeTests
{
    [Theory]
    [InlineData(1, "the you we are were help good not had text one like here more please phone asked helped called changed told changes-")]
    [InlineData(1, "care school house week said fair work want each voice danger-")]
    [InlineData(2, "people listen fairly number letter worker happen started wanted changes table little being doing safer worried")]
    [InlineData(2, "question answer childline someone reply today hello quiet create really later places pages boxes wishes")]
    [InlineData(3, "different important family audience together another whoever remember idea radio october conversation-")]
    [InlineData(4, "information education experience situation community participate january material")]
    [InlineData(5, "multidisciplinary- communication- organisation university opportunity")]
    public void Counts_syllables(int expected, string words) =>
        words.Split(' ').Where(w => !w.EndsWith('-'))
            .Where(w => SyllableCounter.Count(w) != expected)
            .Select(w => $"{w}: {SyllableCounter.Count(w)}").ShouldBeEmpty();

    [Theory]
    [InlineData("Did people listen to you?", 5 + 0.39 * 5 + 11.8 * 7 / 5 - 15.59)]
    [InlineData("We like to read. You like to run.", 5 + 0.39 * 4 + 11.8 * 8 / 8 - 15.59)]
    public void Follows_the_formula(string text, double expected) => ReadingAge.Of(text).ShouldBe(expected, 0.001);

    [Theory]
    [InlineData("", 0)]
    [InlineData("0800 1111", 0)]
    [InlineData("{link} https://example.org/s/abc", 0)]
    [InlineData("A voice note", 8)]
    [InlineData("Extracurricular activities", 12)]
    public void Very_short_texts_are_judged_by_their_longest_word(string text, double expected) => ReadingAge.Of(text).ShouldBe(expected);

    [Fact]
    public void A_page_of_officialese_is_far_too_old() =>
        ReadingAge.Of("Your participation in this evaluation is voluntary and will contribute to continuous organisational improvement.")
            .ShouldBeGreaterThan(16);

    [Theory]
    [InlineData("One two three. Four five!", 3)]
    [InlineData("One two\n\nthree four five", 3)]
    [InlineData("Call 999 now: do it", 2)]
    [InlineData("", 0)]
    public void Measures_the_longest_sentence(string text, int words) => ReadingAge.WordsInLongestSentence(text).ShouldBe(words);
}
