using Voice.Core.Surveys;

namespace Voice.Core.Conversations.Reading;

/// <summary>The reply to the invitation: yes, no, or neither.</summary>
internal static class ConsentReader
{
    public static Reply Read(Hearing heard)
    {
        if (Phrases.Decline.Has(heard.Gists))
            return new Reply.Answer(AnswerValue.Of(false));
        if (Phrases.Agree.Has(heard.Gists) || IsOk(heard))
            return new Reply.Answer(AnswerValue.Of(true));
        return YesNoReader.Read(heard) switch
        {
            // "no you…" may be anything; a clear no is short.
            Reply.Answer { Value.YesNo: false } no => heard.Tokens.Words() <= 8 ? no : Reply.Ambiguous,
            var reply => reply,
        };
    }

    private static bool IsOk(Hearing heard) => heard.Gists.Exact.Length == 0 && heard.Tokens.Has("ok");
}
