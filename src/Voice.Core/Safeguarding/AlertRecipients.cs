using Microsoft.EntityFrameworkCore;
using Voice.Core.Data;
using Voice.Core.Sealing;
using Voice.Core.Staff;

namespace Voice.Core.Safeguarding;

/// <param name="Role">In which they are alerted.</param>
/// <param name="Number">E.164.</param>
public sealed record AlertRecipient(Guid Account, string Role, string Number)
{
    /// <summary>A safeguarding lead, who can open what waits.</summary>
    public bool IsLead => Role == StaffRoles.SafeguardingLead;
}

/// <summary>Whom an alert can reach at this moment: active accounts with a mobile. Who was one when a concern was raised does not count.</summary>
public sealed class AlertRecipients(Vault vault)
{
    public async Task<IReadOnlyList<AlertRecipient>> Find(VoiceDb db, CancellationToken ct)
    {
        var rows = await (
            from u in db.Users
            join ur in db.UserRoles on u.Id equals ur.UserId
            join r in db.Roles on ur.RoleId equals r.Id
            where !u.SwitchedOff && u.AlertMobile != null && StaffRoles.Alerted.Contains(r.Name!)
            select new { Member = u, Role = r.Name! }).AsNoTracking().ToListAsync(ct);
        return [.. rows.GroupBy(r => r.Member.Id).Select(g => Of(g.First().Member, [.. g.Select(r => r.Role)])).OfType<AlertRecipient>()];
    }

    // A lead who also decides on enforcement cannot open the page, and so is told as somebody who stands in.
    private AlertRecipient? Of(StaffMember member, string[] roles)
    {
        var role = roles.Contains(StaffRoles.Manager) ? StaffRoles.Manager
            : roles.Contains(StaffRoles.SafeguardingLead) ? StaffRoles.SafeguardingLead : roles[0];
        return member.AlertKey is { } key && vault.Open(key, member.AlertMobile) is { } number ? new AlertRecipient(member.Id, role, number) : null;
    }
}
