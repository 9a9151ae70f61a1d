using System.Text;
using Voice.Core.Surveys;

namespace Voice.Core.Conversations;

/// <summary>What neither UTF-8 nor PostgreSQL can hold is replaced once, when a comment is taken in, so that it reads the same ever after.</summary>
internal static class StoredText
{
    private const char Replacement = '\uFFFD';

    public static AnswerValue Clean(AnswerValue value) =>
        value.Comment is { } comment ? value with { Comment = Clean(comment) } : value;

    public static string Clean(string text) => NeedsCleaning(text) ? Rewrite(text) : text;

    private static bool NeedsCleaning(string text)
    {
        foreach (var c in text.AsSpan())
            if (c == '\0' || char.IsSurrogate(c))
                return true;
        return false;
    }

    private static string Rewrite(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                clean.Append(text[i]).Append(text[++i]);
            else if (char.IsSurrogate(text[i]))
                clean.Append(Replacement);
            else if (text[i] != '\0')
                clean.Append(text[i]);
        }
        return clean.ToString();
    }
}
