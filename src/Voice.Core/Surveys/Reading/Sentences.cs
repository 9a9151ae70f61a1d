namespace Voice.Core.Surveys.Reading;

/// <summary>Small turns of phrase for the sentences of faults.</summary>
internal static class Sentences
{
    public static string Or(IEnumerable<string> words) => Join([.. words], "or");

    public static string And(IEnumerable<string> words) => Join([.. words], "and");

    /// <summary>The word that was probably meant, at most two letters away; null when none is near.</summary>
    public static string? Nearest(string written, IEnumerable<string> known) =>
        known.Select(k => (Word: k, Steps: Distance(written, k)))
            .Where(k => k.Steps <= Math.Min(2, k.Word.Length / 2))
            .OrderBy(k => k.Steps).ThenBy(k => k.Word, StringComparer.Ordinal)
            .Select(k => k.Word).FirstOrDefault();

    private static string Join(IReadOnlyList<string> words, string last) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} {last} {words[^1]}";

    /// <summary>Levenshtein; long words are never near.</summary>
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2)
            return int.MaxValue;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
