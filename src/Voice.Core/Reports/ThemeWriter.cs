using Voice.Core.Insights;
using Voice.Core.Surveys;

namespace Voice.Core.Reports;

/// <summary>What people wrote about, under the same rule as everything else a board sees (ADR 9). Pure.</summary>
internal sealed class ThemeWriter(SmallNumbers small, Func<int, ShownCount> shown, Func<Audience, string> plural)
{
    private const int MostThemes = 8;
    private const string NotShown = "not shown";

    private static readonly ShownCount NearlyAll = new(null, "all or nearly all");

    // Of two merged groups of one each, both would be known.
    private readonly int _leastMerged = Math.Max(small.Threshold, 3);

    /// <param name="answered">People who answered at all, which is shown elsewhere.</param>
    public ThemesSummary Write(WrittenCounts written, IReadOnlyDictionary<Audience, int> answered) => new()
    {
        Audiences = [.. written.Audiences.Select(a => OfAudience(a, answered.GetValueOrDefault(a.Audience)))],
        NotRead = shown(written.NotRead),
        SeenByStaff = shown(written.SeenByStaff),
        Corrected = shown(written.Corrected),
    };

    private AudienceThemes OfAudience(AudienceWritten written, int answered)
    {
        var enough = written.People >= small.Threshold;
        List<ThemeCount> themes = enough
            ? [.. written.Themes.Where(t => t.People >= small.Threshold).OrderByDescending(t => Rank(t, written.People)).ThenBy(t => t.Name, StringComparer.Ordinal).Take(MostThemes)]
            : [];
        var wrote = !enough || answered - written.People >= small.Threshold ? shown(written.People) : new ShownCount(null, "all or nearly all who answered");
        return new AudienceThemes
        {
            Audience = written.Audience.ToString().ToLowerInvariant(),
            Wrote = wrote,
            WithoutTheme = enough ? WithoutTheme(written, themes, answered) : null,
            Themes = [.. themes.Select(t => OfTheme(t, written.People))],
            Words = enough
                ? Words(wrote, written.Audience)
                : $"Few {plural(written.Audience)} wrote something (fewer than {small.Threshold}), so it is not counted what they wrote about.",
        };
    }

    private string Words(ShownCount wrote, Audience audience) => wrote.Count is null
        ? $"All or nearly all {plural(audience)} who answered wrote something that the program has read."
        : $"{wrote.Words} {plural(audience)} wrote something that the program has read.";

    // Those of which all or nearly all spoke stand together: their order would tell them apart.
    private int Rank(ThemeCount theme, int of) => of - theme.People >= small.Threshold ? theme.People : int.MaxValue;

    private ThemeSummary OfTheme(ThemeCount theme, int of)
    {
        var counted = Rank(theme, of) < int.MaxValue;
        var summary = new ThemeSummary { Id = theme.Id, Name = theme.Name, People = counted ? shown(theme.People) : NearlyAll, Words = NotShown };
        if (Alike(theme) is { } alike)
            return summary with { Words = $"all {alike}" };
        if (!counted || Parts(theme) is not { } parts)
            return summary;
        return summary with { Said = parts, Words = string.Join(", ", parts.Select(p => $"{shown(p.Count).Words} {p.Label}")) };
    }

    private static string? Alike(ThemeCount theme) => theme switch
    {
        { Bad: 0, Unclear: 0 } => "good",
        { Good: 0, Unclear: 0 } => "bad",
        { Good: 0, Bad: 0 } => "mixed or not clear",
        _ => null,
    };

    // Merged until no part is small; the parts add up to the people, so either all are shown or none.
    private List<DistributionCell>? Parts(ThemeCount theme)
    {
        var (good, bad, unclear) = (theme.Good, theme.Bad, theme.Unclear);
        if (small.IsSafe(good) && small.IsSafe(bad) && small.IsSafe(unclear))
            return [.. Cells(("good", good), ("bad", bad), ("mixed or not clear", unclear)).Where(c => c.Count > 0)];
        if (good >= small.Threshold && bad + unclear >= _leastMerged)
            return [.. Cells(("good", good), ("bad, mixed or not clear", bad + unclear))];
        if (bad >= small.Threshold && good + unclear >= _leastMerged)
            return [.. Cells(("bad", bad), ("good, mixed or not clear", good + unclear))];
        return null;
    }

    private static IEnumerable<DistributionCell> Cells(params (string Label, int Count)[] cells) => cells.Select(c => new DistributionCell(c.Label, c.Count));

    // Whoever has a theme is everybody but these: taking a theme's people from that leaves those who spoke of others only. Beside
    // "nearly all", or as "few", it would say which of few numbers that is.
    private ShownCount WithoutTheme(AudienceWritten written, List<ThemeCount> listed, int answered)
    {
        var with = written.People - written.WithoutTheme;
        var safe = answered - written.People >= small.Threshold && small.IsSafe(written.WithoutTheme) && small.IsSafe(with)
            && listed.TrueForAll(t => small.IsSafe(with - t.People) && Rank(t, written.People) < int.MaxValue);
        return safe ? shown(written.WithoutTheme) : new ShownCount(null, NotShown);
    }
}
