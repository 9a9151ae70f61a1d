using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Contacts;
using Voice.Core.Data;
using Voice.Core.Sealing;

namespace Voice.Core.Staff;

/// <param name="Roles">In the order of <see cref="StaffRoles.All"/>.</param>
/// <param name="FirstPassword">Has not changed the first password yet.</param>
/// <param name="AlertMobile">Masked.</param>
public sealed record StaffAccount(Guid Id, string Email, IReadOnlyList<string> Roles, bool SwitchedOff, bool FirstPassword, string? CaseSystemName, string? AlertMobile)
{
    /// <summary>One of the roles that are told when something waits to be read.</summary>
    public bool MayBeAlerted => Roles.Any(StaffRoles.Alerted.Contains);
}

/// <summary>Makes and changes staff accounts. What was changed counts from the account's next click.</summary>
public sealed class StaffAccounts(Store store, Vault vault)
{
    private const string LastAdministrator = "This is the last administrator; give somebody else that role first.";

    private static readonly PasswordHasher<StaffMember> Hasher = new();

    /// <param name="alertMobile">Where somebody with this role is told that something waits to be read; null: as before.</param>
    /// <returns>The first password, to be changed; null when the account was there and only got the role.</returns>
    /// <exception cref="ArgumentException">The role, the address or the number is not one.</exception>
    public Task<string?> Add(string email, string role, string by, string? alertMobile = null, CancellationToken ct = default)
    {
        if (!StaffRoles.All.Contains(role))
            throw new ArgumentException($"'{role}' is not a role; the roles are: {string.Join(", ", StaffRoles.All)}.");
        if (!System.Net.Mail.MailAddress.TryCreate(email, out _))
            throw new ArgumentException($"'{email}' is not an e-mail address.");
        if (alertMobile is not null && !StaffRoles.Alerted.Contains(role))
            throw new ArgumentException($"A {role} is not alerted; these roles are: {string.Join(", ", StaffRoles.Alerted)}.");
        if (alertMobile is not null && PhoneNumber.Read(alertMobile).E164 is null)
            throw new ArgumentException($"The mobile for alerts cannot be used: {PhoneNumber.Read(alertMobile).Problem ?? "it is empty"}.");
        return store.Write(new Act(by, "staff add"), scope => Add(scope, email, role, alertMobile, ct), ct);
    }

    private async Task<string?> Add(WriteScope scope, string email, string role, string? alertMobile, CancellationToken ct)
    {
        var normal = email.ToUpperInvariant();
        var roleRow = await Role(scope, role, ct);
        var member = await scope.Db.Users.SingleOrDefaultAsync(u => u.NormalizedEmail == normal, ct);
        string? password = null;
        if (member is null)
        {
            password = NewPassword();
            member = Make(email, normal, password);
            scope.Db.Users.Add(member);
            scope.Db.UserClaims.Add(FirstPasswordOf(member.Id));
        }
        if (!await scope.Db.UserRoles.AnyAsync(r => r.UserId == member.Id && r.RoleId == roleRow.Id, ct))
        {
            scope.Db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = member.Id, RoleId = roleRow.Id });
            Renew(member);
        }
        scope.Audit("staff.added", member.Id.ToString(), new { role });
        if (alertMobile is not null)
            KeepMobile(scope, member, PhoneNumber.Read(alertMobile).E164);
        return password;
    }

    /// <summary>Sorted by address.</summary>
    public Task<List<StaffAccount>> List(CancellationToken ct = default) => store.Read(async db =>
    {
        var users = await db.Users.OrderBy(u => u.NormalizedEmail).ToListAsync(ct);
        var roles = (await (from u in db.UserRoles join r in db.Roles on u.RoleId equals r.Id select new { u.UserId, r.Name }).ToListAsync(ct))
            .ToLookup(r => r.UserId, r => r.Name!);
        var first = (await db.UserClaims.Where(c => c.ClaimType == StaffIdentity.FirstPassword).Select(c => c.UserId).ToListAsync(ct)).ToHashSet();
        var names = await db.UserClaims.Where(c => c.ClaimType == StaffIdentity.CaseSystemName).ToDictionaryAsync(c => c.UserId, c => c.ClaimValue, ct);
        return users.Select(u => new StaffAccount(
            u.Id, u.Email!, [.. StaffRoles.All.Where(roles[u.Id].Contains)], u.SwitchedOff, first.Contains(u.Id), names.GetValueOrDefault(u.Id), Masked(u))).ToList();
    });

    /// <returns>Null when done; otherwise the sentence that says why not.</returns>
    public Task<string?> SetRoles(Guid id, IReadOnlyList<string> roles, string by, CancellationToken ct = default) =>
        Change(id, by, "staff roles", async (scope, member) =>
        {
            if (roles.Count == 0 || roles.Any(r => !StaffRoles.All.Contains(r)))
                return "Choose at least one role.";
            if (!roles.Contains(StaffRoles.Administrator) && await IsLastAdministrator(scope, member, ct))
                return LastAdministrator;
            var before = await scope.Db.UserRoles.Where(r => r.UserId == id).ToListAsync(ct);
            scope.Db.UserRoles.RemoveRange(before);
            await scope.Db.SaveChangesAsync(ct);
            foreach (var role in roles.Distinct())
                scope.Db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = id, RoleId = (await Role(scope, role, ct)).Id });
            if (member.AlertMobile is not null && !roles.Any(StaffRoles.Alerted.Contains))
                KeepMobile(scope, member, null);
            scope.Audit("staff.roles.changed", id.ToString(), new { roles });
            return null;
        }, ct);

    /// <summary>What the case system calls this person; empty: nothing that differs from the address.</summary>
    public Task<string?> Rename(Guid id, string? caseSystemName, string by, CancellationToken ct = default) =>
        Change(id, by, "staff name", async (scope, member) =>
        {
            await scope.Db.UserClaims.Where(c => c.UserId == id && c.ClaimType == StaffIdentity.CaseSystemName).ExecuteDeleteAsync(ct);
            if (!string.IsNullOrWhiteSpace(caseSystemName))
                scope.Db.UserClaims.Add(new IdentityUserClaim<Guid> { UserId = id, ClaimType = StaffIdentity.CaseSystemName, ClaimValue = caseSystemName.Trim() });
            scope.Audit("staff.case-system-name.changed", id.ToString());
            return null;
        }, ct);

    /// <summary>Where this person is told that something waits to be read; empty: nowhere.</summary>
    /// <returns>Null when done; otherwise the sentence that says why not.</returns>
    public Task<string?> SetAlertMobile(Guid id, string? mobile, string by, CancellationToken ct = default) =>
        Change(id, by, "staff mobile", async (scope, member) =>
        {
            var number = PhoneNumber.Read(mobile);
            if (number.E164 is null && !string.IsNullOrWhiteSpace(mobile))
                return "Enter a UK mobile number, such as 07700 900123.";
            if (number.E164 is not null && !await IsAlerted(scope, id, ct))
                return "Nobody with these roles is alerted, so no mobile is kept.";
            KeepMobile(scope, member, number.E164);
            return null;
        }, ct);

    /// <summary>A switched-off account keeps its history, cannot sign in, and is signed out where it was in.</summary>
    /// <returns>Null when done; otherwise the sentence that says why not.</returns>
    public Task<string?> Switch(Guid id, bool off, string by, CancellationToken ct = default) =>
        Change(id, by, "staff switch", async (scope, member) =>
        {
            if (off && await IsLastAdministrator(scope, member, ct))
                return LastAdministrator;
            member.SwitchedOff = off;
            scope.Audit(off ? "staff.switched-off" : "staff.switched-on", id.ToString());
            return null;
        }, ct);

    /// <summary>For somebody who forgot theirs; to be changed at the next sign-in.</summary>
    /// <returns>The new first password; null where there is no such account.</returns>
    public async Task<string?> ResetPassword(Guid id, string by, CancellationToken ct = default)
    {
        var password = NewPassword();
        var problem = await Change(id, by, "staff password", async (scope, member) =>
        {
            member.PasswordHash = Hasher.HashPassword(member, password);
            (member.LockoutEnd, member.AccessFailedCount) = (null, 0);
            if (!await scope.Db.UserClaims.AnyAsync(c => c.UserId == id && c.ClaimType == StaffIdentity.FirstPassword, ct))
                scope.Db.UserClaims.Add(FirstPasswordOf(id));
            scope.Audit("staff.password.reset", id.ToString());
            return null;
        }, ct);
        return problem is null ? password : null;
    }

    /// <summary>Takes the person's own new password, which the pages have checked.</summary>
    public Task<string?> OwnPassword(Guid id, string password, string by, CancellationToken ct = default) =>
        Change(id, by, "own password", async (scope, member) =>
        {
            member.PasswordHash = Hasher.HashPassword(member, password);
            await scope.Db.UserClaims.Where(c => c.UserId == id && c.ClaimType == StaffIdentity.FirstPassword).ExecuteDeleteAsync(ct);
            scope.Audit("staff.password.changed", id.ToString());
            return null;
        }, ct);

    public Task<bool> IsEmpty(CancellationToken ct = default) => store.Read(async db => !await db.Users.AnyAsync(ct));

    /// <summary>Sign-ins are part of the record of who could see what.</summary>
    public Task Note(string action, Guid id, string by, CancellationToken ct = default) =>
        store.Write(new Act(by, "sign-in"), scope =>
        {
            scope.Audit(action, id.ToString());
            return Task.CompletedTask;
        }, ct);

    private Task<string?> Change(Guid id, string by, string why, Func<WriteScope, StaffMember, Task<string?>> change, CancellationToken ct) =>
        store.Write(new Act(by, why), async scope =>
        {
            if (await scope.Db.Users.SingleOrDefaultAsync(u => u.Id == id, ct) is not { } member)
                return "There is no such account.";
            var problem = await change(scope, member);
            if (problem is null)
                Renew(member);
            return problem;
        }, ct);

    private void KeepMobile(WriteScope scope, StaffMember member, string? e164)
    {
        member.AlertKey = e164 is null ? null : vault.NewKey();
        member.AlertMobile = e164 is null ? null : vault.Seal(member.AlertKey!, e164);
        scope.Audit(e164 is null ? "staff.alert-mobile.removed" : "staff.alert-mobile.set", member.Id.ToString());
    }

    private string? Masked(StaffMember member) =>
        member.AlertKey is { } key && vault.Open(key, member.AlertMobile) is { } number ? PhoneNumber.Masked(number) : null;

    private static Task<bool> IsAlerted(WriteScope scope, Guid id, CancellationToken ct) =>
        scope.Db.UserRoles.AnyAsync(ur => ur.UserId == id && scope.Db.Roles.Any(r => r.Id == ur.RoleId && StaffRoles.Alerted.Contains(r.Name!)), ct);

    // Of two who take the role from each other at once, the second must see the first.
    private static async Task<bool> IsLastAdministrator(WriteScope scope, StaffMember member, CancellationToken ct)
    {
        if (scope.IsPostgres)
            await scope.Db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('administrators'))", ct);
        var administrators = await (
            from u in scope.Db.Users
            join ur in scope.Db.UserRoles on u.Id equals ur.UserId
            join r in scope.Db.Roles on ur.RoleId equals r.Id
            where r.Name == StaffRoles.Administrator && !u.SwitchedOff
            select u.Id).ToListAsync(ct);
        return administrators.Count == 1 && administrators[0] == member.Id;
    }

    private static async Task<IdentityRole<Guid>> Role(WriteScope scope, string role, CancellationToken ct)
    {
        if (scope.Db.Roles.Local.FirstOrDefault(r => r.Name == role) is { } added)
            return added;
        if (await scope.Db.Roles.SingleOrDefaultAsync(r => r.Name == role, ct) is { } known)
            return known;
        var made = new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7(), NormalizedName = role.ToUpperInvariant() };
        scope.Db.Roles.Add(made);
        return made;
    }

    // A new stamp ends what older cookies say.
    private static void Renew(StaffMember member) =>
        (member.SecurityStamp, member.ConcurrencyStamp) = (Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString("N"));

    private static IdentityUserClaim<Guid> FirstPasswordOf(Guid id) =>
        new() { UserId = id, ClaimType = StaffIdentity.FirstPassword, ClaimValue = "unchanged" };

    private static StaffMember Make(string email, string normal, string password)
    {
        var member = new StaffMember
        {
            Id = Guid.CreateVersion7(),
            Email = email,
            NormalizedEmail = normal,
            UserName = email,
            NormalizedUserName = normal,
            EmailConfirmed = true,
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        member.PasswordHash = Hasher.HashPassword(member, password);
        return member;
    }

    // 80 bits, in letters that cannot be mistaken for one another.
    private static string NewPassword() => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 17);
}
