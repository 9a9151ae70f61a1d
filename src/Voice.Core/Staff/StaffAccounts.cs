using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Data;

namespace Voice.Core.Staff;

/// <summary>Makes staff accounts outside the pages: the first administrator, and the demo's cast.</summary>
public sealed class StaffAccounts(Store store)
{
    private static readonly PasswordHasher<StaffMember> Hasher = new();

    /// <returns>The first password, to be changed; null when the account was there and only got the role.</returns>
    /// <exception cref="ArgumentException">The role or the address is not one.</exception>
    public Task<string?> Add(string email, string role, string by, CancellationToken ct = default)
    {
        if (!StaffRoles.All.Contains(role))
            throw new ArgumentException($"'{role}' is not a role; the roles are: {string.Join(", ", StaffRoles.All)}.");
        if (!System.Net.Mail.MailAddress.TryCreate(email, out _))
            throw new ArgumentException($"'{email}' is not an e-mail address.");
        return store.Write(new Act(by, "staff add"), scope => Add(scope, email, role, ct), ct);
    }

    private static async Task<string?> Add(WriteScope scope, string email, string role, CancellationToken ct)
    {
        var normal = email.ToUpperInvariant();
        var roleRow = await scope.Db.Roles.SingleOrDefaultAsync(r => r.Name == role, ct);
        if (roleRow is null)
            scope.Db.Roles.Add(roleRow = new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7(), NormalizedName = role.ToUpperInvariant() });
        var member = await scope.Db.Users.SingleOrDefaultAsync(u => u.NormalizedEmail == normal, ct);
        string? password = null;
        if (member is null)
        {
            password = NewPassword();
            member = Make(email, normal, password);
            scope.Db.Users.Add(member);
        }
        if (!await scope.Db.UserRoles.AnyAsync(r => r.UserId == member.Id && r.RoleId == roleRow.Id, ct))
            scope.Db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = member.Id, RoleId = roleRow.Id });
        scope.Audit("staff.added", member.Id.ToString(), new { role });
        return password;
    }

    private static StaffMember Make(string email, string normal, string password)
    {
        var member = new StaffMember
        {
            Id = Guid.CreateVersion7(), Email = email, NormalizedEmail = normal, UserName = email, NormalizedUserName = normal,
            EmailConfirmed = true, LockoutEnabled = true, SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        member.PasswordHash = Hasher.HashPassword(member, password);
        return member;
    }

    // 80 bits, in letters that cannot be mistaken for one another.
    private static string NewPassword() => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 17);
}
