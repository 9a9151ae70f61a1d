using Microsoft.AspNetCore.Mvc;
using Voice.Admin.Shared;
using Voice.Core.Invitations;
using Voice.Core.WaysIn;

namespace Voice.Admin.WaysIn;

/// <summary>How to set up one tablet, with its address.</summary>
public sealed class TabletModel(OpenLinks links) : StaffPage
{
    public OpenLinkView View { get; private set; } = null!;

    public Uri Address => links.AddressOf(View.Link);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (await links.Find(id, ct) is not { Link: { Way: AnswerWay.Kiosk, ClosedAt: null } } found)
            return NotFound();
        View = found;
        return Page();
    }
}
