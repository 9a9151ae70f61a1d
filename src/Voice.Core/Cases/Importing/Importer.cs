using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Contacts;
using Voice.Core.Data;
using Voice.Core.Sealing;

namespace Voice.Core.Cases.Importing;

/// <param name="Mapping">Name of a saved mapping; null: one that fits the file, or a guess.</param>
/// <param name="Strict">Take nothing if any row is refused.</param>
public sealed record ImportRequest(ImportKind Kind, string Path, string By, string? Mapping = null, bool DryRun = false, bool Strict = false);

/// <summary>Takes a file in: reads it whole and checks every row, then applies the good rows in chunks. They count
/// once the import is complete. An import that was cut off is finished by giving the same file again.</summary>
public sealed class Importer(Store store, Vault vault, LookupKeys keys, PhoneBook phones, TimeProvider clock)
{
    public const int ChunkRows = 500;

    /// <param name="progress">Rows done so far.</param>
    /// <exception cref="ImportException">The file as a whole cannot be taken.</exception>
    public Task<ImportReport> Import(ImportRequest request, IProgress<int>? progress = null, CancellationToken ct = default) =>
        request.Kind switch
        {
            ImportKind.Closures => Run(request, (cells, today) => new ClosureRowReader(cells, today).Read, new ClosureImport(vault, keys, phones), progress, ct),
            ImportKind.Victims => Run(request, (cells, today) => new VictimRowReader(cells, today).Read, new VictimImport(vault, keys, phones), progress, ct),
            ImportKind.Cases => Run(request, (cells, today) => new OrderRowReader(cells, today).Read, new OrderImport(vault, keys, phones, UkTime.Today(clock)), progress, ct),
            _ => throw new ArgumentOutOfRangeException(nameof(request), request.Kind, "An unknown kind of import."),
        };

    private async Task<ImportReport> Run<TRow>(
        ImportRequest request, Func<RowReader, DateOnly, Func<DelimitedRow, TRow?>> reader, IImportTarget<TRow> target,
        IProgress<int>? progress, CancellationToken ct)
        where TRow : class
    {
        var file = DelimitedFile.Open(request.Path);
        var mapping = await new MappingShelf(store).For(request, file.Header);
        var cells = new RowReader(mapping, file.Header);
        var read = reader(cells, UkTime.Today(clock));
        var check = Check(file, read, cells, ct);
        if (request.DryRun)
            return await DryRun(request.Kind, file, read, target, check);
        if (request.Strict && check.Refused.Count > 0)
            return check.Report(new Counts());
        var id = await Begin(request, check, ct);
        var counts = await Apply(request, file, read, target, id, progress, ct);
        await Complete(request, id, counts, ct);
        return check.Report(counts);
    }

    private static CheckedFile Check<TRow>(DelimitedFile file, Func<DelimitedRow, TRow?> read, RowReader cells, CancellationToken ct)
        where TRow : class
    {
        var found = new CheckedFile();
        foreach (var row in file.Rows())
        {
            ct.ThrowIfCancellationRequested();
            var good = read(row) is not null;
            found.Refused.AddRange(cells.Refusals);
            if (good)
                found.Warnings.AddRange(cells.Warnings);
        }
        return found;
    }

    private async Task<ImportReport> DryRun<TRow>(ImportKind kind, DelimitedFile file, Func<DelimitedRow, TRow?> read, IImportTarget<TRow> target, CheckedFile check)
        where TRow : class
    {
        // The same work as the real one, thrown away: the only dry run that cannot differ.
        var counts = new Counts();
        try
        {
            await store.Write(new Act("import", "dry run"), async scope =>
            {
                var import = NewImport(kind, "dry run");
                scope.Db.Imports.Add(import);
                foreach (var chunk in file.Rows().Select(read).OfType<TRow>().Chunk(ChunkRows))
                {
                    counts.Add(await target.Apply(scope, import.Id, chunk));
                    await scope.Db.SaveChangesAsync();
                    scope.Db.ChangeTracker.Clear();
                }
                throw new DryRunOver();
            });
        }
        catch (DryRunOver)
        {
        }
        return check.Report(counts);
    }

    private async Task<Guid> Begin(ImportRequest request, CheckedFile check, CancellationToken ct) =>
        await store.Write(ActOf(request), scope =>
        {
            var import = NewImport(request.Kind, request.By);
            import.RefusedCount = check.RefusedRows;
            scope.Db.Imports.Add(import);
            import.Refused.AddRange(check.Refused.Select(p => Keep(import, p, warning: false)));
            import.Refused.AddRange(check.Warnings.Select(p => Keep(import, p, warning: true)));
            scope.Audit("import.started", import.Id.ToString(), new { kind = request.Kind.ToString() });
            return Task.FromResult(import.Id);
        }, ct);

    private async Task<Counts> Apply<TRow>(
        ImportRequest request, DelimitedFile file, Func<DelimitedRow, TRow?> read, IImportTarget<TRow> target, Guid id,
        IProgress<int>? progress, CancellationToken ct)
        where TRow : class
    {
        var counts = new Counts();
        foreach (var chunk in file.Rows().Select(read).OfType<TRow>().Chunk(ChunkRows))
        {
            counts.Add(await store.Write(ActOf(request), scope => target.Apply(scope, id, chunk), ct));
            progress?.Report(counts.Total);
        }
        return counts;
    }

    private Task Complete(ImportRequest request, Guid id, Counts counts, CancellationToken ct) =>
        store.Write(ActOf(request), async scope =>
        {
            var import = await scope.Db.Imports.SingleAsync(i => i.Id == id, ct);
            (import.Created, import.Updated, import.Unchanged) = (counts.Created, counts.Updated, counts.Unchanged);
            import.CompletedAt = scope.Now;
            scope.Audit("import.completed", id.ToString(), new { counts.Created, counts.Updated, counts.Unchanged, refused = import.RefusedCount });
        }, ct);

    private static Act ActOf(ImportRequest request) =>
        new($"import by {request.By}", $"import {request.Kind.ToString().ToLowerInvariant()}");

    private Import NewImport(ImportKind kind, string by) =>
        new() { Id = Guid.CreateVersion7(), Kind = kind, StartedAt = clock.GetUtcNow(), By = by, Key = vault.NewKey() };

    private RefusedValue Keep(Import import, RowProblem problem, bool warning) => new()
    {
        Row = problem.Row,
        Column = problem.Column,
        Reason = problem.Reason,
        Warning = warning,
        Value = vault.SealIfAny(import.Key, problem.Value),
    };

    private sealed class DryRunOver : Exception;

    private sealed class Counts
    {
        public int Created { get; private set; }

        public int Updated { get; private set; }

        public int Unchanged { get; private set; }

        public int Total => Created + Updated + Unchanged;

        public void Add(IReadOnlyList<RowOutcome> outcomes)
        {
            Created += outcomes.Count(o => o == RowOutcome.Created);
            Updated += outcomes.Count(o => o == RowOutcome.Updated);
            Unchanged += outcomes.Count(o => o == RowOutcome.Unchanged);
        }
    }

    private sealed class CheckedFile
    {
        public List<RowProblem> Refused { get; } = [];

        public List<RowProblem> Warnings { get; } = [];

        public int RefusedRows => Refused.Select(r => r.Row).Distinct().Count();

        public ImportReport Report(Counts counts) => new()
        {
            Created = counts.Created,
            Updated = counts.Updated,
            Unchanged = counts.Unchanged,
            Refused = Refused,
            Warnings = Warnings,
        };
    }
}
