using Voice.Core.Surveys;

namespace Voice.Core.Conversations;

/// <summary>Which questions a person is asked, given the answers so far.</summary>
public static class SurveyPath
{
    /// <summary>The first question in order that is asked and has no entry yet; null when nothing is left.</summary>
    public static Question? Next(SurveyDefinition survey, IReadOnlyDictionary<string, AnswerValue> answers, bool byText)
    {
        foreach (var question in survey.Questions)
            if (!answers.ContainsKey(question.Id) && !(byText && question.WebOnly) && IsAsked(question, answers))
                return question;
        return null;
    }

    /// <summary>All questions that are asked with these answers, in order: the pages of the web survey.</summary>
    public static IEnumerable<Question> Asked(SurveyDefinition survey, IReadOnlyDictionary<string, AnswerValue> answers)
    {
        foreach (var question in survey.Questions)
            if (IsAsked(question, answers))
                yield return question;
    }

    public static bool IsAsked(Question question, IReadOnlyDictionary<string, AnswerValue> answers) =>
        question.When?.Holds(answers) ?? true;

    /// <summary>How many questions come by text at most.</summary>
    public static int CountByText(SurveyDefinition survey)
    {
        var count = 0;
        foreach (var question in survey.Questions)
            if (!question.WebOnly)
                count++;
        return count;
    }
}
