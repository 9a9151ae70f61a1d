using Voice.Core.Surveys.Checking;

namespace Voice.Core.Tests.Surveys;

public sealed class WordListTests
{
    [Theory]
    [InlineData("Your Youth  Justice worker", "youth  justice")]
    [InlineData("your youth-justice worker", "youth-justice")]
    [InlineData("the YOT.", "yot")]
    [InlineData("offences and an offence", "offences,offence")]
    [InlineData("yr heddlu a'r llys", "heddlu,llys")]
    [InlineData("Your courtyard, a policy, the yoga class and a plan", "courtyard")]
    [InlineData("Gwasanaeth Prawf", "prawf")]
    [InlineData("We hope you are well.", "")]
    [InlineData("Llysgennad, llyswennod, prawfddarllen", "")]
    public void Finds_words_that_give_away(string text, string expected) =>
        string.Join(',', WordList.GivesAway.In(text)).ShouldBe(expected);

    [Theory]
    [InlineData("a breach of it", "breach")]
    [InlineData("young offenders re-offending", "offenders,re-offending")]
    [InlineData("torri amodau", "torri amodau")]
    [InlineData("non-compliance", "non-compliance")]
    [InlineData("a beach", "")]
    public void Finds_words_that_are_not_used(string text, string expected) =>
        string.Join(',', WordList.NotUsed.In(text)).ShouldBe(expected);
}
