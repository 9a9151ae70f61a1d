using System.Text;
using System.Text.RegularExpressions;

namespace Voice.Analysis.Tests.Redaction;

/// <summary>Writes sentences out of templates with slots, in capitals or not, with stops and apostrophes or not.</summary>
/// <remarks>A slot gives a whole secret, or a text in which only the pieces between ‹ and › are secret.</remarks>
public sealed partial class RedactionTemplates(int seed, IReadOnlyDictionary<string, Func<RandomPick, string>> slots)
{
    private static readonly string[] Before = ["", "", "", "ok so ", "It was alright. ", "I dont mind saying this. ", "tbh ", "Not much to add, ", "yeah ", "Well, "];
    private static readonly string[] After = ["", "", "", " and thats it", ". Hope that helps", " tho", ", no idea why", ". It was ok in the end", " lol", " - please sort it out"];

    private readonly RandomPick pick = new(seed);

    public IReadOnlyList<RedactionCase> Write(string kind, IReadOnlyList<string> templates, int count)
    {
        var cases = new List<RedactionCase>(count);
        for (var number = 0; number < count; number++)
        {
            var secrets = new List<(string Kind, string Value)>();
            var sentence = Slot().Replace(templates[number % templates.Count], match => Fill(kind, match.Groups[1].Value, secrets));
            var style = Style();
            var text = style(pick.Of(Before) + sentence + pick.Of(After));
            cases.Add(new RedactionCase(text, [.. secrets.Select(secret => (secret.Kind, style(secret.Value)))]));
        }

        return cases;
    }

    private string Fill(string kind, string slot, List<(string Kind, string Value)> secrets)
    {
        var written = slots[slot](pick);
        var pieces = Piece().Matches(written);
        if (pieces.Count == 0)
        {
            secrets.Add((kind, written));
            return written;
        }

        secrets.AddRange(pieces.Select(piece => (kind, piece.Groups[1].Value)));
        return new StringBuilder(written).Replace("‹", "").Replace("›", "").ToString();
    }

    /// <summary>Half as written, two fifths in lower case (half of these without apostrophes), the rest shouted.</summary>
    private Func<string, string> Style() => pick.Next(20) switch
    {
        < 10 => text => text,
        < 14 => text => text.ToLowerInvariant(),
        < 18 => text => text.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal),
        _ => text => text.ToUpperInvariant(),
    };

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Slot();

    [GeneratedRegex("‹([^›]+)›")]
    private static partial Regex Piece();
}
