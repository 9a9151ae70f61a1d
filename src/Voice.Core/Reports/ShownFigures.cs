namespace Voice.Core.Reports;

/// <summary>Every number of people that one summary shows, by what it counts.</summary>
/// <param name="Counts">What is counted, in words that are the same in each summary.</param>
internal sealed record ShownFigures(DateOnly From, DateOnly To, IReadOnlyDictionary<string, int> Counts)
{
    /// <summary>Of a year the quarters that are not in a number, by what it counts.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Without { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public bool LeavesOut(string what, ShownFigures other) => Without.GetValueOrDefault(what, [])
        .Select(ReportPeriod.Parse).Any(quarter => other.From >= quarter.From && other.To <= quarter.To);

    public static ShownFigures Of(BoardSummary summary)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var without = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        void Add(string what, int? count, ShownCount of)
        {
            if (count is not { } number)
                return;
            counts[what] = number;
            if (of.Without is { } quarters)
                without[what] = quarters;
        }
        foreach (var a in summary.Audiences)
        {
            Add($"{a.Audience}: asked", a.Asked.Count, a.Asked);
            Add($"{a.Audience}: answered", a.Answered.Count, a.Answered);
        }
        foreach (var m in summary.Measures)
        {
            var name = $"{m.Audience}: “{m.Question}”";
            Add(name, m.Answers.Count, m.Answers);
            Add($"{name}, good answers", m.Good?.Count, m.Answers);
            foreach (var cell in m.Distribution ?? [])
                Add($"{name}, {cell.Label}", cell.Count, m.Answers);
        }
        foreach (var (w, kind) in summary.Ways.Select(w => (w, "")).Concat(summary.OpenWays.Select(w => (w, ", nobody asked"))))
        {
            Add($"{w.Audience}: answered {w.Words}{kind}", w.Answered.Count, w.Answered);
            Add($"{w.Audience}: good overall {w.Words}{kind}", w.Good?.Count, w.Answered);
        }
        foreach (var a in summary.Themes?.Audiences ?? [])
            Written(a, (what, count) => Add(what, count, a.Wrote));
        return new ShownFigures(summary.From, summary.To, counts) { Without = without };
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
