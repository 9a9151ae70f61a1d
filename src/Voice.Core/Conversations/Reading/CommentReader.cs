using Voice.Core.Surveys;

namespace Voice.Core.Conversations.Reading;

/// <summary>Free text: anything with a letter, a digit or a picture in it is what the person wants to say, also "no" and "nothing".</summary>
internal static class CommentReader
{
    public static Reply Read(Hearing heard) =>
        heard.Tokens.Words() == 0 && !HasOtherLetters(heard.Raw)
            ? Reply.NotUnderstood
            : new Reply.Answer(AnswerValue.OfComment(StoredText.Clean(heard.Raw.Trim())));

    private static bool HasOtherLetters(string text)
    {
        foreach (var c in text.AsSpan())
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                return true;
        return false;
    }
}
