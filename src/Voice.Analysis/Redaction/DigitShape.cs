namespace Voice.Analysis.Redaction;

/// <summary>What a text's digits allow it to hold, so that most shapes need not be tried on most texts.</summary>
/// <param name="Count">How many digits there are.</param>
/// <param name="TouchLetters">Whether a letter and a digit stand side by side, as in a postcode or a plate.</param>
internal readonly record struct DigitShape(int Count, bool TouchLetters)
{
    public static DigitShape Of(ReadOnlySpan<char> text)
    {
        int at = text.IndexOfAnyInRange('0', '9'), count = 0;
        bool touches = false;
        if (at < 0)
            return default;
        for (int i = at; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                continue;
            count++;
            touches |= (i > 0 && char.IsLetter(text[i - 1])) || (i + 1 < text.Length && char.IsLetter(text[i + 1]));
        }

        return new DigitShape(count, touches);
    }
}
