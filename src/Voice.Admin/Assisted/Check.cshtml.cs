using Microsoft.AspNetCore.Mvc;
using Voice.Core.WaysIn;

namespace Voice.Admin.Assisted;

/// <summary>All answers, to be read back; then send.</summary>
public sealed class CheckModel(AssistedSurveys assisted) : SittingPage(assisted)
{
    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct) => await Elsewhere(id, ct) ?? Page();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct) =>
        await Elsewhere(id, ct) ?? After(await Assisted.Send(id, Helper, ct), () => Onwards);

    private async Task<IActionResult?> Elsewhere(Guid id, CancellationToken ct) =>
        await Open(id, ct) ?? (Visit is { IsStarted: true, Next: null } ? null : Redirect(Onwards));
}
