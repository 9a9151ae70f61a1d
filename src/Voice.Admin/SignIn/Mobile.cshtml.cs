using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Voice.Admin.Access;
using Voice.Admin.Shared;
using Voice.Core.Data;
using Voice.Core.Staff;

namespace Voice.Admin.SignIn;

/// <summary>Where one is told oneself that something waits to be read.</summary>
public sealed class MobileModel(StaffAccounts accounts, StaffSignIn signIn, UserManager<StaffMember> users, VoiceDb db) : StaffPage
{
    [BindProperty]
    public string? Mobile { get; set; }

    /// <summary>The number there is.</summary>
    public string? Masked { get; private set; }

    public bool MayBeAlerted => StaffRoles.Alerted.Any(User.IsInRole);

    private Guid Own => Guid.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!);

    public async Task OnGet(CancellationToken ct) => Masked = (await accounts.List(ct)).Find(a => a.Id == Own)?.AlertMobile;

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (await accounts.SetAlertMobile(Own, Mobile, By, ct) is { } problem)
        {
            ModelState.AddModelError(nameof(Mobile), problem);
            await OnGet(ct);
            return Page();
        }
        // Whoever changes an account ends its older cookies; this one goes on.
        var member = (await users.GetUserAsync(User))!;
        await db.Entry(member).ReloadAsync(ct);
        await signIn.SignInAsync(member, isPersistent: false);
        Note(string.IsNullOrWhiteSpace(Mobile) ? "Your mobile was removed." : "Your mobile was saved.");
        return RedirectToPage("/SignIn/Mobile");
    }
}
