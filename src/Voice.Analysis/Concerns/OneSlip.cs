namespace Voice.Analysis.Concerns;

/// <summary>Whether two words differ by one slip of the finger.</summary>
internal static class OneSlip
{
    /// <summary>One letter missing, extra, wrong, or two neighbours swapped.</summary>
    public static bool Apart(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int start = a.CommonPrefixLength(b);
        ReadOnlySpan<char> restA = a[start..], restB = b[start..];
        if (restA.IsEmpty || restB.IsEmpty)
            return restA.Length + restB.Length == 1;
        if (restA.Length == restB.Length)
        {
            return restA[1..].SequenceEqual(restB[1..])
                || (restA.Length >= 2 && restA[0] == restB[1] && restA[1] == restB[0] && restA[2..].SequenceEqual(restB[2..]));
        }

        return restA.Length == restB.Length + 1 ? restA[1..].SequenceEqual(restB) : restB.Length == restA.Length + 1 && restB[1..].SequenceEqual(restA);
    }
}
