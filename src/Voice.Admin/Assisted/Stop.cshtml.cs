using Microsoft.AspNetCore.Mvc;
using Voice.Core.WaysIn;

namespace Voice.Admin.Assisted;

/// <summary>Stopping half-way: what was said is kept or taken back, as the person likes.</summary>
public sealed class StopModel(AssistedSurveys assisted) : SittingPage(assisted)
{
    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct) => await Open(id, ct) ?? Page();

    public async Task<IActionResult> OnPost(Guid id, string? answer, CancellationToken ct)
    {
        if (await Open(id, ct) is { } elsewhere)
            return elsewhere;
        return answer switch
        {
            "keep" => After(await Assisted.Refuse(id, Helper, ct), () => Address("/over")),
            "delete" => After(await Assisted.Delete(id, Helper, ct), () => Address("/over")),
            _ => Page(),
        };
    }
}
