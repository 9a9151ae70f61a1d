using Microsoft.EntityFrameworkCore;
using Voice.Core.Contacts;
using Voice.Core.Data;
using Voice.Core.Sealing;
using Voice.Core.Surveys;

namespace Voice.Core.Cases.Importing;

/// <summary>Puts checked rows of open cases into the store, one chunk in one transaction.</summary>
internal sealed class OrderImport(Vault vault, LookupKeys keys, PhoneBook phones, DateOnly today) : IImportTarget<OrderRow>
{
    private readonly CaseWriter _cases = new(vault);
    private readonly VolunteerWriter _volunteers = new(vault);

    public string Reference(OrderRow row) => row.Reference;

    public byte[] Fingerprint(OrderRow row) => keys.Fingerprint("order", row.Canonical());

    public async Task<IReadOnlyList<RowOutcome>> Apply(WriteScope scope, Guid importId, IReadOnlyList<OrderRow> rows)
    {
        var chunk = await CaseChunk.Load(scope, rows, phones, cases => cases
            .Include(c => c.Orders).ThenInclude(o => o.Import).Include(c => c.Orders).ThenInclude(o => o.Panels).ThenInclude(p => p.Import)
            .Include(c => c.Orders).ThenInclude(o => o.Panels).ThenInclude(p => p.Volunteers).Include(c => c.Closures),
            rows.SelectMany(r => r.Members).Select(m => m.Mobile));
        await _volunteers.Load(scope, [.. rows.SelectMany(r => r.Members).Select(m => chunk.Phone(scope, m.Mobile)!)]);
        return [.. rows.Select(row => ApplyRow(scope, importId, chunk, row))];
    }

    private RowOutcome ApplyRow(WriteScope scope, Guid importId, CaseChunk chunk, OrderRow row)
    {
        var fingerprint = Fingerprint(row);
        var known = chunk.Case(row);
        var order = Match(known, row);
        if (order is not null && IsAsBefore(order, row, fingerprint, importId))
            return RowOutcome.Unchanged;
        var isNew = order is null;
        var child = _cases.Write(scope, known, row, chunk);
        order ??= Begin(scope, known, row, fingerprint, importId);
        (order.StartedOn, order.ImportId) = (row.StartedOn!.Value, importId);
        if (row.Outcome is not null)
            order.Custodial = CaseWriter.IsCustodial(row.Outcome);
        order.Outcome = child.ErasedAt is null ? row.Outcome ?? order.Outcome : null;
        order.Worker = row.Tells("worker") ? vault.SealIfAny(child.Key, row.Worker) : order.Worker;
        order.ReleaseOn = row.Tells("release") ? row.ReleaseOn : order.ReleaseOn;
        if (row.PanelsOn.Count == 0)
            order.Fingerprint = fingerprint;
        foreach (var day in row.PanelsOn)
            isNew |= Meet(scope, order, row, day, chunk, fingerprint, importId);
        scope.Audit(isNew ? "order.created" : "order.corrected", row.Reference, new { import = importId, row = row.Row });
        return isNew ? RowOutcome.Created : RowOutcome.Updated;
    }

    private static bool IsAsBefore(Order order, OrderRow row, byte[] fingerprint, Guid importId)
    {
        var panels = row.PanelsOn.Select(day => order.Panels.Find(p => p.HeldOn == day)).ToList();
        var same = panels.Count == 0
            ? order.Fingerprint.AsSpan().SequenceEqual(fingerprint)
            : panels.TrueForAll(p => p is not null && p.Fingerprint.AsSpan().SequenceEqual(fingerprint));
        if (!same)
            return false;
        // Left over from an import that was cut off: this one completes it.
        if (order.Import is { CompletedAt: null })
            order.ImportId = importId;
        foreach (var panel in panels.OfType<Panel>().Where(p => p.Import is { CompletedAt: null }))
            panel.ImportId = importId;
        return true;
    }

    // The same start is the same order, and so is another start of the same kind while that order has not closed: a correction.
    private static Order? Match(Case known, OrderRow row) =>
        known.Orders.Find(o => o.StartedOn == row.StartedOn && (o.Outcome == row.Outcome || row.Outcome is null))
        ?? known.Orders.Find(o => o.StartedOn == row.StartedOn)
        ?? known.Orders.Find(o => (o.Outcome == row.Outcome || IsErased(known)) && !known.Closures.Exists(c => c.ClosedOn >= o.StartedOn));

    // Of an erased child nobody knows any more which order is of which kind.
    private static bool IsErased(Case known) => known.People.Exists(p => p is { Audience: Audience.Child, ErasedAt: not null });

    private static Order Begin(WriteScope scope, Case known, OrderRow row, byte[] fingerprint, Guid importId)
    {
        var order = new Order { Id = Guid.CreateVersion7(), CaseId = known.Id, StartedOn = row.StartedOn!.Value, Fingerprint = fingerprint, ImportId = importId };
        known.Orders.Add(order);
        scope.Db.Orders.Add(order);
        return order;
    }

    /// <returns>True for a meeting that was not known.</returns>
    private bool Meet(WriteScope scope, Order order, OrderRow row, DateOnly day, CaseChunk chunk, byte[] fingerprint, Guid importId)
    {
        var panel = order.Panels.Find(p => p.HeldOn == day) ?? Moved(order, row, importId);
        var isNew = panel is null;
        if (panel is null)
        {
            panel = new Panel { Id = Guid.CreateVersion7(), OrderId = order.Id, HeldOn = day, Fingerprint = fingerprint, ImportId = importId };
            order.Panels.Add(panel);
            scope.Db.Panels.Add(panel);
        }
        (panel.HeldOn, panel.CalledOff, panel.Fingerprint, panel.ImportId) = (day, row.PanelCalledOff, fingerprint, importId);
        foreach (var member in row.Members)
            _volunteers.Seat(scope, panel, member, chunk.Phone(scope, member.Mobile)!);
        return isNew;
    }

    // A meeting still to come that this file does not name was moved. One that took place was another one.
    private Panel? Moved(Order order, OrderRow row, Guid importId) =>
        order.Panels.Find(p => p.HeldOn > today && p.ImportId != importId && !row.PanelsOn.Contains(p.HeldOn));
}
