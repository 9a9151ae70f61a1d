namespace Voice.Core.Conversations.Reading;

/// <summary>Faces made of signs: <c>:)</c>, <c>:-(</c>, <c>:'(</c>.</summary>
internal static class Emoticons
{
    private static readonly (string Signs, string Face)[] All =
    [
        (":'(", "😭"), (":-)", "🙂"), (":-(", "🙁"), (":-|", "😐"), (":-d", "😀"),
        ("<3", "❤"), (":)", "🙂"), (":(", "🙁"), (":|", "😐"), (":d", "😀"), ("=)", "🙂"), ("=(", "🙁"), ("(:", "🙂"),
    ];

    public static int LengthAt(string text, int i)
    {
        if (text[i] is not (':' or '=' or '(' or '<'))
            return 0;
        foreach (var (signs, _) in All)
            if (text.AsSpan(i).StartsWith(signs) && EndsThere(text, i + signs.Length, signs))
                return signs.Length;
        return 0;
    }

    public static string FaceAt(string text, int i, int length)
    {
        foreach (var (signs, face) in All)
            if (signs.Length == length && text.AsSpan(i).StartsWith(signs))
                return face;
        return "";
    }

    // ":d" is a face, ":done" is not.
    private static bool EndsThere(string text, int end, string signs) =>
        !char.IsLetter(signs[^1]) || end >= text.Length || !char.IsLetter(text[end]);
}
