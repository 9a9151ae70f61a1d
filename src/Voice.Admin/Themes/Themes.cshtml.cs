using Microsoft.AspNetCore.Mvc;
using Voice.Analysis.Themes;
using Voice.Core.Themes;

namespace Voice.Admin.Themes;

/// <summary>The themes in use, how to change them, and what was changed.</summary>
public sealed class ThemesModel(ThemeShelf shelf, ThemeDesk desk) : ThemesPage
{
    private const string Kept = " All comments are now read again in the background.";

    public Taxonomy Themes { get; private set; } = null!;

    public IReadOnlyList<ThemeStep> Steps { get; private set; } = [];

    /// <summary>The theme whose form had a problem, so that it is open when the page comes back.</summary>
    public string? At { get; private set; }

    public ThemePart Typed { get; private set; } = new("", []);

    public async Task OnGet(CancellationToken ct) => await Load(ct);

    public async Task<IActionResult> OnPostAdd(string? name, string? seeds, CancellationToken ct)
    {
        Typed = ThemePart.Of(name, seeds);
        return await Answer(await desk.Add(Typed, By, ct), $"The theme “{Typed.Name}” is added.{Kept}", "Name", "Seeds", ct);
    }

    public async Task<IActionResult> OnPostRename(string id, string? name, CancellationToken ct)
    {
        At = id;
        return await Answer(await desk.Rename(id, name, By, ct), "The theme has its new name. It is still the same theme.", $"name-{id}", "", ct);
    }

    public async Task<IActionResult> OnPostSeeds(string id, string? seeds, CancellationToken ct)
    {
        At = id;
        return await Answer(await desk.Reseed(id, seeds, By, ct), $"The words are kept.{Kept}", "", $"seeds-{id}", ct);
    }

    public async Task<IActionResult> OnPostMerge(string id, string? into, CancellationToken ct)
    {
        At = id;
        return await Answer(await desk.Merge(id, into, By, ct), $"The themes are merged.{Kept}", "", "", ct);
    }

    public async Task<IActionResult> OnPostSplit(string id, string? name1, string? seeds1, string? name2, string? seeds2, CancellationToken ct)
    {
        At = id;
        return await Answer(await desk.Split(id, [ThemePart.Of(name1, seeds1), ThemePart.Of(name2, seeds2)], By, ct), $"The theme is split.{Kept}", $"name1-{id}", $"seeds1-{id}", ct);
    }

    protected override async Task Load(CancellationToken ct)
    {
        Themes = await shelf.Current(ct);
        Steps = await shelf.Steps(ct);
    }
}
