using System.Globalization;
using Voice.Analysis.Themes;
using Voice.Core.Audit;
using Voice.Core.Data;

namespace Voice.Core.Themes;

/// <summary>Changes the themes: each change is one stored step, and all comments are then read again in the background.</summary>
public sealed class ThemeDesk(Store store)
{
    public Task<ThemeProblem?> Add(ThemePart part, string by, CancellationToken ct = default) =>
        Change(by, "theme added", (scope, themes) => Add(scope, themes, part, by), ct);

    public Task<ThemeProblem?> Rename(string id, string? name, string by, CancellationToken ct = default) => Change(by, "theme renamed", (scope, themes) =>
    {
        var part = ThemePart.Of(name, null);
        if (Named(themes, part, but: id) is { } problem)
            return problem;
        return IsInUse(themes, id) ? Keep(scope, themes, Step(scope, themes, ThemeStepKind.Renamed, id, by, name: part.Name)) : ThemeProblem.NoSuchTheme;
    }, ct);

    public Task<ThemeProblem?> Reseed(string id, string? seeds, string by, CancellationToken ct = default) => Change(by, "seed words changed", (scope, themes) =>
    {
        var part = ThemePart.Of(null, seeds);
        if (!IsInUse(themes, id))
            return ThemeProblem.NoSuchTheme;
        return part.Seeds.Count == 0 ? ThemeProblem.NoSeeds : Keep(scope, themes, Step(scope, themes, ThemeStepKind.Reseeded, id, by, seeds: part.Seeds));
    }, ct);

    public Task<ThemeProblem?> Merge(string id, string? into, string by, CancellationToken ct = default) => Change(by, "themes merged", (scope, themes) =>
    {
        if (!IsInUse(themes, id) || into is null || !IsInUse(themes, into))
            return ThemeProblem.NoSuchTheme;
        return id == into ? ThemeProblem.SameTheme : Keep(scope, themes, Step(scope, themes, ThemeStepKind.Merged, id, by, into: into));
    }, ct);

    public Task<ThemeProblem?> Split(string id, IReadOnlyList<ThemePart> parts, string by, CancellationToken ct = default) => Change(by, "theme split", (scope, themes) =>
    {
        if (!IsInUse(themes, id))
            return ThemeProblem.NoSuchTheme;
        if (parts.Select(p => Whole(themes, p, but: id)).FirstOrDefault(p => p is not null) is { } problem)
            return problem;
        if (parts.Select(p => p.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() != parts.Count)
            return ThemeProblem.NameTaken;
        var taken = new HashSet<string>(themes.Themes.Select(t => t.Id), StringComparer.Ordinal);
        List<ThemeDefinition> made = [.. parts.Select(p => new ThemeDefinition(NewId(taken, p.Name), p.Name, p.Seeds, []))];
        return Keep(scope, themes, Step(scope, themes, ThemeStepKind.Split, id, by, parts: ThemeHistory.Pack(made)));
    }, ct);

    /// <summary>The same within another desk's transaction.</summary>
    internal static ThemeProblem? Add(WriteScope scope, Taxonomy themes, ThemePart part, string by)
    {
        if (Whole(themes, part, but: null) is { } problem)
            return problem;
        var id = NewId(new HashSet<string>(themes.Themes.Select(t => t.Id), StringComparer.Ordinal), part.Name);
        return Keep(scope, themes, Step(scope, themes, ThemeStepKind.Added, id, by, part.Name, part.Seeds));
    }

    /// <summary>Words that shall speak of a theme from now on, beside those it has.</summary>
    internal static ThemeProblem? AddSeeds(WriteScope scope, Taxonomy themes, string id, IReadOnlyList<string> seeds, string by) => seeds.Count == 0 ? ThemeProblem.NoSeeds : IsInUse(themes, id)
        ? Keep(scope, themes, Step(scope, themes, ThemeStepKind.Reseeded, id, by, seeds: [.. themes.Find(id).Seeds.Union(seeds, StringComparer.Ordinal)]))
        : ThemeProblem.NoSuchTheme;

    private async Task<ThemeProblem?> Change(string by, string why, Func<WriteScope, Taxonomy, ThemeProblem?> change, CancellationToken ct)
    {
        try
        {
            return await store.Write(new Act(by, why), async scope => change(scope, await ThemeShelf.Read(scope.Db, ct)), ct);
        }
        catch (Exception e) when (StoreFaults.IsRace(e))
        {
            return ThemeProblem.SomebodyElse;
        }
    }

    // Taking the step proves that it can be replayed before it is stored.
    private static ThemeProblem? Keep(WriteScope scope, Taxonomy themes, ThemeStep step)
    {
        ThemeHistory.Take(themes, step);
        scope.Db.ThemeSteps.Add(step);
        scope.Audit($"theme.{step.Kind.ToString().ToLowerInvariant()}", step.ThemeId, new { step.Version, step.Name, step.Seeds, step.Into, step.Parts });
        return null;
    }

    private static ThemeStep Step(WriteScope scope, Taxonomy themes, ThemeStepKind kind, string id, string by, string? name = null, IReadOnlyList<string>? seeds = null, string? into = null, string? parts = null) => new()
    {
        Version = themes.Version + 1,
        At = scope.Now,
        By = by,
        Kind = kind,
        ThemeId = id,
        Name = name,
        Seeds = seeds is null ? null : string.Join(',', seeds),
        Into = into,
        Parts = parts,
    };

    private static ThemeProblem? Whole(Taxonomy themes, ThemePart part, string? but) =>
        Named(themes, part, but) ?? (part.Seeds.Count == 0 ? ThemeProblem.NoSeeds : null);

    private static ThemeProblem? Named(Taxonomy themes, ThemePart part, string? but)
    {
        if (!part.Name.Any(char.IsLetter))
            return ThemeProblem.NoName;
        if (part.Name.Length > ThemePart.LongestName)
            return ThemeProblem.NameTooLong;
        return themes.Active.Any(t => t.Id != but && t.Name.Equals(part.Name, StringComparison.OrdinalIgnoreCase)) ? ThemeProblem.NameTaken : null;
    }

    private static bool IsInUse(Taxonomy themes, string id) => themes.Active.Any(t => t.Id == id);

    // "own-" keeps clear of whatever a later version of the program ships.
    private static string NewId(HashSet<string> taken, string name)
    {
        var slug = "own-" + string.Join('-', new string([.. name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        for (var i = 1; ; i++)
        {
            var id = i == 1 ? slug.TrimEnd('-') : string.Create(CultureInfo.InvariantCulture, $"{slug}-{i}");
            if (taken.Add(id))
                return id;
        }
    }
}
