using Voice.Core.Cases.Importing;

namespace Voice.Admin.Cases;

/// <summary>Tries an uploaded file, and takes it in.</summary>
public sealed class ImportDesk(UploadShelf shelf, Importer importer, MappingShelf mappings)
{
    /// <summary>Name under which the pages keep corrected columns.</summary>
    private const string Mapping = "pages";

    /// <summary>Chosen where a field has no column in the file.</summary>
    public const string NoColumn = "(not in the file)";

    /// <summary>A dry run; what it found is kept with the upload.</summary>
    public async Task Try(Upload upload, CancellationToken ct)
    {
        (upload.Report, upload.Problem) = (null, null);
        try
        {
            upload.Report = await shelf.Open(upload, async path =>
            {
                upload.Header = DelimitedFile.Open(path).Header;
                return await Run(upload, path, dryRun: true, ct);
            });
        }
        catch (ImportException e)
        {
            upload.Problem = Words(upload, e);
        }
    }

    /// <exception cref="ImportException">The file as a whole cannot be taken.</exception>
    public async Task<ImportReport> Take(Upload upload)
    {
        // Once begun it runs to its end, whatever the browser does.
        var report = await shelf.Open(upload, path => Run(upload, path, dryRun: false, CancellationToken.None));
        shelf.Remove(upload);
        return report;
    }

    /// <summary>Which column is read for each field; null: none.</summary>
    public async Task<IReadOnlyList<(ImportField Field, string? Column)>> Columns(Upload upload)
    {
        var saved = await Saved(upload);
        var mapping = ColumnMapping.Guess(ImportFields.Of(upload.Kind), upload.Header, saved);
        return [.. ImportFields.Of(upload.Kind).Select(f => (f, mapping.HeaderOf(f.Name) is { } column && upload.Header.Contains(column) ? column : null))];
    }

    public Task SaveColumns(Upload upload, IReadOnlyDictionary<string, string> columns, string by)
    {
        var known = ImportFields.Of(upload.Kind).ToDictionary(
            f => f.Name, f => columns.TryGetValue(f.Name, out var column) && upload.Header.Contains(column) ? column : NoColumn);
        return mappings.Save(upload.Kind, Mapping, new ColumnMapping(known), by);
    }

    private async Task<ImportReport> Run(Upload upload, string path, bool dryRun, CancellationToken ct)
    {
        var mapping = await Saved(upload) is null ? null : Mapping;
        return await importer.Import(new ImportRequest(upload.Kind, path, upload.By, mapping, dryRun), null, ct);
    }

    // Columns corrected for another kind of export must not spoil this one.
    private async Task<ColumnMapping?> Saved(Upload upload) =>
        await mappings.Find(upload.Kind, Mapping) is { } saved && saved.Columns.Values.All(c => c == NoColumn || upload.Header.Contains(c)) ? saved : null;

    private static string Words(Upload upload, ImportException e)
    {
        var words = e.Message;
        var end = words.IndexOf(".csv: ", StringComparison.Ordinal);
        words = end < 0 ? words : words[(end + 6)..];
        var hint = words.IndexOf(" Say which it is with:", StringComparison.Ordinal);
        return $"{upload.Name}: {(hint < 0 ? words : words[..hint])}";
    }
}
