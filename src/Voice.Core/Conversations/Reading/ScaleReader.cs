using Voice.Core.Surveys;

namespace Voice.Core.Conversations.Reading;

/// <summary>A whole number between the ends of the scale, unless words beside it say the opposite.</summary>
internal static class ScaleReader
{
    public static Reply Read(Hearing heard, Question question)
    {
        var reply = NumberReader.Read(heard, question.Min, question.Max);
        return reply is Reply.Answer { Value.Number: { } number } && IsTurnedRound(heard.Tokens, number, question) ? Reply.Ambiguous : reply;
    }

    /// <summary>"1 they were amazing": some read a scale from the wrong end.</summary>
    private static bool IsTurnedRound(Tokens tokens, int number, Question question)
    {
        var (low, high) = (number <= question.Min + 1, number >= question.Max - 1);
        if (!low && !high)
            return false;
        var opposite = false;
        foreach (var token in tokens)
        {
            if (Phrases.Negations.Contains(token.Text) || Phrases.NoWords.Contains(token.Text) && token.Text != "👎" || token.Text == "but")
                return false;
            opposite |= token.Text switch
            {
                "👍" => low,
                "👎" => high,
                _ => Phrases.FaceOf(token.Text) is { } face && (face == 5 ? low : face == 1 && high),
            };
        }
        return opposite;
    }
}
