using System.Collections.Frozen;

namespace Voice.Core.Conversations.Reading;

/// <summary>Whole replies that mean one thing, whatever politeness and chatter stand around the words that matter.</summary>
internal sealed class PhraseSet
{
    private readonly FrozenSet<string> _exact;
    private readonly FrozenSet<string> _loose;

    /// <param name="phrases">As a person would type them.</param>
    /// <param name="loose">Whether chatter inside ("I really don't know") may be left out as well.</param>
    public PhraseSet(IEnumerable<string> phrases, bool loose = true)
    {
        var gists = phrases.Select(Gists.Of).ToArray();
        _exact = gists.Select(g => g.Exact).Where(g => g.Length > 0).ToFrozenSet(StringComparer.Ordinal);
        _loose = loose ? gists.Where(g => KeepsLoose(g)).Select(g => g.Loose).ToFrozenSet(StringComparer.Ordinal) : FrozenSet<string>.Empty;
    }

    public bool Has(Gists text) => _exact.Contains(text.Exact) || _loose.Contains(text.Loose);

    // A phrase that shrinks much would match far too much: "stop it" is not "stop", "don't want to say" not "don't want".
    private static bool KeepsLoose(Gists gist) =>
        gist.Loose.Length > 0 && (gist.Loose == gist.Exact || (gist.Loose.Contains(' ', StringComparison.Ordinal) && gist.Exact.Count(c => c == ' ') - gist.Loose.Count(c => c == ' ') <= 1));
}

/// <param name="Exact">Without politeness.</param>
/// <param name="Loose">Without politeness and chatter.</param>
internal readonly record struct Gists(string Exact, string Loose)
{
    public static Gists Of(string text) => Of(Tokens.Of(text));

    public static Gists Of(Tokens tokens) => new(tokens.Gist(Vocabulary.Polite), tokens.Gist(Vocabulary.Chatter));
}
