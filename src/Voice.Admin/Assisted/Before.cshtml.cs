using Microsoft.AspNetCore.Mvc;
using Voice.Admin.Shared;
using Voice.Core.WaysIn;

namespace Voice.Admin.Assisted;

/// <summary>What a helper must know and say before a sitting begins.</summary>
public sealed class BeforeModel(AssistedSurveys assisted) : StaffPage
{
    public HelpOffer Offer { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid person, Guid subject, CancellationToken ct)
    {
        if (await assisted.Offer(person, subject, ct) is not { } offer)
            return NotFound();
        Offer = offer;
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid person, Guid subject, string? language, bool notWorker, CancellationToken ct)
    {
        if (!notWorker)
            return await Again(person, subject, "NotWorker", "Say that you are not their case worker. If you are, ask somebody else to help.", ct);
        var begun = await assisted.Begin(person, subject, language ?? "", RecorderIn(Conventions.Folder.Roles), ct);
        if (begun.IsCaseWorker)
            return await Again(person, subject, "NotWorker", "The case system names you, or somebody with your name, as their case worker. Somebody else must help.", ct);
        return begun.Sitting is { } sitting ? Redirect($"/helping/sitting/{sitting}") : NotFound();
    }

    private async Task<IActionResult> Again(Guid person, Guid subject, string field, string problem, CancellationToken ct)
    {
        ModelState.AddModelError(field, problem);
        return await OnGet(person, subject, ct);
    }
}
