using System.Text.Json;
using Voice.Core.Surveys;

namespace Voice.Core.Tests.Surveys;

public sealed class SurveyReaderTests
{
    [Fact]
    public void The_small_survey_has_no_fault() =>
        SurveyCheck.Faults(SurveyReader.Read(SmallSurvey.Yaml, "small.yaml")).ShouldBeEmpty();

    [Fact]
    public void Reads_what_is_written()
    {
        var survey = SurveyReader.Read(SmallSurvey.Yaml, "small.yaml").Definition!;

        survey.Id.ShouldBe("small");
        survey.Trigger.Event.ShouldBe(TriggerEvent.SixMonthsAfterClosure);
        survey.Timing.Reminders.ShouldBe([3, 7]);
        survey.Find("helps")!.WebOnly.ShouldBeTrue();
        survey.Find("tell")!.Options.Select(o => o.Id).ShouldBe(["no", "yes"]);
        survey.Find("need")!.When!.Questions.ShouldBe(["now", "busy"]);
    }

    [Theory]
    [InlineData("now", "How are things, from 1 to 10? 1-10")]
    [InlineData("tell", "Would you like to tell us more? 1 No thanks, 2 Yes please")]
    [InlineData("change", "What should we do better?")]
    public void Without_wording_for_texts_the_answers_follow_the_question(string id, string expected) =>
        SurveyReader.Read(SmallSurvey.Yaml, "small.yaml").Definition!.Find(id)!.ByText("en").ShouldBe(expected);

    /// <summary>The schema that editors use must not offer a key that the reader refuses.</summary>
    [Fact]
    public void The_reader_knows_every_key_of_the_schema()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(SurveyFolders.Shipped, "schema.json")));
        var survey = Keys(schema.RootElement);
        var question = Keys(schema.RootElement.GetProperty("definitions").GetProperty("question"));
        var text = string.Concat(survey.Where(k => k != "questions").Select(k => $"{k}: x\n"))
            + "questions:\n  - id: x\n" + string.Concat(question.Where(k => k != "id").Select(k => $"    {k}: x\n"));

        SurveyReader.Read(text, "all.yaml").Faults.Where(f => f.Kind == FaultKind.UnknownKey).ShouldBeEmpty();
    }

    private static List<string> Keys(JsonElement schema) =>
        [.. schema.GetProperty("properties").EnumerateObject().Select(p => p.Name)];

    /// <summary>Whatever a file holds, reading and checking give faults and never an exception.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Garbled_files_never_throw(int seed)
    {
        var random = new Random(seed);
        var valid = new[] { SmallSurvey.Yaml, File.ReadAllText(Path.Combine(SurveyFolders.Shipped, "parent-closure", "v1.yaml")) };
        for (var i = 0; i < 300; i++)
        {
            var text = valid[i % 2];
            for (var times = random.Next(1, 5); times > 0; times--)
                text = Mutation.Of(text, random);
            var file = SurveyReader.Read(text, "garbled.yaml");
            var lines = text.Split('\n').Length + 1;
            SurveyCheck.Faults(file).ShouldAllBe(f => f.Line >= 1 && f.Line <= lines && (f.Sentence.EndsWith('.') || f.Sentence.EndsWith('?')));
        }
    }

    [Theory]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    [InlineData("a: &a [*a, *a]")]
    [InlineData("? [a]\n: b")]
    [InlineData("survey: !!binary x")]
    [InlineData("%YAML 9.9\n---\na")]
    [InlineData("\0")]
    [InlineData("a: \"\\xZZ\"")]
    [InlineData("wording: {title: {en: [x]}}")]
    [InlineData("questions: [1, 2, [3]]")]
    [InlineData("questions: {a: b}")]
    [InlineData("languages: [en]")]
    [InlineData("version: 99999999999999999999")]
    public void Odd_files_are_told_and_not_thrown(string text) =>
        SurveyCheck.Faults(SurveyReader.Read(text, "odd.yaml")).ShouldNotBeEmpty();

    [Fact]
    public void A_very_deep_file_is_refused() =>
        SurveyReader.Read(new string('[', 200_000), "deep.yaml").Faults.ShouldNotBeEmpty();
}
