using Microsoft.AspNetCore.Mvc;
using Voice.Admin.Shared;
using Voice.Core.Staff;

namespace Voice.Admin.Staff;

/// <summary>A password on its one way to the screen.</summary>
public sealed record ShownPassword(string Email, string Password);

/// <summary>All accounts, and adding one.</summary>
public sealed class AccountsModel(StaffAccounts accounts) : StaffPage
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public List<string> Roles { get; set; } = [];

    public IReadOnlyList<StaffAccount> Accounts { get; private set; } = [];

    public ShownPassword? Shown { get; private set; }

    public bool IsWrong(string field) => ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0;

    public async Task OnGet(CancellationToken ct) => Accounts = await accounts.List(ct);

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        var email = Email?.Trim() ?? "";
        await OnGet(ct);
        Check(email);
        if (!ModelState.IsValid)
            return Page();
        string? password = null;
        foreach (var role in Roles.Distinct())
            password = await accounts.Add(email, role, By, ct: ct) ?? password;
        Shown = password is null ? null : new ShownPassword(email, password);
        (Email, Roles) = (null, []);
        ModelState.Clear();
        await OnGet(ct);
        return Page();
    }

    private void Check(string email)
    {
        if (!System.Net.Mail.MailAddress.TryCreate(email, out var address) || address.Address != email)
            ModelState.AddModelError(nameof(Email), "Enter an e-mail address, such as name@example.org.");
        else if (Accounts.Any(a => a.Email.Equals(email, StringComparison.OrdinalIgnoreCase)))
            ModelState.AddModelError(nameof(Email), "There is an account with this address; change it in the list.");
        if (Roles.Count == 0 || Roles.Any(r => !StaffRoles.All.Contains(r)))
            ModelState.AddModelError(nameof(Roles), "Choose at least one role.");
    }
}
