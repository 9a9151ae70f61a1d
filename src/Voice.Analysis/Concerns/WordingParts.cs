namespace Voice.Analysis.Concerns;

/// <summary>Cuts a wording into its parts, each with its choices.</summary>
internal static class WordingParts
{
    public static List<string[]> Of(string wording, IReadOnlyDictionary<string, string> slots)
    {
        var parts = new List<string[]>();
        for (int at = 0; at < wording.Length;)
        {
            char close = wording[at] switch { '{' => '}', '<' => '>', _ => '\0' };
            int end = close == '\0' ? wording.AsSpan(at).IndexOfAny('{', '<') : wording.IndexOf(close, at) - at;
            if (close != '\0' && end < 0)
                throw new FormatException($"A choice is not closed: {wording}");
            end = end < 0 ? wording.Length - at : end;
            string part = close == '\0' ? wording.Substring(at, end) : wording.Substring(at + 1, end - 1);
            parts.Add(close == '\0' ? [part] : Choices(close, part, slots));
            at += end + (close == '\0' ? 0 : 1);
        }

        return parts;
    }

    private static string[] Choices(char close, string part, IReadOnlyDictionary<string, string> slots)
    {
        if (close == '>' && !slots.ContainsKey(part))
            throw new FormatException($"There is no slot {part}.");
        return (close == '>' ? slots[part] : part).Split('|');
    }
}
