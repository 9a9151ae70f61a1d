using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Voice.Admin.Access;
using Voice.Core.Staff;

namespace Voice.Admin.SignIn;

/// <summary>One click as any role. Outside the demo this page has no address.</summary>
public sealed class AsModel(StaffSignIn signIn, UserManager<StaffMember> users, StaffAccounts accounts) : PageModel
{
    public IActionResult OnGet() => RedirectToPage("/SignIn/SignIn");

    public async Task<IActionResult> OnPost(string? role, string? returnUrl, CancellationToken ct)
    {
        if (role is null || !StaffRoles.All.Contains(role) || await users.FindByEmailAsync(DemoAccounts.EmailOf(role)) is not { SwitchedOff: false } member)
            return NotFound();
        await signIn.SignInAsync(member, isPersistent: false);
        await accounts.Note("staff.signed-in", member.Id, member.Email!, ct);
        return LocalRedirect(Landing.At(Url, returnUrl));
    }
}
