using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Voice.Admin.Access;
using Voice.Admin.Shared;
using Voice.Core.Data;
using Voice.Core.Staff;

namespace Voice.Admin.SignIn;

/// <summary>One's own password; the first one must be changed before anything else opens.</summary>
public sealed class PasswordModel(StaffSignIn signIn, UserManager<StaffMember> users, StaffAccounts accounts, VoiceDb db) : StaffPage
{
    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? New { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public bool First => User.HasClaim(c => c.Type == StaffIdentity.FirstPassword);

    public bool IsWrong(string field) => ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0;

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        var member = (await users.GetUserAsync(User))!;
        await Check(member);
        if (!ModelState.IsValid)
            return Page();
        await accounts.OwnPassword(member.Id, New!, By, ct);
        // Another context changed the account; this one must not sign in with the old stamp.
        await db.Entry(member).ReloadAsync(ct);
        await signIn.SignInAsync(member, isPersistent: false);
        Note("Your password was changed.");
        return RedirectToPage("/Start/Start");
    }

    // Wrong tries count here too: a page left open must not be a place to guess.
    private async Task Check(StaffMember member)
    {
        var known = await signIn.CheckPasswordSignInAsync(member, Current ?? "", lockoutOnFailure: true);
        if (!known.Succeeded)
            ModelState.AddModelError(nameof(Current), known.IsLockedOut ? "Too many wrong tries. Try again in a quarter of an hour." : "This is not the password you have now.");
        foreach (var validator in users.PasswordValidators)
        {
            foreach (var error in (await validator.ValidateAsync(users, member, New ?? "")).Errors.Take(1))
                ModelState.AddModelError(nameof(New), error.Description);
        }
        if (New is not null && New == Current)
            ModelState.AddModelError(nameof(New), "Choose another password than the one you have now.");
        if (New != Again)
            ModelState.AddModelError(nameof(Again), "The two new passwords are not the same.");
    }
}
