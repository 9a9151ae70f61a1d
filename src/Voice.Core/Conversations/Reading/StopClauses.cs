namespace Voice.Core.Conversations.Reading;

/// <summary>"Fuck off and leave me alone. Stop.": several wishes in a row, nothing else.</summary>
internal static class StopClauses
{
    private const int MostWords = 16;

    public static bool AllOf(Tokens tokens, bool comment)
    {
        if (tokens.Words() is < 2 or > MostWords)
            return false;
        if (IsCurse(tokens) || IsTwoWishes(tokens, comment))
            return true;
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

    /// <summary>"fuck off you lot".</summary>
    private static bool IsCurse(Tokens tokens) =>
        tokens.Count is >= 3 and <= 6 && tokens[0].Text is "fuck" or "piss" && tokens[1].Text == "off" && tokens[2].Text is "you" or "all";

    /// <summary>"leave me alone please stop": two wishes without a sign between them.</summary>
    private static bool IsTwoWishes(Tokens tokens, bool comment)
    {
        if (tokens.Count > 10 || !(tokens.Has("stop") || tokens.Has("off") || tokens.Has("alone")))
            return false;
        for (var i = 1; i < tokens.Count; i++)
            if (IsWish(tokens, 0, i, comment) && IsWish(tokens, i, tokens.Count, comment))
                return true;
        return false;
    }

    private static bool IsWish(Tokens tokens, int from, int to, bool comment)
    {
        var part = Tokens.Of(tokens.Text[tokens[from].Start..tokens[to - 1].End]);
        return CommandReader.IsStop(part, Gists.Of(part), comment);
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
