using System.Globalization;
using Voice.Core.Surveys;

namespace Voice.Web.Survey;

/// <summary>An answer as the person would say it.</summary>
public static class AnswerWords
{
    public static string Of(Question question, AnswerValue? value, PageWords words, Func<LocalText, string> say) => value switch
    {
        { Number: { } n } when question.Type == QuestionType.Faces && n >= 1 && n <= words.Faces.Count => words.Faces[n - 1],
        { Number: { } n } => PageWords.Fill(words.OutOf, n.ToString(CultureInfo.InvariantCulture), question.Max),
        { YesNo: { } yes } => yes ? words.Yes : words.No,
        { Choice: { } id } => Option(question, id, say),
        { Choices: { } ids } => string.Join(", ", ids.Select(id => Option(question, id, say))),
        { Comment: { } text } => text,
        _ => words.NoAnswer,
    };

    private static string Option(Question question, string id, Func<LocalText, string> say) =>
        question.Options.FirstOrDefault(o => o.Id == id) is { } option ? say(option.Text) : id;
}
