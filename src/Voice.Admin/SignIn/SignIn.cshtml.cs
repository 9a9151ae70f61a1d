using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Voice.Admin.Access;
using Voice.Core.Composition;
using Voice.Core.Staff;

namespace Voice.Admin.SignIn;

/// <summary>E-mail and password. Whatever was wrong, the answer is the same and takes as long.</summary>
public sealed class SignInModel(StaffSignIn signIn, UserManager<StaffMember> users, StaffAccounts accounts, VoiceSettings settings) : PageModel
{
    public const string Wrong =
        "Check your e-mail address and password. After five wrong tries an account stays locked for a quarter of an hour.";

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool Demo => settings.Demo;

    public bool NoAccounts { get; private set; }

    public bool Refused => !ModelState.IsValid;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (User.Identity?.IsAuthenticated == true)
            return LocalRedirect(Landing.At(Url, ReturnUrl));
        NoAccounts = await accounts.IsEmpty(ct);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (await Check(ct))
            return LocalRedirect(Landing.At(Url, ReturnUrl));
        ModelState.AddModelError(nameof(Email), Wrong);
        return Page();
    }

    private async Task<bool> Check(CancellationToken ct)
    {
        var member = await users.FindByEmailAsync(Email?.Trim() ?? "");
        if (member is null || string.IsNullOrEmpty(Password))
        {
            // As much work as a real check, so that the time taken does not say which addresses there are.
            _ = users.PasswordHasher.HashPassword(new StaffMember(), Password ?? "");
            return false;
        }
        var result = await signIn.PasswordSignInAsync(member, Password, isPersistent: false, lockoutOnFailure: true);
        if (!result.Succeeded && !result.IsLockedOut)
            return false;
        await accounts.Note(result.Succeeded ? "staff.signed-in" : "staff.locked-out", member.Id, member.Email!, ct);
        return result.Succeeded;
    }
}
