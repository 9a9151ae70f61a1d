using Microsoft.AspNetCore.Mvc;
using Voice.Admin.Shared;
using Voice.Core.Invitations;
using Voice.Core.WaysIn;

namespace Voice.Admin.WaysIn;

/// <summary>Where a form that came back is looked up, and one for a person is made.</summary>
public sealed class PaperModel(PaperForms forms, InvitationPlanner planner) : StaffPage
{
    public IReadOnlyList<PlanEntry> People { get; private set; } = [];

    public string? Code { get; private set; }

    public async Task OnGet(CancellationToken ct) => People =
        [.. (await planner.Plan(ct).Where(e => e.MayBeHelped).ToListAsync(ct)).OrderBy(e => e.Reference, StringComparer.Ordinal).ThenBy(e => e.Audience)];

    public async Task<IActionResult> OnPost(string? code, CancellationToken ct)
    {
        Code = code?.Trim();
        switch (await forms.Find(code, ct))
        {
            case { IsRecorded: false } form:
                return Redirect($"/ways/paper/{form.Code}");
            case { IsRecorded: true }:
                ModelState.AddModelError("Code", "This form was typed in before, or its time is over.");
                break;
            default:
                ModelState.AddModelError("Code", "There is no form with this code. Check each letter and number.");
                break;
        }
        await OnGet(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostPrint(Guid person, Guid subject, CancellationToken ct) =>
        await forms.MakeFor(person, subject, "", By, ct) is { } code ? Redirect($"/ways/form/{code}") : NotFound();
}
