using Voice.Core.Surveys;

namespace Voice.Core.Conversations.Reading;

/// <summary>"8, yes, they listened": one text that answers several questions in turn.</summary>
/// <remarks>
/// Taken only when nothing in it is open to doubt: the parts stand between commas, semicolons or new lines; each of the
/// first ones is nothing but an answer to its own question and none to the question before (so "8, 7" is not two answers);
/// a comment question takes all that is left, and only after two answers of other kinds. Otherwise the text belongs to the open question alone.
/// </remarks>
internal static class SeveralAnswers
{
    private const int LongestPart = 4;

    public static IReadOnlyList<(Question Question, AnswerValue Value)>? Read(
        SurveyDefinition survey, IReadOnlyDictionary<string, AnswerValue> answers, Question open, string text, string? language)
    {
        if (open.Type == QuestionType.Comment || text.Length > Normaliser.Longest || text.AsSpan().IndexOfAny(",;\n") < 0)
            return null;
        var parts = Split(text);
        if (parts.Count < 2)
            return null;
        var taken = new List<(Question, AnswerValue)>();
        var so = new Dictionary<string, AnswerValue>(answers);
        for (var i = 0; i < parts.Count; i++)
        {
            var question = i == 0 ? open : SurveyPath.Next(survey, so, byText: true);
            if (question is null)
                return null;
            var value = question.Type == QuestionType.Comment
                ? Rest(text, parts, i, taken.Count, question)
                : Part(parts[i].Text, question, i == 0 ? null : taken[^1].Item1, language);
            if (value is null)
                return i == parts.Count - 1 && taken.Count >= 2 && IsChatter(parts[i].Text, taken[^1], language) ? taken : null;
            taken.Add((question, value));
            so[question.Id] = value;
            if (question.Type == QuestionType.Comment)
                return taken;
        }
        return taken;
    }

    private static AnswerValue? Part(string part, Question question, Question? before, string? language)
    {
        if (WordCount.AtLeast(part, LongestPart + 1) || Clean(part, question, language) is not { } value)
            return null;
        return before is null || Clean(part, before, language) is null && ReplyReader.Read(before, part, language) is Reply.Unclear { Reason: UnclearReason.NotUnderstood }
            ? value : null;
    }

    private static AnswerValue? Clean(string part, Question question, string? language) =>
        ReplyReader.Read(question, part, language) is Reply.Answer { Value: { IsNone: false } value } ? value : null;

    private static AnswerValue? Rest(string text, List<(string Text, int Start)> parts, int i, int taken, Question question) =>
        taken >= 2 && WordCount.AtLeast(text[parts[i].Start..], 2) ? CommentOf(ReplyReader.Read(question, text[parts[i].Start..], null)) : null;

    private static AnswerValue? CommentOf(Reply reply) => reply is Reply.Answer { Value: { Comment: not null } value } ? value : null;

    /// <summary>"8, yes, they listened" without a comment question to come: the last part goes with the yes.</summary>
    private static bool IsChatter(string part, (Question Question, AnswerValue Value) last, string? language) =>
        last.Question.Type is QuestionType.YesNo or QuestionType.Choice
        && ReplyReader.Read(last.Question, part, language) is Reply.Unclear { Reason: UnclearReason.NotUnderstood } && WordCount.AtLeast(part, 2);

    private static List<(string Text, int Start)> Split(string text)
    {
        var parts = new List<(string, int)>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not (',' or ';' or '\n'))
                continue;
            if (!text.AsSpan(start, i - start).IsWhiteSpace())
                parts.Add((text[start..i].Trim(), start));
            start = i + 1;
            if (parts.Count > 20)
                return parts;
        }
        return parts;
    }
}
