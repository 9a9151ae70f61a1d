using Voice.Core.Surveys;

namespace Voice.Core.Conversations;

/// <summary>A short text that the reader accounts for: yes, no, a number, a choice, a command. Trained on whole sentences, the
/// second stage of the concern detector takes "yh go on then" for a story.</summary>
public static class PlainReply
{
    private const int MostWords = 4;

    public static bool Is(SurveyDefinition survey, ConversationState state, string text)
    {
        if (state.Phase is Phase.New or Phase.Ended || text.Split((char[]?)null, MostWords + 1, StringSplitOptions.RemoveEmptyEntries).Length > MostWords)
            return false;
        var heard = state.AlsoIn is null ? state.Language : null;
        var reply = state is { Phase: Phase.Asking or Phase.Checking, AskedByText: { } id } && survey.Find(id) is { } question
            ? ReplyReader.Read(question, text, heard)
            : ReplyReader.ReadConsent(text, heard);
        return reply is Reply.Command or Reply.Answer { Value.Comment: null };
    }
}
