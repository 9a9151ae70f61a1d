using Microsoft.AspNetCore.Identity;

namespace Voice.Core.Staff;

/// <summary>Rules for staff accounts, the same wherever an account is made or used.</summary>
public static class StaffIdentity
{
    /// <summary>Claim of an account whose first password, known to whoever made it, was not changed yet.</summary>
    public const string FirstPassword = "voice:first-password";

    /// <summary>Claim: what the case system calls the account's owner, so that nobody helps a child whose case worker they are.</summary>
    public const string CaseSystemName = "voice:case-system-name";

    /// <summary>Length beats composition rules; five wrong tries lock the account for a quarter of an hour.</summary>
    public static void Configure(IdentityOptions options)
    {
        options.Password.RequiredLength = 12;
        options.Password.RequireDigit = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequiredUniqueChars = 5;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        options.Lockout.AllowedForNewUsers = true;
        options.User.RequireUniqueEmail = true;
    }
}
