using System.Text.Json;
using Voice.Analysis.Themes;

namespace Voice.Core.Themes;

/// <summary>Takes stored steps from the shipped themes to those in use. Pure.</summary>
public static class ThemeHistory
{
    public static Taxonomy Replay(Taxonomy shipped, IEnumerable<ThemeStep> steps) =>
        steps.OrderBy(s => s.Version).Aggregate(shipped, Take);

    internal static string Pack(IReadOnlyList<ThemeDefinition> parts) => JsonSerializer.Serialize(parts.Select(p => new StoredPart(p.Id, p.Name, p.Seeds)));

    internal static Taxonomy Take(Taxonomy themes, ThemeStep step) => step.Kind switch
    {
        ThemeStepKind.Added => themes.Add(step.ThemeId, step.Name!, Seeds(step)),
        ThemeStepKind.Renamed => themes.Rename(step.ThemeId, step.Name!),
        ThemeStepKind.Reseeded => themes.Reseed(step.ThemeId, Seeds(step)),
        ThemeStepKind.Merged => themes.Merge(step.ThemeId, step.Into!),
        _ => themes.Split(step.ThemeId, Unpack(step.Parts!)),
    };

    private static string[] Seeds(ThemeStep step) => step.Seeds!.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static List<ThemeDefinition> Unpack(string parts) =>
        [.. JsonSerializer.Deserialize<StoredPart[]>(parts)!.Select(p => new ThemeDefinition(p.Id, p.Name, p.Seeds, []))];

    private sealed record StoredPart(string Id, string Name, IReadOnlyList<string> Seeds);
}
