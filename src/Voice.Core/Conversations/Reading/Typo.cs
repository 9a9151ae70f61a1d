namespace Voice.Core.Conversations.Reading;

/// <summary>One slip of the thumb: a letter left out, put in, changed, or two swapped.</summary>
internal static class Typo
{
    /// <summary>Whether <paramref name="typed"/> is within one slip of <paramref name="meant"/>: both of at least four letters with the same first one,
    /// and not itself a word that we know.</summary>
    public static bool Of(string meant, string typed) =>
        meant.Length >= 4 && typed.Length >= 4 && meant[0] == typed[0] && !Vocabulary.Knows(typed) && OneApart(meant, typed);

    private static bool OneApart(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
            return false;
        var from = 0;
        while (from < a.Length && from < b.Length && a[from] == b[from])
            from++;
        var ra = a.AsSpan(from);
        var rb = b.AsSpan(from);
        if (ra.Length == rb.Length)
            return ra.Length == 0 || ra[1..].SequenceEqual(rb[1..]) || Swapped(ra, rb);
        return ra.Length > rb.Length ? ra[1..].SequenceEqual(rb) : ra.SequenceEqual(rb[1..]);
    }

    private static bool Swapped(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.Length >= 2 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]);
}
