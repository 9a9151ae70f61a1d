using Microsoft.EntityFrameworkCore;
using Voice.Analysis.Themes;
using Voice.Core.Data;

namespace Voice.Core.Themes;

/// <summary>The themes in use. The store is asked each time, since another process may have changed them.</summary>
public sealed class ThemeShelf(Store store)
{
    private volatile Taxonomy _last = Taxonomy.Shipped;

    public async Task<Taxonomy> Current(CancellationToken ct = default)
    {
        var version = await store.Read(db => db.ThemeSteps.CountAsync(ct)) + 1;
        return _last.Version == version ? _last : _last = await store.Read(db => Read(db, ct));
    }

    /// <summary>What was changed, newest first.</summary>
    public Task<List<ThemeStep>> Steps(CancellationToken ct = default) =>
        store.Read(db => db.ThemeSteps.OrderByDescending(s => s.Version).ToListAsync(ct));

    internal static async Task<Taxonomy> Read(VoiceDb db, CancellationToken ct) =>
        ThemeHistory.Replay(Taxonomy.Shipped, await db.ThemeSteps.AsNoTracking().ToListAsync(ct));
}
