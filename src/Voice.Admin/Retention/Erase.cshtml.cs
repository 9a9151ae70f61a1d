using Microsoft.AspNetCore.Mvc;
using Voice.Admin.Shared;
using Voice.Core.Contacts;
using Voice.Core.Retention;

namespace Voice.Admin.Retention;

/// <summary>One person by the reference of their case, of the victim or of the volunteer: what goes, what stays, and no way back.</summary>
public sealed class EraseModel(Erasure erasure) : StaffPage
{
    [BindProperty(SupportsGet = true)]
    public string? Reference { get; set; }

    public IReadOnlyList<ErasablePerson> People { get; private set; } = [];

    public bool IsMissing => !string.IsNullOrWhiteSpace(Reference) && People.Count == 0;

    public async Task OnGet(CancellationToken ct) =>
        People = string.IsNullOrWhiteSpace(Reference) ? [] : await erasure.Find(Reference.Trim(), ct);

    public async Task<IActionResult> OnPost(Guid person, AskedHow? how, bool sure, CancellationToken ct)
    {
        if (how is not { } asked || !Enum.IsDefined(asked) || !sure)
        {
            ModelState.AddModelError($"erase-{person}", how is null ? "Say how they asked for it." : "Say that you have checked who asks.");
            await OnGet(ct);
            return Page();
        }
        if (!await erasure.Erase(Reference?.Trim() ?? "", person, asked, By, ct))
            return NotFound();
        Note("Erased.");
        return RedirectToPage(new { reference = Reference });
    }
}
