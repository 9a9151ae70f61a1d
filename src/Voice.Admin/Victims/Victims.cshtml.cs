using Microsoft.AspNetCore.Mvc;
using Voice.Admin.Shared;
using Voice.Core.Invitations;
using Voice.Core.Staff;

namespace Voice.Admin.Victims;

/// <summary>Decisions about victims that only people may take.</summary>
public sealed class VictimsModel(VictimReleases releases, SharedPhoneCases shared) : StaffPage
{
    public IReadOnlyList<WaitingVictim> Waiting { get; private set; } = [];

    public IReadOnlyList<WaitingForPanel> AfterPanels { get; private set; } = [];

    public IReadOnlyList<SharedPhoneCase> Shared { get; private set; } = [];

    /// <summary>The safeguarding lead sees who waits; letting go is for victim liaison.</summary>
    public bool MayRelease => User.IsInRole(StaffRoles.VictimLiaison);

    /// <summary>In whose name the reader may still decide.</summary>
    public IEnumerable<string> Undecided(SharedPhoneCase one)
    {
        if (one.LiaisonAt is null && User.IsInRole(StaffRoles.VictimLiaison))
            yield return StaffRoles.VictimLiaison;
        if (one.SafeguardingAt is null && User.IsInRole(StaffRoles.SafeguardingLead))
            yield return StaffRoles.SafeguardingLead;
    }

    public async Task OnGet(CancellationToken ct)
    {
        Waiting = await releases.Waiting(ct);
        AfterPanels = await releases.WaitingForPanels(ct);
        Shared = await shared.Read(ct);
    }

    public async Task<IActionResult> OnPostRelease(string? reference, CancellationToken ct)
    {
        if (!MayRelease)
            return Forbid();
        if (await releases.Release(reference ?? "", By, ct))
            Note("Released. The invitation leaves with the next ones that are due.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostPanel(Guid panel, string? reference, CancellationToken ct)
    {
        if (!MayRelease)
            return Forbid();
        if (await releases.ReleaseForPanel(panel, reference ?? "", By, ct))
            Note("Released. The invitation leaves with the next ones that are due.");
        return RedirectToPage();
    }

    // One person holding both roles is still one pair of eyes: the second decision must be somebody else's.
    public async Task<IActionResult> OnPostAllow(Guid phone, string? reference, string? side, CancellationToken ct)
    {
        var one = (await shared.Read(ct)).FirstOrDefault(s => s.PhoneId == phone && s.CaseReference == reference);
        if (one is null)
            return NotFound();
        if (side is null || !Undecided(one).Contains(side))
            return Forbid();
        if (By == (one.LiaisonBy ?? one.SafeguardingBy))
        {
            ModelState.AddModelError("", "You decided for the other side already; somebody else must decide for this one.");
            await OnGet(ct);
            return Page();
        }
        await releases.AllowSharedPhone(phone, one.CaseReference, side == StaffRoles.SafeguardingLead, By, ct);
        Note("Your decision is kept.");
        return RedirectToPage();
    }
}
