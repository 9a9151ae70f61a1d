using Voice.Core.Conversations.Reading;
using Voice.Core.Surveys;

namespace Voice.Core.Conversations;

/// <summary>Reads a text as an answer to a question, and knows when it cannot. Never throws, whatever is written.</summary>
public static class ReplyReader
{
    /// <param name="question">The question that is open.</param>
    /// <param name="text">As it arrived.</param>
    /// <param name="language">The language of the conversation; null when it is not known.</param>
    public static Reply Read(Question question, string text, string? language = null)
    {
        var heard = Hearing.Of(text, language);
        var comment = question.Type == QuestionType.Comment;
        if (CommandReader.Read(heard, comment) is { } command)
            return new Reply.Command(command);
        return heard.IsSkip ? SkipOr(question, heard) : ReadAs(question, heard);
    }

    /// <summary>Reads a reply to the invitation: yes, no, a command, or unclear.</summary>
    public static Reply ReadConsent(string text, string? language = null)
    {
        var heard = Hearing.Of(text, language);
        return CommandReader.Read(heard, comment: false) is { } command ? new Reply.Command(command) : ConsentReader.Read(heard);
    }

    /// <summary>The wish about texts that this is, at any time, also from an unknown number; null when it is none.</summary>
    public static ReplyCommand? ReadCommand(string text) => CommandReader.Read(Hearing.Of(text, null), comment: false);

    /// <summary>Several answers in one text; null when it is to be read as one.</summary>
    internal static IReadOnlyList<(Question Question, AnswerValue Value)>? ReadSeveral(
        SurveyDefinition survey, IReadOnlyDictionary<string, AnswerValue> answers, Question open, string text, string? language) =>
        SeveralAnswers.Read(survey, answers, open, text, language);

    // An option may be called "don't know": then that is the answer.
    private static Reply SkipOr(Question question, Hearing heard) =>
        question.Type == QuestionType.Choice && OptionWords.Of(question) is var options && options.Whole(heard) is var option and >= 0
            ? new Reply.Answer(AnswerValue.OfChoice(options.Options[option].Id))
            : Reply.Skipped;

    private static Reply ReadAs(Question question, Hearing heard) => question.Type switch
    {
        QuestionType.Scale => ScaleReader.Read(heard, question),
        QuestionType.Faces => FacesReader.Read(heard, question),
        QuestionType.YesNo => YesNoReader.Read(heard),
        QuestionType.Choice => ChoiceReader.Read(heard, question),
        QuestionType.MultipleChoice => MultipleChoiceReader.Read(heard, question),
        _ => CommentReader.Read(heard),
    };
}
