using Voice.Analysis;
using Voice.Core.Responses;
using Voice.Core.Surveys;

namespace Voice.Core.Insights;

/// <summary>What was around a comment: the question it answers, and how the respondent rated things overall, from 1 (best) to 5 (worst).
/// A model reads both, so it is taught with both.</summary>
internal sealed record Circumstances(string? Question, int? Rating)
{
    /// <param name="survey">The version that was answered.</param>
    /// <param name="answer">The comment, with its response and all answers of that.</param>
    public static Circumstances Of(SurveyDefinition survey, Answer answer) => new(survey.Find(answer.QuestionId)?.Text.In("en"), RatingIn(survey, answer.Response));

    private static int? RatingIn(SurveyDefinition survey, Response response)
    {
        var overall = response.Answers.FirstOrDefault(a => a.Measure == "overall");
        return overall?.Number is { } number && survey.Find(overall.QuestionId) is { } question
            ? RatingScale.ToFive(number, worst: question.Min, best: question.Max)
            : null;
    }
}
