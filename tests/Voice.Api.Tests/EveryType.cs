using Voice.Core.Surveys;

namespace Voice.Api.Tests;

/// <summary>A survey with a question of every type, one of them asked of some only.</summary>
public static class EveryType
{
    public static SurveyDefinition From(SurveyDefinition model) => model with
    {
        Id = $"every-type-{model.Id}",
        Questions =
        [
            new Question { Id = "mood", Type = QuestionType.Faces, Text = Say("How do you feel about it?") },
            new Question { Id = "busy", Type = QuestionType.YesNo, Text = Say("Was it easy to come?"), Required = true },
            new Question { Id = "why", Type = QuestionType.Comment, Text = Say("What made it hard?"), When = Condition.Parse("busy is no").Condition },
            new Question
            {
                Id = "helps", Type = QuestionType.MultipleChoice, Text = Say("What helped you?"), Required = true,
                Options = [new("talk", Say("Talking"), []), new("sport", Say("Sport"), []), new("nothing", Say("Nothing"), [])],
            },
            new Question { Id = "stars", Type = QuestionType.Scale, Min = 1, Max = 5, Text = Say("How many stars?"), MinLabel = Say("bad"), MaxLabel = Say("good") },
        ],
    };

    private static LocalText Say(string text) => new(new Dictionary<string, string> { ["en"] = text, ["cy"] = text });
}
