using Microsoft.EntityFrameworkCore;
using Voice.Core.Contacts;
using Voice.Core.Data;
using Voice.Core.Sealing;

namespace Voice.Core.Cases.Importing;

/// <summary>Puts checked closure rows into the store, one chunk in one transaction.</summary>
internal sealed class ClosureImport(Vault vault, LookupKeys keys, PhoneBook phones) : IImportTarget<ClosureRow>
{
    private readonly CaseWriter _cases = new(vault);

    public string Reference(ClosureRow row) => row.Reference;

    public byte[] Fingerprint(ClosureRow row) => keys.Fingerprint("closure", row.Canonical());

    public async Task<IReadOnlyList<RowOutcome>> Apply(WriteScope scope, Guid importId, IReadOnlyList<ClosureRow> rows)
    {
        var chunk = await CaseChunk.Load(scope, rows, phones, cases => cases.Include(c => c.Closures).ThenInclude(c => c.Import));
        return [.. rows.Select(row => ApplyRow(scope, importId, chunk, row))];
    }

    private RowOutcome ApplyRow(WriteScope scope, Guid importId, CaseChunk chunk, ClosureRow row)
    {
        var fingerprint = Fingerprint(row);
        var known = chunk.Case(row);
        var closure = Match(known, row);
        if (closure is not null && closure.Fingerprint.AsSpan().SequenceEqual(fingerprint))
        {
            // Left over from an import that was cut off: this one completes it.
            if (closure.Import is { CompletedAt: null })
                closure.ImportId = importId;
            return RowOutcome.Unchanged;
        }

        var outcome = closure is null ? RowOutcome.Created : RowOutcome.Updated;
        var child = _cases.Write(scope, known, row, chunk);
        if (closure is null)
        {
            closure = new Closure { Id = Guid.CreateVersion7(), CaseId = known.Id, ClosedOn = row.ClosedOn, Fingerprint = fingerprint, ImportId = importId };
            known.Closures.Add(closure);
            scope.Db.Closures.Add(closure);
        }
        scope.Audit(outcome == RowOutcome.Created ? "closure.created" : "closure.corrected", row.Reference,
            new { import = importId, row = row.Row, closed = new { before = outcome == RowOutcome.Updated ? closure.ClosedOn : (DateOnly?)null, after = row.ClosedOn } });
        (closure.ClosedOn, closure.StartedOn, closure.Outcome) = (row.ClosedOn, row.StartedOn, child.ErasedAt is null ? row.Outcome : null);
        closure.Custodial = CaseWriter.IsCustodial(row.Outcome);
        closure.Worker = vault.SealIfAny(child.Key, row.Worker);
        closure.Fingerprint = fingerprint;
        closure.ImportId = importId;
        return outcome;
    }

    // The same start is the same piece of work; a start after the last closing is a new one; anything else is a correction.
    private static Closure? Match(Case known, ClosureRow row)
    {
        var same = known.Closures.FirstOrDefault(c => c.StartedOn is not null && c.StartedOn == row.StartedOn)
            ?? known.Closures.FirstOrDefault(c => c.ClosedOn == row.ClosedOn);
        if (same is not null)
            return same;
        var last = known.Closures.MaxBy(c => c.ClosedOn);
        return last is not null && row.StartedOn is { } start && start >= last.ClosedOn ? null : last;
    }
}
