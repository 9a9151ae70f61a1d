using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Data;

namespace Voice.Core.Messaging;

/// <summary>The simulator's network: reports on texts it took a moment later, and brings in what was typed, through the same
/// doors as a real provider.</summary>
public sealed class SimulatedNetwork(Store store, DeliveryReports reports, InboundTexts inbound, TimeProvider clock)
{
    private static readonly TimeSpan Usual = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);

    // Longer than any request may take: what nobody has taken in by then was lost with its process.
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(15);

    /// <summary>Hands a typed text over, and knows it as received only once that was committed.</summary>
    public async Task<InboundOutcome> BringIn(string reference, string number, string body, CancellationToken ct)
    {
        var outcome = await inbound.Receive(new InboundText(reference, number, body), ct);
        await store.Write(Act.Program("simulator"), scope => scope.Db.SimulatedTexts.Where(t => t.Reference == reference)
            .ExecuteUpdateAsync(s => s.SetProperty(t => t.Status, "received"), ct), ct);
        return outcome;
    }

    /// <summary>Reports on all texts whose time has come, and brings typed ones again that nobody took in.</summary>
    public async Task<int> Deliver(CancellationToken ct)
    {
        await BringAgain(ct);
        var now = clock.GetUtcNow();
        var waiting = await store.Read(db => db.SimulatedTexts
            .Where(t => !t.FromPhone && t.Status == null).OrderBy(t => t.Seq).Take(200).ToListAsync(ct));
        var due = waiting.Where(t => t.At + (t.Number == SimulatorChannel.Slow ? Long : Usual) <= now).ToList();
        foreach (var text in due)
        {
            var delivered = text.Number != SimulatorChannel.Fails;
            var id = Guid.ParseExact(text.Reference, "N");
            await reports.Record(new DeliveryReport(id, null, delivered, delivered ? null : SendOutcome.Refused, delivered ? null : "unreachable"), ct);
            await Mark(text.Seq, delivered ? "delivered" : "failed", ct);
        }
        return due.Count;
    }

    private async Task BringAgain(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - Retry;
        var lost = await store.Read(db => db.SimulatedTexts
            .Where(t => t.FromPhone && t.Status == null && t.At < before).OrderBy(t => t.Seq).ToListAsync(ct));
        foreach (var text in lost)
            await BringIn(text.Reference, text.Number, text.Body, ct);
    }

    private Task<int> Mark(long seq, string status, CancellationToken ct) =>
        store.Write(Act.Program("simulator"), scope =>
            scope.Db.SimulatedTexts.Where(t => t.Seq == seq).ExecuteUpdateAsync(s => s.SetProperty(t => t.Status, status), ct), ct);
}
