using System.Buffers;
using System.Globalization;
using System.Text;

namespace Voice.Core.Conversations.Reading;

/// <summary>Cuts a normalised text into tokens, in one pass from left to right.</summary>
internal static class Tokeniser
{
    public static List<Token> Split(string text)
    {
        var tokens = new List<Token>(Math.Min(16, text.Length / 2 + 1));
        for (var i = 0; i < text.Length;)
            i = Next(text, i, tokens);
        return JoinSpelledOut(tokens);
    }

    private static int Next(string text, int i, List<Token> tokens)
    {
        var c = text[i];
        if (c is ' ' or '\n' or '\r' or '\t' || char.IsWhiteSpace(c) || char.IsControl(c))
            return i + 1;
        if (char.IsAsciiDigit(c))
            return Number(text, i, tokens);
        if (char.IsLetter(c))
            return Word(text, i, tokens);
        return Emoticons.LengthAt(text, i) is var length and > 0
            ? Add(tokens, TokenKind.Picture, Emoticons.FaceAt(text, i, length), i, i + length)
            : Sign(text, i, tokens);
    }

    /// <summary>Digits; letters straight after them stay apart when they are only chatter ("8x", "7lol"), otherwise it is a word ("2nite", "8th").</summary>
    private static int Number(string text, int start, List<Token> tokens)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        var after = end;
        while (after < text.Length && char.IsLetter(text[after]))
            after++;
        if (after > end && !Vocabulary.MayFollowDigits(text.AsSpan(end, after - end)))
            return Word(text, start, tokens);
        return Add(tokens, TokenKind.Number, text[start..end], start, end);
    }

    private static int Word(string text, int start, List<Token> tokens)
    {
        var end = start;
        var quoted = false;
        for (; end < text.Length; end++)
        {
            if (text[end] == '\'' && end + 1 < text.Length && char.IsLetter(text[end + 1]))
                quoted = true;
            else if (!char.IsLetterOrDigit(text[end]))
                break;
            else if (char.IsAsciiDigit(text[end]) && Vocabulary.MayStandBeforeDigits(text.AsSpan(start, end - start)))
                break;
        }
        var raw = quoted ? text[start..end].Replace("'", "", StringComparison.Ordinal) : text[start..end];
        return Add(tokens, TokenKind.Word, Vocabulary.InFull(raw), start, end);
    }

    private static int Sign(string text, int i, List<Token> tokens)
    {
        if (Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length) != OperationStatus.Done)
            return i + 1;
        var symbol = Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.OtherNotAssigned || rune.Value > 0xFFFF;
        var name = rune.IsAscii ? Vocabulary.Ascii(text[i]) : rune.ToString();
        return symbol
            ? Add(tokens, TokenKind.Picture, Vocabulary.InFull(name), i, i + length)
            : Add(tokens, TokenKind.Mark, name, i, i + length);
    }

    private static int Add(List<Token> tokens, TokenKind kind, string text, int start, int end)
    {
        tokens.Add(new Token(kind, text, start, end));
        return end;
    }

    /// <summary>"s t o p" and "s.t.o.p" are the word they spell, when a text holds nothing else.</summary>
    private static List<Token> JoinSpelledOut(List<Token> tokens)
    {
        if (tokens.Count is < 3 or > 16)
            return tokens;
        var word = new StringBuilder(tokens.Count);
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Mark)
                continue;
            if (token.Kind != TokenKind.Word || token.End - token.Start != 1)
                return tokens;
            word.Append(token.Text[0]);
        }
        var spelled = word.ToString();
        return spelled.Length >= 3 && Vocabulary.Knows(spelled)
            ? [new Token(TokenKind.Word, spelled, tokens[0].Start, tokens[^1].End)]
            : tokens;
    }
}
