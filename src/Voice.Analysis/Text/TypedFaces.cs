namespace Voice.Analysis.Text;

/// <summary>Faces typed with punctuation, such as <c>:)</c> or <c>&lt;3</c>.</summary>
internal static class TypedFaces
{
    private static readonly string[] Faces =
        [":-)", ":-(", ":-d", ":-p", ":-/", ":'(", ":)", ":(", ":d", ":p", ":/", ":|", ";)", ":o", "=)", "=(", "<3", "</3"];

    /// <summary>The length of the face that begins at <paramref name="start"/>, or 0.</summary>
    public static int LengthAt(ReadOnlySpan<char> folded, int start)
    {
        if (folded[start] is not (':' or ';' or '=' or '<'))
            return 0;
        foreach (string face in Faces)
        {
            if (folded[start..].StartsWith(face, StringComparison.Ordinal) && EndsCleanly(folded, start + face.Length, face))
                return face.Length;
        }

        return 0;
    }

    // ":d" in ":don", ":/" in "http://" and "<3" in "<30" are not faces.
    private static bool EndsCleanly(ReadOnlySpan<char> folded, int end, string face)
        => !(face.EndsWith('3') && end < folded.Length && char.IsAsciiDigit(folded[end])) && EndsBeforeWord(folded, end, face);

    private static bool EndsBeforeWord(ReadOnlySpan<char> folded, int end, string face)
        => end >= folded.Length || (!char.IsLetterOrDigit(folded[end]) && !(face.EndsWith('/') && folded[end] == '/'))
            || !(char.IsLetter(face[^1]) || face.EndsWith('/'));
}
