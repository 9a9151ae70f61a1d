namespace Voice.Core.Reports;

/// <summary>Every number of people that one summary shows, by what it counts.</summary>
/// <param name="Counts">What is counted, in words that are the same in each summary.</param>
internal sealed record ShownFigures(DateOnly From, DateOnly To, IReadOnlyDictionary<string, int> Counts)
{
    public static ShownFigures Of(BoardSummary summary)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        void Add(string what, int? count)
        {
            if (count is { } number)
                counts[what] = number;
        }
        foreach (var a in summary.Audiences)
        {
            Add($"{a.Audience}: asked", a.Asked.Count);
            Add($"{a.Audience}: answered", a.Answered.Count);
        }
        foreach (var m in summary.Measures)
        {
            var name = $"{m.Audience}: “{m.Question}”";
            Add(name, m.Answers.Count);
            Add($"{name}, good answers", m.Good?.Count);
            foreach (var cell in m.Distribution ?? [])
                Add($"{name}, {cell.Label}", cell.Count);
        }
        foreach (var (w, kind) in summary.Ways.Select(w => (w, "")).Concat(summary.OpenWays.Select(w => (w, ", nobody asked"))))
        {
            Add($"{w.Audience}: answered {w.Words}{kind}", w.Answered.Count);
            Add($"{w.Audience}: good overall {w.Words}{kind}", w.Good?.Count);
        }
        foreach (var a in summary.Themes?.Audiences ?? [])
            Written(a, Add);
        return new ShownFigures(summary.From, summary.To, counts);
    }

    // A theme by its id: it may have another name by now.
    private static void Written(AudienceThemes written, Action<string, int?> add)
    {
        add($"{written.Audience}: wrote something", written.Wrote.Count);
        add($"{written.Audience}: wrote of no theme", written.WithoutTheme?.Count);
        foreach (var theme in written.Themes)
        {
            add($"{written.Audience}: theme {theme.Id}", theme.People.Count);
            foreach (var part in theme.Said ?? [])
                add($"{written.Audience}: theme {theme.Id}, {part.Label}", part.Count);
        }
    }
}
