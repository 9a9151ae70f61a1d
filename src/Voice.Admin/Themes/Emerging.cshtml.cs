using Microsoft.AspNetCore.Mvc;
using Voice.Analysis.Themes;
using Voice.Core.Themes;

namespace Voice.Admin.Themes;

/// <summary>Groups of comments that no theme explains: a new theme, part of one there is, or nothing.</summary>
public sealed class EmergingModel(EmergingOffers offers, EmergingThemes emerging, ThemeShelf shelf) : ThemesPage
{
    public EmergingView View { get; private set; } = null!;

    public IReadOnlyList<ThemeDefinition> Themes { get; private set; } = [];

    public static string InWords(double stability) => stability switch
    {
        >= 0.6 => "They held together well when parts of the comments were grouped again",
        >= 0.3 => "They held together fairly well when parts of the comments were grouped again",
        _ => "They held together only loosely when parts of the comments were grouped again: look twice",
    };

    public async Task OnGet(CancellationToken ct) => await Load(ct);

    public async Task<IActionResult> OnPostLook(CancellationToken ct)
    {
        await emerging.Look(By, ct);
        Note("Looked again.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostAdd(Guid id, string? name, string? seeds, CancellationToken ct) =>
        await Answer(await offers.Add(id, name, seeds, By, ct), "It is a theme of its own now. All comments are now read again in the background.", $"name-{id:N}", $"seeds-{id:N}", ct);

    public async Task<IActionResult> OnPostMerge(Guid id, string? into, string? seeds, CancellationToken ct) =>
        await Answer(await offers.Merge(id, into, seeds, By, ct), "Its words belong to that theme now. All comments are now read again in the background.", "", $"gained-{id:N}", ct);

    public async Task<IActionResult> OnPostIgnore(Guid id, CancellationToken ct) =>
        await Answer(await offers.Ignore(id, By, ct), "It will not be offered again.", "", "", ct);

    protected override async Task Load(CancellationToken ct)
    {
        View = await offers.Read(ct);
        Themes = [.. (await shelf.Current(ct)).Active];
    }
}
