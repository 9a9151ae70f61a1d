using Voice.Analysis.Themes;

namespace Voice.Core.Insights;

/// <summary>Theme ids with what is said about each, as a comment and a correction keep them: <c>my-worker:positive;endings:neutral</c>.</summary>
public static class ThemeMarks
{
    /// <param name="otherwise">What counts for a theme that has nothing beside it, as in older corrections.</param>
    public static IReadOnlyDictionary<string, string> Read(string? marks, string? otherwise)
    {
        var themes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var mark in (marks ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = mark.Split(':', 2);
            themes[parts[0]] = parts.Length > 1 ? parts[1] : otherwise ?? "neutral";
        }
        return themes;
    }

    public static string Write(IEnumerable<KeyValuePair<string, string>> themes) =>
        string.Join(';', themes.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $"{t.Key}:{t.Value}"));

    /// <summary>The same in the themes of today: a merged theme counts for the one that took it in. After a split nobody has said
    /// which part was meant, so the program's own reading stands for those.</summary>
    public static IReadOnlyDictionary<string, string> Today(IReadOnlyDictionary<string, string> themes, Taxonomy taxonomy, IReadOnlyDictionary<string, string> found)
    {
        var today = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, sentiment) in themes)
        {
            var now = taxonomy.Resolve(id);
            foreach (var one in now.Count == 1 ? now : now.Where(found.ContainsKey))
                today[one] = sentiment;
        }
        return today;
    }
}
