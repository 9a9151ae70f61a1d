namespace Voice.Core.Conversations.Reading;

/// <summary>Numbers known by their shape: shares, times, dates, prices, phone numbers, parts.</summary>
internal static class NumberShapes
{
    /// <param name="Of">The lower number.</param>
    /// <param name="End">The token after it.</param>
    public readonly record struct Fraction(int Of, int End)
    {
        /// <summary>"24/7" says "always", not how good it was.</summary>
        public bool IsIdiom(int upper) => upper == 24 && Of == 7;
    }

    /// <summary>How many tokens a time, a date, a price or a phone number takes; 0 when there is none.</summary>
    public static int LengthOfOther(Tokens tokens, int i, int end)
    {
        if (IsPhone(tokens, i))
            return PhoneLength(tokens, i);
        if (i > 0 && tokens[i - 1].Kind == TokenKind.Mark && tokens[i - 1].Text is "£" or "$" or "€")
            return JoinedBy(tokens, i, '.') ? 3 : end - i;
        if (JoinedBy(tokens, i, ':'))
            return 3;
        if (JoinedBy(tokens, i, '/') && JoinedBy(tokens, i + 2, '/'))
            return 5;
        if (JoinedBy(tokens, i, '-') && JoinedBy(tokens, i + 2, '-') && tokens[i + 4].Text.Length == 4)
            return 5;
        if (JoinedBy(tokens, i, '.') && i + 3 < tokens.Count && tokens[i + 3].Text is "am" or "pm")
            return 4;
        return i + 2 < tokens.Count && tokens[i + 1].Kind == TokenKind.Mark && IsClock(tokens[i + 2].Text) ? 3 : 0;
    }

    /// <summary>"on a scale of 1 to 10", "out of 10 i'd say 8": the scale is named, not answered.</summary>
    public static int LengthOfScale(Tokens tokens, int i, int max, Func<int, int?> valueAt)
    {
        if (valueAt(i) == max && i > 0 && tokens[i - 1].Text is "of" or "outta" && (i < 3 || valueAt(i - 3) is null) && (i < 2 || valueAt(i - 2) is null) && IsOutOf(tokens, i))
            return 1;
        return i > 0 && tokens[i - 1].Text is "of" or "from" or "scale" && i + 2 < tokens.Count
            && tokens[i + 1].Text is "to" or "-" && valueAt(i + 2) == max ? 3 : 0;
    }

    /// <summary>"4.5", "7 and a half", "80%": a number that is no whole answer.</summary>
    public static bool IsPart(Tokens tokens, int i, int end)
    {
        if (i > 0 && tokens[i - 1].Is('.') && tokens[i - 1].Touches(tokens[i]) && i > 1 && tokens[i - 2].Kind == TokenKind.Number && tokens[i - 2].Touches(tokens[i - 1]))
            return !IsZeros(tokens[i].Text);
        if (end >= tokens.Count)
            return false;
        if (JoinedBy(tokens, i, '.'))
            return !IsZeros(tokens[i + 2].Text);
        var next = tokens[end];
        return next.Is('%') || next.Text is "percent" or "point" or "half"
            || (next.Text is "and" or "n" or "an" && HasHalfNear(tokens, end + 1));
    }

    /// <summary>"/10", "out of 10", "outta ten", "allan o 10" after a number.</summary>
    public static Fraction? Share(Tokens tokens, int end, Func<int, int?> valueAt)
    {
        if (end >= tokens.Count)
            return null;
        var at = tokens[end] switch
        {
            { Text: "/" or "outta" } => end + 1,
            { Text: "out" or "allan" or "put" or "oit" or "our" or "ot" or "iut" or "0ut" } when end + 1 < tokens.Count && tokens[end + 1].Text is "of" or "o" => end + 2,
            { Text: "out" or "of" or "over" } => end + 1,
            _ => -1,
        };
        return at > 0 && valueAt(at) is { } of && (tokens[end].Text != "over" || of == 10) ? new Fraction(of, at + 1) : null;
    }

    private static bool IsOutOf(Tokens tokens, int i) =>
        tokens[i - 1].Text == "outta" || (i > 1 && tokens[i - 2].Text is "out" or "scale");

    private static bool HasHalfNear(Tokens tokens, int i) =>
        (i < tokens.Count && tokens[i].Text == "half") || (i + 1 < tokens.Count && tokens[i].Text == "a" && tokens[i + 1].Text == "half");

    private static bool JoinedBy(Tokens tokens, int i, char mark) =>
        i + 2 < tokens.Count && tokens[i].Kind == TokenKind.Number && tokens[i + 2].Kind == TokenKind.Number && tokens[i + 1].Is(mark)
        && tokens[i].Touches(tokens[i + 1]) && tokens[i + 1].Touches(tokens[i + 2]);

    private static bool IsPhone(Tokens tokens, int i)
    {
        var token = tokens[i];
        if (token.Kind != TokenKind.Number)
            return false;
        var text = token.Text;
        return text.Length >= 7 || (text[0] == '0' && text.Length >= 4) || (text.Length >= 2 && i > 0 && tokens[i - 1].Is('+') && tokens[i - 1].Touches(token) && text.StartsWith("44", StringComparison.Ordinal));
    }

    private static int PhoneLength(Tokens tokens, int i)
    {
        var end = i + 1;
        while (end < tokens.Count && tokens[end].Kind == TokenKind.Number && tokens[end].Text.Length >= 3)
            end++;
        return end - i;
    }

    /// <summary>"30pm" of "3.30pm".</summary>
    private static bool IsClock(string word) =>
        word.Length >= 3 && char.IsAsciiDigit(word[0]) && (word.EndsWith("am", StringComparison.Ordinal) || word.EndsWith("pm", StringComparison.Ordinal));

    /// <summary>"8.0" is 8: the tokens to leave out after the number.</summary>
    public static int LengthOfZeros(Tokens tokens, int i) => JoinedBy(tokens, i, '.') && IsZeros(tokens[i + 2].Text) ? 2 : 0;

    private static bool IsZeros(string digits)
    {
        foreach (var digit in digits)
            if (digit != '0')
                return false;
        return true;
    }
}
