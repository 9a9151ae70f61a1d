using System.Globalization;
using System.Text;

namespace Voice.Core.Conversations.Reading;

/// <summary>One plain spelling of what was typed: lower case, no accents, simple quotes, ASCII digits, nothing invisible.</summary>
internal static class Normaliser
{
    /// <summary>An answer is found at the start or not at all; this also bounds the work for one text.</summary>
    public const int Longest = 4_000;

    public static string Normalise(string text)
    {
        if (text.Length > Longest)
            text = text[..Longest];
        return WithoutSignature(IsPlain(text) ? text : Rewrite(text));
    }

    // What some phones add by themselves.
    private static string WithoutSignature(string text) =>
        text.IndexOf("sent from my ", StringComparison.Ordinal) is var at and > 0 ? text[..at] : text;

    private static bool IsPlain(string text)
    {
        foreach (var c in text.AsSpan())
            if (c is >= '\u0080' or >= 'A' and <= 'Z')
                return false;
        return true;
    }

    private static string Rewrite(string text)
    {
        if (Ascii.IsValid(text))
            return text.ToLowerInvariant();
        // Marks go before the decomposition as well: long runs of them would make it slow.
        return Simplify(Simplify(text).Normalize(NormalizationForm.FormKD)).ToLowerInvariant();
    }

    private static string Simplify(string text)
    {
        var plain = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                AppendRune(plain, new Rune(c, text[++i]));
            else if (!char.IsSurrogate(c))
                AppendChar(plain, c);
        }
        return plain.ToString();
    }

    private static void AppendRune(StringBuilder plain, Rune rune)
    {
        if (rune.Value == 0x1F51F)
            plain.Append(" 10 ");
        else if (rune.Value is >= 0x1F3FB and <= 0x1F3FF || rune.Value >= 0xE0000)
            return; // skin tones and tags change no meaning
        else
            plain.Append(rune.ToString());
    }

    private static void AppendChar(StringBuilder plain, char c)
    {
        if (c < '\u0080')
        {
            plain.Append(c);
            return;
        }
        if (Signs.TryGetValue(c, out var sign))
        {
            plain.Append(sign);
            return;
        }
        switch (CharUnicodeInfo.GetUnicodeCategory(c))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned:
                break;
            case UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control:
                plain.Append(' ');
                break;
            case UnicodeCategory.DecimalDigitNumber:
                plain.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)));
                break;
            default:
                plain.Append(c);
                break;
        }
    }

    private static readonly Dictionary<char, string> Signs = new()
    {
        ['‘'] = "'",
        ['’'] = "'",
        ['‚'] = "'",
        ['‛'] = "'",
        ['ʼ'] = "'",
        ['ʹ'] = "'",
        ['´'] = "'",
        ['′'] = "'",
        ['“'] = "\"",
        ['”'] = "\"",
        ['„'] = "\"",
        ['«'] = "\"",
        ['»'] = "\"",
        ['–'] = "-",
        ['—'] = "-",
        ['‐'] = "-",
        ['‑'] = "-",
        ['‒'] = "-",
        ['−'] = "-",
        ['―'] = "-",
        ['½'] = ".5",
        ['¼'] = ".25",
        ['¾'] = ".75",
        ['⁄'] = "/",
        ['÷'] = "/",
        ['×'] = "x",
    };
}
