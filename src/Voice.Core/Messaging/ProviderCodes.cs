using System.Collections.Frozen;

namespace Voice.Core.Messaging;

/// <summary>A provider's codes and what each means for a text, as a table beside the channel. Codes change over time, so
/// one that is not in the table has a default.</summary>
public sealed class ProviderCodes
{
    private readonly FrozenDictionary<string, (SendOutcome Outcome, string Words)> _codes;

    private ProviderCodes(IEnumerable<string[]> rows) =>
        _codes = rows.ToFrozenDictionary(r => r[0], r => (Enum.Parse<SendOutcome>(r[1]), r[2]));

    public SendOutcome Of(string? code, SendOutcome otherwise) =>
        code is not null && _codes.TryGetValue(code, out var known) ? known.Outcome : otherwise;

    /// <summary>The code with its meaning, for a person who looks after the program.</summary>
    public string Words(string? code) =>
        code is null ? "no code was given" : _codes.TryGetValue(code, out var known) ? $"{code}, {known.Words}" : code;

    /// <summary>Reads an embedded table of <c>code TAB outcome TAB words</c>; lines that begin with # are remarks.</summary>
    internal static ProviderCodes Load(string resource)
    {
        using var stream = typeof(ProviderCodes).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The program was built without {resource}.");
        using var reader = new StreamReader(stream);
        var rows = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line[0] != '#').Select(line => line.Split('\t'));
        return new ProviderCodes(rows);
    }
}
