using Voice.Core.Conversations.Reading;
using Voice.Core.Surveys;

namespace Voice.Core.Conversations;

/// <summary>Whether a text goes on with the comment before it rather than answering the open question.</summary>
/// <remarks>
/// After a comment, at most two more texts are taken as its continuation, and only while no other answer came between:
/// when the open question wants no comment, a text of at least three words that answers it in no way and asks nothing;
/// when the open question is a comment too, a text that begins with "and", "also" or the like, or that arrived
/// before the question left us and so cannot answer it. Anything later than ten minutes is no continuation.
/// </remarks>
internal static class CommentContinuation
{
    private const int MostParts = 2;
    private const int FewestWords = 3;
    private static readonly TimeSpan Latest = TimeSpan.FromMinutes(10);

    public static bool Is(ConversationState state, Question open, Reply reply, ConversationEvent.Texted texted)
    {
        var since = texted.At - state.LastCommentAt;
        if (state.Continued >= MostParts || since > Latest || texted.Text.AsSpan().TrimEnd().EndsWith('?'))
            return false;
        return open.Type == QuestionType.Comment
            ? reply is Reply.Answer { Value.Comment: not null } && (texted.BeforeAsked || GoesOn(texted.Text))
            : reply is Reply.Unclear { Reason: UnclearReason.NotUnderstood } && WordCount.AtLeast(texted.Text, FewestWords);
    }

    private static bool GoesOn(string text)
    {
        var tokens = Tokens.Of(text);
        return tokens.Count >= FewestWords && Vocabulary.Continues(tokens[0].Text);
    }
}
