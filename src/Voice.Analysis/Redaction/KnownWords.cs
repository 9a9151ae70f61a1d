using Voice.Analysis.Features;

namespace Voice.Analysis.Redaction;

/// <summary>Words that were seen in lower case often enough to be ordinary; kept as hashes.</summary>
public sealed class KnownWords
{
    private readonly HashIndex _index;

    internal KnownWords(uint[] hashes)
    {
        Hashes = hashes;
        _index = new HashIndex(hashes);
    }

    /// <summary>No words at all: then only the built-in everyday words are known to be no names.</summary>
    public static KnownWords None { get; } = new([]);

    /// <summary>How many words are known.</summary>
    public int Count => Hashes.Length;

    internal uint[] Hashes { get; }

    internal bool Contains(uint wordHash) => _index.Find(NgramHasher.OfWord(wordHash)) >= 0;

    /// <summary>Learns the words that are written in lower case in at least the given number of texts.</summary>
    /// <param name="texts">Texts in which real names are rare or already masked.</param>
    /// <param name="leastTexts">In how many texts a word must occur.</param>
    /// <param name="always">Texts all of whose words are ordinary however rarely they occur.</param>
    public static KnownWords Learn(IEnumerable<string> texts, int leastTexts = 2, IEnumerable<string>? always = null)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var counts = new Dictionary<uint, int>();
        foreach (string text in always ?? [])
        {
            Text.PreparedText prepared = Text.PreparedText.Of(text);
            foreach (Text.Token token in prepared.Tokens)
                counts[NgramHasher.OfWord(prepared.TextOf(token))] = leastTexts;
        }

        var seen = new HashSet<uint>();
        foreach (string text in texts)
        {
            seen.Clear();
            Text.PreparedText prepared = Text.PreparedText.Of(text);
            foreach (Text.Token token in prepared.Tokens)
            {
                if (token.Kind == Text.TokenKind.Word && char.IsLower(text[token.SourceStart]))
                    seen.Add(NgramHasher.OfWord(prepared.TextOf(token)));
            }

            foreach (uint hash in seen)
                counts[hash] = counts.GetValueOrDefault(hash) + 1;
        }

        return new KnownWords([.. counts.Where(pair => pair.Value >= leastTexts).Select(pair => pair.Key).Order()]);
    }
}
