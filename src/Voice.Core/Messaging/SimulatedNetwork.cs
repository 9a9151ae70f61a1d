using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Data;

namespace Voice.Core.Messaging;

/// <summary>The simulator's delivery: reports on texts it took, a moment later, through the same door as a real provider.</summary>
public sealed class SimulatedNetwork(Store store, DeliveryReports reports, TimeProvider clock)
{
    private static readonly TimeSpan Usual = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);

    /// <summary>Reports on all texts whose time has come.</summary>
    public async Task<int> Deliver(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var waiting = await store.Read(db => db.SimulatedTexts
            .Where(t => !t.FromPhone && t.Status == null).OrderBy(t => t.Seq).Take(200).ToListAsync(ct));
        var due = waiting.Where(t => t.At + (t.Number == SimulatorChannel.Slow ? Long : Usual) <= now).ToList();
        foreach (var text in due)
        {
            var delivered = text.Number != SimulatorChannel.Fails;
            await reports.Record(Guid.ParseExact(text.Reference, "N"), delivered, delivered ? null : "unreachable", ct);
            await Mark(text.Seq, delivered ? "delivered" : "failed", ct);
        }
        return due.Count;
    }

    private Task<int> Mark(long seq, string status, CancellationToken ct) =>
        store.Write(Act.Program("simulator"), scope =>
            scope.Db.SimulatedTexts.Where(t => t.Seq == seq).ExecuteUpdateAsync(s => s.SetProperty(t => t.Status, status), ct), ct);
}
