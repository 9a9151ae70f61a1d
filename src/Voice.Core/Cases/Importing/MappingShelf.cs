using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Data;

namespace Voice.Core.Cases.Importing;

/// <summary>Saved mappings: guessed from the first file, corrected by people, used again for every file that fits.</summary>
public sealed class MappingShelf(Store store)
{
    /// <exception cref="ImportException">A required field has no column; the message names the columns there are.</exception>
    public async Task<ColumnMapping> For(ImportRequest request, IReadOnlyList<string> header)
    {
        var mapping = request.Mapping is { } name
            ? await Named(request, name, header)
            : ColumnMapping.Guess(ImportFields.Of(request.Kind), header, await Fitting(request.Kind, header));
        foreach (var field in ImportFields.Of(request.Kind).Where(f => f.Required))
        {
            if (mapping.HeaderOf(field.Name) is not { } column || !header.Contains(column))
                throw new ImportException($"{request.Path}: row 1: no column found for '{field.Name}'; the columns are: {string.Join(", ", header)}. Say which it is with: voice import mapping {request.Kind.ToString().ToLowerInvariant()} NAME --set \"{field.Name}=COLUMN\".");
        }
        return mapping;
    }

    public async Task<ColumnMapping?> Find(ImportKind kind, string name) =>
        await store.Read(db => db.ImportMappings.SingleOrDefaultAsync(m => m.Kind == kind && m.Name == name)) is { } saved
            ? ColumnMapping.FromJson(saved.Columns)
            : null;

    public Task Save(ImportKind kind, string name, ColumnMapping mapping, string by) =>
        store.Write(new Act(by, "import mapping"), async scope =>
        {
            var saved = await scope.Db.ImportMappings.SingleOrDefaultAsync(m => m.Kind == kind && m.Name == name);
            scope.Audit("mapping.saved", name, new { kind = kind.ToString(), before = saved?.Columns, after = mapping.ToJson() });
            if (saved is null)
                scope.Db.ImportMappings.Add(new ImportMapping { Id = Guid.CreateVersion7(), Kind = kind, Name = name, Columns = mapping.ToJson() });
            else
                saved.Columns = mapping.ToJson();
        });

    private async Task<ColumnMapping> Named(ImportRequest request, string name, IReadOnlyList<string> header)
    {
        var saved = await Find(request.Kind, name);
        var guess = ColumnMapping.Guess(ImportFields.Of(request.Kind), header, saved);
        if (!request.DryRun && saved is null)
            await Save(request.Kind, name, guess, request.By);
        return guess;
    }

    private async Task<ColumnMapping?> Fitting(ImportKind kind, IReadOnlyList<string> header)
    {
        var saved = await store.Read(db => db.ImportMappings.Where(m => m.Kind == kind).OrderBy(m => m.Name).ToListAsync());
        return saved.Select(m => ColumnMapping.FromJson(m.Columns)).FirstOrDefault(m => m.Fits(header));
    }
}
