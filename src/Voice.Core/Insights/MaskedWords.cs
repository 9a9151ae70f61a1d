namespace Voice.Core.Insights;

/// <summary>Words of a comment that an earlier reading masked. The case may have lost the name since, and a mask never comes off
/// because somebody was erased.</summary>
internal static class MaskedWords
{
    /// <param name="masked">The comment as it was masked before; null: it was not.</param>
    public static IEnumerable<string> Of(string text, string? masked)
    {
        if (masked is null || masked == text)
            return [];
        var left = Words(masked).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Words(text).Where(word => !left.Contains(word)).Distinct(StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> Words(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var from = at;
            while (at < text.Length && char.IsLetter(text[at]))
                at++;
            if (at > from)
                yield return text[from..at];
        }
    }
}
