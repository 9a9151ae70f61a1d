namespace Voice.Core.Conversations.Reading;

/// <summary>"Fuck off and leave me alone. Stop.": several wishes in a row, nothing else.</summary>
internal static class StopClauses
{
    private const int MostWords = 16;

    public static bool AllOf(Tokens tokens, bool comment)
    {
        if (tokens.Words() is < 2 or > MostWords)
            return false;
        var (start, wishes) = (0, 0);
        for (var i = 0; i <= tokens.Count; i++)
        {
            if (i < tokens.Count && tokens[i].Kind != TokenKind.Mark && tokens[i].Text != "and")
                continue;
            if (!Clause(tokens, start, i, comment, ref wishes))
                return false;
            start = i + 1;
        }
        return wishes >= 2;
    }

    private static bool Clause(Tokens tokens, int from, int to, bool comment, ref int wishes)
    {
        if (from >= to)
            return true;
        var clause = Tokens.Of(tokens.Text[tokens[from].Start..tokens[to - 1].End]);
        var gists = Gists.Of(clause);
        if (gists.Exact.Length == 0)
            return true;
        if (!CommandReader.IsStop(clause, gists, comment))
            return false;
        wishes++;
        return true;
    }
}
