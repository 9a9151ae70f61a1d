using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Voice.Admin.Access;

namespace Voice.Admin.SignIn;

/// <summary>Signing out changes something, so it is a POST.</summary>
public sealed class SignOutModel(StaffSignIn signIn) : PageModel
{
    public IActionResult OnGet() => RedirectToPage("/Start/Start");

    public async Task<IActionResult> OnPost()
    {
        await signIn.SignOutAsync();
        return RedirectToPage("/SignIn/SignIn");
    }
}
