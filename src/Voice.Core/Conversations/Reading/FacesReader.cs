using System.Collections.Frozen;
using Voice.Core.Surveys;

namespace Voice.Core.Conversations.Reading;

/// <summary>Five faces: a number from 1 to 5, a face, or a word for how it felt.</summary>
internal static class FacesReader
{
    private static readonly FrozenSet<string> Filler =
        Vocabulary.Polite.Concat(["it", "was", "is", "its", "they", "were", "felt", "feel", "i", "im", "think", "say", "would", "id", "a", "the", "that", "all", "pretty", "quite", "just", "of", "probably", "like", "to", "be", "me", "made", "feeling", "roedd", "hi"])
            .Except(["pretty", "quite", "so", "ok", "well", "right", "the"]).ToFrozenSet(StringComparer.Ordinal);

    public static string Gist(Tokens tokens) => tokens.Gist(Filler);

    public static Reply Read(Hearing heard, Question question)
    {
        var pictures = FromPictures(heard.Tokens);
        var number = NumberReader.Read(heard, question.Min, Most(question));
        if (pictures == 0 && number is Reply.Unclear { Reason: UnclearReason.NotUnderstood })
            return FromWords(heard);
        if (pictures == 0)
            return number;
        if (pictures < 0 || number is Reply.Unclear { Reason: not UnclearReason.NotUnderstood })
            return Reply.Ambiguous;
        if (number is Reply.Answer { Value.Number: { } n })
            return n == pictures ? number : Reply.Ambiguous;
        return FromPictureAndWords(heard, pictures);
    }

    private static int Most(Question question) => Math.Min(question.Max, 5);

    /// <summary>The face sent; 0 for none, −1 when two speak differently.</summary>
    private static int FromPictures(Tokens tokens)
    {
        var found = 0;
        foreach (var token in tokens)
            if (token.Kind == TokenKind.Picture && Phrases.FaceOf(token.Text) is { } face)
                found = found == 0 || found == face ? face : -1;
        return found;
    }

    private static Reply FromPictureAndWords(Hearing heard, int face)
    {
        // "good 🙂" agrees with itself, "rubbish 😀" does not.
        foreach (var token in heard.Tokens)
            if (token.Kind == TokenKind.Word && Phrases.FaceOf(token.Text) is { } said && (said > 3) != (face > 3) && said != 3)
                return Reply.Ambiguous;
        return new Reply.Answer(AnswerValue.Of(face));
    }

    private static Reply FromWords(Hearing heard)
    {
        if (heard.Gists.Exact is "not bad" or "not too bad" or "not that bad" or "👍" or "👎" or "👌")
            return Reply.Ambiguous;
        if (Phrases.FaceOf(Gist(heard.Tokens)) is { } face)
            return new Reply.Answer(AnswerValue.Of(face));
        return FirstClause(heard.Tokens) is { } first ? first : Reply.NotUnderstood;
    }

    /// <summary>"good, they listened": the first clause says it, if nothing after it says otherwise.</summary>
    private static Reply? FirstClause(Tokens tokens)
    {
        var end = 0;
        while (end < tokens.Count && tokens[end].Kind != TokenKind.Mark)
            end++;
        if (end == 0 || end > 5 || end == tokens.Count)
            return null;
        if (Phrases.FaceOf(Gist(Tokens.Of(tokens.Text[..tokens[end].Start]))) is not { } face)
            return null;
        for (var i = end; i < tokens.Count; i++)
            if (Phrases.FaceOf(tokens[i].Text) is not null || Phrases.HedgeWords.Contains(tokens[i].Text) || Phrases.Negations.Contains(tokens[i].Text))
                return Reply.Ambiguous;
        return new Reply.Answer(AnswerValue.Of(face));
    }
}
