using Microsoft.AspNetCore.Mvc;
using Voice.Core.WaysIn;

namespace Voice.Admin.Assisted;

/// <summary>The end, the same for every end.</summary>
public sealed class OverModel(AssistedSurveys assisted) : SittingPage(assisted)
{
    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct) => await Open(id, ct) switch
    {
        null => Redirect(Onwards),
        NotFoundResult none => none,
        _ => Page(),
    };
}
