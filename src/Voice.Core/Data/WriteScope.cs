using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;

namespace Voice.Core.Data;

/// <summary>One transaction under way: the context, who writes and why, and the moment it counts as.</summary>
public sealed class WriteScope(VoiceDb db, Act act, DateTimeOffset now, bool postgres)
{
    public VoiceDb Db { get; } = db;

    public Act Act { get; } = act;

    public DateTimeOffset Now { get; } = now;

    /// <summary>Leaves a trace of the change, committed with it.</summary>
    /// <param name="detail">Before and after; never personal data in clear.</param>
    public void Audit(string action, string subject, object? detail = null) =>
        Db.AuditEntries.Add(new AuditEntry
        {
            At = Now,
            Who = Act.Who,
            Why = Act.Why,
            Action = action,
            Subject = subject,
            Detail = detail is null ? null : JsonSerializer.Serialize(detail),
        });

    /// <summary>Holds the phone's row until commit, so that two texts from one phone are taken one after the other.
    /// On SQLite the gate has done that already.</summary>
    public async Task LockPhone(Guid phoneId, CancellationToken ct = default)
    {
        if (!postgres)
            return;
        await Db.Database.ExecuteSqlRawAsync("SET LOCAL lock_timeout = '2s'", ct);
        await Db.Database.ExecuteSqlAsync($"SELECT 1 FROM \"Phones\" WHERE \"Id\" = {phoneId} FOR UPDATE", ct);
    }

    public bool IsPostgres => postgres;
}
