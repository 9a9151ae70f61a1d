using System.Buffers;
using System.Text;

namespace Voice.Analysis.Text;

/// <summary>A text whose fancy letters were made plain and whose invisible characters were taken out, with the way back to what was written.</summary>
/// <remarks>
/// Keyboards offer letters from the mathematical alphabets (𝐚, 𝓪), circled and boxed ones (ⓐ, 🅰), small capitals (ᴀ), raised and full-width ones.
/// Capitals stay capitals. Most texts hold none of this, and for those nothing is made.
/// </remarks>
internal sealed class PlainLetters
{
    private const char Left = '\0';
    private const string SmallCapitals = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", SmallCapitalsPlain = "abcdefghijklmnoprstuvwyz";
    private const string Invisible = "\u00AD\u034F\u061C\u115F\u1160\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u3164\uFEFF\uFFA0"
        + "\u0332\u0333\u0334\u0335\u0336\u0337\u0338\u20DD\u20DE\u20DF\u20E0\u20E2\u20E3\u20E4";

    private const char Alphabets = '\uD835', Boxed = '\uD83C', Tags = '\uDB40';
    private const char FirstTag = '\uDC20', LastTag = '\uDC7F';

    private static readonly Dictionary<char, char> Single = BuildSingle();
    private static readonly Dictionary<(char High, char Low), char> Double = BuildDouble();
    private static readonly SearchValues<char> Signs = SearchValues.Create([.. Single.Keys, Alphabets, Boxed, Tags]);

    private readonly int[] _start;
    private readonly int[] _end;

    private PlainLetters(string text, int[] start, int[] end) => (Text, _start, _end) = (text, start, end);

    /// <summary>The plain text.</summary>
    public string Text { get; }

    /// <summary>Makes a text plain.</summary>
    /// <returns>Null where it is plain already.</returns>
    public static PlainLetters? Of(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text))
            return null;
        for (int i = text.IndexOfAny(Signs); i >= 0 && i < text.Length; i++)
        {
            if (TryMakePlain(text, i, out _, out _))
                return Make(text);
        }

        return null;
    }

    /// <summary>Where the stretch from <paramref name="start"/> to <paramref name="end"/> was in the text as written.</summary>
    public (int Start, int End) InSource(int start, int end) => (_start[start], _end[end - 1]);

    private static PlainLetters Make(ReadOnlySpan<char> text)
    {
        var plain = new StringBuilder(text.Length);
        int[] start = new int[text.Length], end = new int[text.Length];
        for (int i = 0, width; i < text.Length; i += width)
        {
            if (!TryMakePlain(text, i, out char unit, out width))
                unit = text[i] is '\uFE0E' or '\uFE0F' ? Left : text[i];
            if (unit == Left && text[i] != Left)
                continue;
            (start[plain.Length], end[plain.Length]) = (i, i + width);
            plain.Append(unit);
        }

        return new PlainLetters(plain.ToString(), start, end);
    }

    /// <summary>What a letter is in plain; nothing for what cannot be seen.</summary>
    private static bool TryMakePlain(ReadOnlySpan<char> text, int i, out char plain, out int width)
    {
        width = 1;
        if (Single.TryGetValue(text[i], out plain))
            return true;
        if (i + 1 >= text.Length || text[i] is not (Alphabets or Boxed or Tags))
            return false;
        // Tags within a word are there to hide it; behind a black flag they say whose it is.
        if (!Double.TryGetValue((text[i], text[i + 1]), out plain) && !(text[i] == Tags && text[i + 1] is >= FirstTag and <= LastTag && i > 0 && char.IsLetterOrDigit(text[i - 1])))
            return false;
        width = 2;
        return true;
    }

    private static Dictionary<char, char> BuildSingle()
    {
        var plain = new Dictionary<char, char>();
        // Raised and lowered letters, letterlike signs, Roman numerals, circled and parenthesised ones. Not raised figures: they are footnotes and squares.
        foreach ((int from, int to) in (ReadOnlySpan<(int, int)>)[(0x02B0, 0x02B8), (0x02E1, 0x02E3), (0x1D2C, 0x1D6A), (0x2071, 0x2071), (0x207F, 0x207F), (0x2090, 0x209C), (0x2100, 0x2138), (0x213A, 0x214F), (0x2160, 0x217F), (0x2460, 0x2468), (0x249C, 0x24EA), (0xFF01, 0xFF5E)])
        {
            for (int i = from; i <= to; i++)
            {
                if (PlainOf(((char)i).ToString()) is { } letter)
                    plain[(char)i] = letter;
            }
        }

        for (int i = 0; i < SmallCapitals.Length; i++)
            plain[SmallCapitals[i]] = SmallCapitalsPlain[i];
        foreach (char unit in Invisible)
            plain[unit] = Left;
        plain['\u2800'] = ' ';
        return plain;
    }

    private static Dictionary<(char High, char Low), char> BuildDouble()
    {
        var plain = new Dictionary<(char High, char Low), char>();
        for (int i = 0x1D400; i <= 0x1D7FF; i++)
        {
            // A hole in the alphabets is no character.
            if (Rune.IsValid(i) && PlainOf(char.ConvertFromUtf32(i)) is { } letter)
                Add(i, letter);
        }

        foreach (int first in (ReadOnlySpan<int>)[0x1F110, 0x1F130, 0x1F150, 0x1F170])
        {
            for (int i = 0; i < 26; i++)
                Add(first + i, (char)('A' + i));
        }

        return plain;

        void Add(int code, char letter)
        {
            string pair = char.ConvertFromUtf32(code);
            plain[(pair[0], pair[1])] = letter;
        }
    }

    private static char? PlainOf(string letter) => letter.Normalize(NormalizationForm.FormKC) switch
    {
        [var one] when char.IsAscii(one) => one,
        ['(', var one, ')'] when char.IsAsciiLetter(one) => one,
        _ => null
    };
}
