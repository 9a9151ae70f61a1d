using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Data;
using Voice.Core.Sealing;

namespace Voice.Core.Retention;

/// <summary>Destroys what imports refused or warned about, once there was time to put it right. A refused row is nobody's in
/// particular, so an erasure cannot find what it says of somebody: this is what reaches it.</summary>
public sealed class RefusedValueSweep(Store store)
{
    public const int KeptDays = 30;

    /// <summary>Row, column and reason stay; the values and the keys that sealed them go.</summary>
    /// <returns>Of how many imports.</returns>
    public Task<int> Run(CancellationToken ct = default) => store.Write(Act.Program("refused values are old"), async scope =>
    {
        var until = scope.Now.AddDays(-KeptDays);
        var old = await scope.Db.Imports.Where(i => i.StartedAt <= until && i.Key != DataKey.Destroyed).ToListAsync(ct);
        foreach (var import in old)
        {
            await scope.Db.RefusedValues.Where(r => r.ImportId == import.Id && r.Value != null)
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.Value, (Sealed?)null), ct);
            import.Key = DataKey.Destroyed;
            scope.Audit("import.values-destroyed", import.Id.ToString());
        }
        return old.Count;
    }, ct);
}
