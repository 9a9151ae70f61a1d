namespace Voice.Core.Conversations.Reading;

internal static class WordCount
{
    public static bool AtLeast(string text, int fewest)
    {
        var (words, inside) = (0, false);
        foreach (var c in text.AsSpan())
        {
            var letter = char.IsLetterOrDigit(c) || c is '\'' or '’';
            if (letter && !inside && ++words >= fewest)
                return true;
            inside = letter;
        }
        return false;
    }
}
