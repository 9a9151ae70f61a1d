using System.Text.Json;
using Voice.Core.Surveys;

namespace Voice.Core.Tests.Surveys;

public sealed class SurveyJsonTests
{
    public static TheoryData<string> Ids => [.. SurveyLibrary.Load(SurveyFolders.Shipped).Latest.Select(s => s.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_definition_comes_back_as_it_was(string id)
    {
        var survey = SurveyLibrary.Load(SurveyFolders.Shipped).Find(id)!;

        var back = SurveyJson.Read(SurveyJson.Write(survey));

        SurveyJson.Write(back).ShouldBe(SurveyJson.Write(survey));
        // Plain serialization knows nothing of our converters, so it sees what they might have lost.
        JsonSerializer.Serialize(back).ShouldBe(JsonSerializer.Serialize(survey));
        back.Questions.Select(q => q.When?.ToString()).ShouldBe(survey.Questions.Select(q => q.When?.ToString()));
    }

    [Fact]
    public void Conditions_of_all_kinds_come_back()
    {
        const string when = "now <= 4 and (busy is not yes or helps includes family) and answered helps";
        var survey = SurveyReader.Read(SmallSurvey.Yaml.Replace("now <= 4 or busy is no", when), "small").Definition!;

        var back = SurveyJson.Read(SurveyJson.Write(survey)).Find("need")!.When;

        back.ShouldBeOfType<Condition.All>().Parts[1].ShouldBeOfType<Condition.Any>();
        back.ToString().ShouldBe(when);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[")]
    public void Other_json_is_refused(string json) => Should.Throw<JsonException>(() => SurveyJson.Read(json));
}
