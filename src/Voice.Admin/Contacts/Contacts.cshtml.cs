using Microsoft.AspNetCore.Mvc;
using Voice.Admin.Shared;
using Voice.Core.Contacts;

namespace Voice.Admin.Contacts;

/// <summary>One case by its reference: its holds, and whether its people may be asked.</summary>
public sealed class ContactsModel(ContactDesk desk) : StaffPage
{
    [BindProperty(SupportsGet = true)]
    public string? Reference { get; set; }

    public CaseReach? Found { get; private set; }

    public bool IsMissing => !string.IsNullOrWhiteSpace(Reference) && Found is null;

    public bool IsWrong(string field) => ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0;

    public async Task OnGet(CancellationToken ct) =>
        Found = string.IsNullOrWhiteSpace(Reference) ? null : await desk.Find(Reference.Trim(), ct);

    public async Task<IActionResult> OnPostHold(string? reason, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            ModelState.AddModelError("reason", "Say why this case is on hold.");
            await OnGet(ct);
            return Page();
        }
        return Back(await desk.PlaceHold(Reference ?? "", reason.Trim(), By, ct), "On hold. Nobody on this case is texted until the hold is lifted.");
    }

    public async Task<IActionResult> OnPostLift(Guid hold, CancellationToken ct) =>
        Back(await desk.LiftHold(Reference ?? "", hold, By, ct), "The hold is lifted.");

    public async Task<IActionResult> OnPostConsent(Guid person, Consent? consent, AskedHow? how, CancellationToken ct)
    {
        if (consent is not { } said || how is not { } asked || !Enum.IsDefined(said) || !Enum.IsDefined(asked))
        {
            ModelState.AddModelError($"consent-{person}", "Say what they want, and how you know.");
            await OnGet(ct);
            return Page();
        }
        return Back(await desk.SetConsent(Reference ?? "", person, said, asked, By, ct), "Recorded.");
    }

    public async Task<IActionResult> OnPostEasyRead(Guid person, bool wanted, CancellationToken ct) =>
        Back(await desk.SetEasyRead(Reference ?? "", person, wanted, By, ct), wanted ? "They will see easy read first." : "They will see the full version first.");

    private IActionResult Back(bool done, string note)
    {
        if (!done)
            return NotFound();
        Note(note);
        return RedirectToPage(new { reference = Reference });
    }
}
