using System.Text.Json;

namespace Voice.Core.Cases.Importing;

/// <summary>Which column holds which field.</summary>
public sealed class ColumnMapping
{
    private readonly IReadOnlyDictionary<string, string> _headerOf;

    public ColumnMapping(IReadOnlyDictionary<string, string> headerOf) => _headerOf = headerOf;

    public IReadOnlyDictionary<string, string> Columns => _headerOf;

    public string? HeaderOf(string field) => _headerOf.GetValueOrDefault(field);

    /// <summary>Takes the best free column for each field: a header that reads the same first, then one that contains the words.
    /// What is already decided stays.</summary>
    public static ColumnMapping Guess(IReadOnlyList<ImportField> fields, IReadOnlyList<string> header, ColumnMapping? decided = null)
    {
        var found = new Dictionary<string, string>(decided?.Columns ?? new Dictionary<string, string>());
        var free = header.Where(h => h.Length > 0).Distinct().Except(found.Values).ToList();
        foreach (var rank in Enumerable.Range(0, fields.Max(f => f.Headers.Length)))
        {
            foreach (var field in fields.Where(f => rank < f.Headers.Length && !found.ContainsKey(f.Name)).ToList())
                Take(field, h => Plain(h) == Plain(field.Headers[rank]));
        }
        foreach (var field in fields.Where(f => !found.ContainsKey(f.Name)))
            Take(field, h => field.Headers.Any(known => Plain(known).Length >= 6 && Plain(h).Contains(Plain(known), StringComparison.Ordinal)));
        return new ColumnMapping(found);

        void Take(ImportField field, Func<string, bool> fits)
        {
            if (free.FirstOrDefault(fits) is not { } column)
                return;
            found[field.Name] = column;
            free.Remove(column);
        }
    }

    /// <summary>Every column this mapping names is in the file.</summary>
    public bool Fits(IReadOnlyList<string> header) => _headerOf.Values.All(header.Contains);

    public ColumnMapping With(string field, string column) =>
        new(new Dictionary<string, string>(_headerOf) { [field] = column });

    public string ToJson() => JsonSerializer.Serialize(_headerOf);

    public static ColumnMapping FromJson(string json) =>
        new(JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? []);

    private static string Plain(string header) =>
        string.Concat(header.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
