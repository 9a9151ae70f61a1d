using Microsoft.AspNetCore.Mvc;
using Voice.Admin.Shared;
using Voice.Core.Contacts;
using Voice.Core.Invitations;

namespace Voice.Admin.Messaging;

/// <summary>Open invitations on simulated phones, to pick one up.</summary>
public sealed class PhonesModel(OpenInvitations invitations) : StaffPage
{
    private const int Shown = 20;

    [BindProperty]
    public string? Number { get; set; }

    public IReadOnlyList<OpenInvitation> Open { get; private set; } = [];

    public async Task OnGet(CancellationToken ct) => Open = await invitations.Newest(Shown, ct);

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (PhoneNumber.Read(Number) is { E164: { } e164 })
            return Redirect(PhoneLink.To(e164));
        ModelState.AddModelError(nameof(Number), "Enter a UK mobile number, such as 07700 900123.");
        await OnGet(ct);
        return Page();
    }
}
