using Microsoft.AspNetCore.Mvc;
using Voice.Admin.Shared;
using Voice.Core.Staff;

namespace Voice.Admin.Staff;

/// <summary>One account: its roles, its password, switching it off and on.</summary>
public sealed class AccountModel(StaffAccounts accounts) : StaffPage
{
    public StaffAccount Account { get; private set; } = null!;

    /// <summary>A new first password on its one way to the screen.</summary>
    public string? Password { get; private set; }

    public bool IsWrong(string field) => ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        var found = (await accounts.List(ct)).Find(a => a.Id == id);
        if (found is null)
            return NotFound();
        Account = found;
        return Page();
    }

    public async Task<IActionResult> OnPostRoles(Guid id, List<string> roles, CancellationToken ct) =>
        await After(id, await accounts.SetRoles(id, roles, By, ct), "The roles were changed.", ct);

    public async Task<IActionResult> OnPostName(Guid id, string? name, CancellationToken ct) =>
        await After(id, await accounts.Rename(id, name?.Length > 100 ? name[..100] : name, By, ct), "The name was saved.", ct);

    public async Task<IActionResult> OnPostMobile(Guid id, string? mobile, CancellationToken ct) =>
        await After(id, await accounts.SetAlertMobile(id, mobile, By, ct), string.IsNullOrWhiteSpace(mobile) ? "The mobile was removed." : "The mobile was saved.", ct, "mobile");

    public async Task<IActionResult> OnPostSwitch(Guid id, bool off, CancellationToken ct) =>
        await After(id, await accounts.Switch(id, off, By, ct), off ? "The account is switched off." : "The account is switched on.", ct);

    public async Task<IActionResult> OnPostPassword(Guid id, CancellationToken ct)
    {
        Password = await accounts.ResetPassword(id, By, ct);
        return await OnGet(id, ct);
    }

    private async Task<IActionResult> After(Guid id, string? problem, string done, CancellationToken ct, string field = "Roles")
    {
        if (problem is null)
        {
            Note(done);
            return RedirectToPage(new { id });
        }
        ModelState.AddModelError(field, problem);
        return await OnGet(id, ct);
    }
}
