using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;

namespace Voice.Core.Data;

/// <summary>One transaction under way: what it reads and writes with, who writes and why, and the moment it counts as.</summary>
public abstract class WriteScope(Act act, DateTimeOffset now)
{
    /// <summary>The context. Work that is done without one (<see cref="Direct.DirectStore"/>) begins again with one when it asks.</summary>
    public abstract VoiceDb Db { get; }

    public abstract bool IsPostgres { get; }

    /// <summary>All that belongs to the conversation at hand was loaded, but for the answers given before: what else is not
    /// known is not stored either.</summary>
    public abstract bool KnowsAll { get; }

    public Act Act { get; } = act;

    public DateTimeOffset Now { get; } = now;

    /// <summary>A new row, written with everything else at the end.</summary>
    public abstract void Add<T>(T row)
        where T : class;

    /// <summary>A row that was loaded or added in this transaction.</summary>
    public abstract T? Known<T>(Func<T, bool> which)
        where T : class;

    /// <summary>Leaves a trace of the change, committed with it.</summary>
    /// <param name="action">What was done.</param>
    /// <param name="subject">The reference or id of the thing changed.</param>
    /// <param name="detail">Before and after; never personal data in clear.</param>
    public void Audit(string action, string subject, object? detail = null) =>
        Add(new AuditEntry
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
        if (!IsPostgres)
            return;
        await Db.Database.ExecuteSqlRawAsync("SET LOCAL lock_timeout = '2s'", ct);
        await Db.Database.ExecuteSqlAsync($"SELECT 1 FROM \"Phones\" WHERE \"Id\" = {phoneId} FOR UPDATE", ct);
    }
}
