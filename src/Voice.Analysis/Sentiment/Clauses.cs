using Voice.Analysis.Text;

namespace Voice.Analysis.Sentiment;

/// <summary>Cuts a comment at full stops and at words like "but".</summary>
internal static class Clauses
{
    /// <summary>The first token of the clause around <paramref name="token"/> and the token after its last.</summary>
    public static (int Start, int End) Around(PreparedText text, int token)
    {
        int start = token, end = token + 1;
        while (start > 0 && !Parts(text, start - 1))
            start--;
        while (end < text.Tokens.Length && !Parts(text, end))
            end++;
        return (start, end);
    }

    private static bool Parts(PreparedText text, int token)
        => SentimentLexicon.EndsClause(text, token) && !(text.TextOf(text.Tokens[token]) is "," or "-" or ":");
}
