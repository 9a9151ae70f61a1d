using Voice.Analysis.Text;

namespace Voice.Analysis.Features;

/// <summary>The n-grams a model knows, with their inverse document frequencies; turns a prepared text into a sparse row.</summary>
/// <remarks>
/// Words and characters are two blocks, each weighted by (1 + ln count) × idf and brought to length 1, so that neither
/// drowns the other. Columns: all word n-grams, then all character n-grams; dense features follow after <see cref="Columns"/>.
/// </remarks>
internal sealed class FeatureSpace
{
    private const int RememberedBits = 15;

    [ThreadStatic]
    private static NgramBuffer? t_characters;

    private readonly HashIndex _index;

    // The same words come again and again; only the first time is one cut into characters. Threads may overwrite each other here: any entry is right.
    private readonly WordColumns?[] _remembered = new WordColumns?[1 << RememberedBits];

    public FeatureSpace(uint[] hashes, float[] inverseFrequencies, int words)
    {
        Hashes = hashes;
        InverseFrequencies = inverseFrequencies;
        Words = words;
        _index = new HashIndex(hashes);
    }

    public uint[] Hashes { get; }

    public float[] InverseFrequencies { get; }

    /// <summary>How many of the first columns are word n-grams; a space that was extended has more behind.</summary>
    public int Words { get; }

    public int Columns => Hashes.Length;

    /// <summary>Learns the n-grams that occur in at least the given number of texts; <see cref="int.MaxValue"/> for none of a kind.</summary>
    public static FeatureSpace Learn(IReadOnlyList<PreparedText> texts, int leastWordTexts, int leastCharacterTexts)
    {
        (List<uint> words, List<float> wordWeights) = Learn(texts, NgramHasher.Words, leastWordTexts);
        (List<uint> characters, List<float> characterWeights) = Learn(texts, NgramHasher.Characters, leastCharacterTexts);
        return new FeatureSpace([.. words, .. characters], [.. wordWeights, .. characterWeights], words.Count);
    }

    /// <summary>The same space with the n-grams of new texts behind the known ones; known columns keep their place.</summary>
    public FeatureSpace Extend(IReadOnlyList<PreparedText> texts, int leastTexts)
    {
        float rarest = InverseFrequencies.Length == 0 ? 1 : InverseFrequencies.Max();
        (List<uint> words, _) = Learn(texts, NgramHasher.Words, leastTexts);
        (List<uint> characters, _) = Learn(texts, NgramHasher.Characters, leastTexts);
        uint[] added = [.. words.Concat(characters).Where(hash => Find(hash) < 0).Distinct()];
        return new FeatureSpace([.. Hashes, .. added], [.. InverseFrequencies, .. Enumerable.Repeat(rarest, added.Length)], Words);
    }

    /// <summary>Appends the features of <paramref name="text"/>, which was cut into <paramref name="scratch"/>, to <paramref name="row"/>.</summary>
    public void Append(PreparedText text, FeatureScratch scratch, SparseRow row)
    {
        scratch.EnsureColumns(Columns);
        AppendWords(scratch.Words, scratch.Counts, row);
        AppendCharacters(text, scratch.Counts, row);
    }

    /// <summary>The columns of the known character n-grams of one token, in order and as often as they occur in it.</summary>
    public int[] CharactersOf(PreparedText text, int token)
    {
        Token word = text.Tokens[token];
        if (!NgramHasher.HasCharacters(word))
            return [];
        ref WordColumns? slot = ref _remembered[(text.HashOf(token) * 0x9E3779B1) >> (32 - RememberedBits)];
        if (slot is { } known && text.TextOf(word).SequenceEqual(known.Word))
            return known.Columns;
        var fresh = new WordColumns(text.TextOf(word).ToString(), Cut(text.TextOf(word)));
        slot = fresh;
        return fresh.Columns;
    }

    public int Find(uint hash) => _index.Find(hash);

    private int[] Cut(ReadOnlySpan<char> word)
    {
        NgramBuffer characters = t_characters ??= new NgramBuffer();
        characters.Clear();
        NgramHasher.CharactersOf(word, 0, characters);
        Span<int> columns = characters.Columns;
        int known = 0;
        foreach (uint hash in characters.Hashes)
        {
            int column = _index.Find(hash);
            if (column >= 0)
                columns[known++] = column;
        }

        return columns[..known].ToArray();
    }

    private void AppendWords(NgramBuffer ngrams, ushort[] counts, SparseRow row)
    {
        int start = row.Count;
        ReadOnlySpan<uint> hashes = ngrams.Hashes;
        Span<int> known = ngrams.Columns;
        for (int i = 0; i < hashes.Length; i++)
        {
            int column = known[i] = _index.Find(hashes[i]);
            if (column >= 0)
                Count(column, counts, row);
        }

        Weigh(start, counts, row);
    }

    private void AppendCharacters(PreparedText text, ushort[] counts, SparseRow row)
    {
        int start = row.Count;
        for (int i = 0; i < NgramHasher.Within(text).Length; i++)
        {
            foreach (int column in CharactersOf(text, i))
                Count(column, counts, row);
        }

        Weigh(start, counts, row);
    }

    private static void Count(int column, ushort[] counts, SparseRow row)
    {
        if (counts[column] == 0)
            row.Add(column, 0);
        if (counts[column] < ushort.MaxValue)
            counts[column]++;
    }

    private void Weigh(int start, ushort[] counts, SparseRow row)
    {
        ReadOnlySpan<int> columns = row.Columns[start..];
        Span<float> values = row.Values[start..];
        float squares = 0;
        for (int i = 0; i < columns.Length; i++)
        {
            int count = counts[columns[i]];
            counts[columns[i]] = 0;
            float value = (count == 1 ? 1f : 1f + MathF.Log(count)) * InverseFrequencies[columns[i]];
            values[i] = value;
            squares += value * value;
        }

        float scale = squares > 0 ? 1f / MathF.Sqrt(squares) : 0;
        for (int i = 0; i < values.Length; i++)
            values[i] *= scale;
    }

    private static (List<uint> Hashes, List<float> Weights) Learn(IReadOnlyList<PreparedText> texts, Action<PreparedText, NgramBuffer> cut, int least)
    {
        if (least == int.MaxValue)
            return ([], []);
        var order = new List<uint>();
        var seenIn = new Dictionary<uint, (int Texts, int Last)>();
        var buffer = new NgramBuffer();
        for (int i = 0; i < texts.Count; i++)
        {
            buffer.Clear();
            cut(texts[i], buffer);
            foreach (uint hash in buffer.Hashes)
            {
                if (!seenIn.TryGetValue(hash, out (int Texts, int Last) seen))
                {
                    order.Add(hash);
                    seenIn[hash] = (1, i);
                }
                else if (seen.Last != i)
                {
                    seenIn[hash] = (seen.Texts + 1, i);
                }
            }
        }

        List<uint> kept = [.. order.Where(hash => seenIn[hash].Texts >= least)];
        return (kept, [.. kept.Select(hash => MathF.Log((1f + texts.Count) / (1f + seenIn[hash].Texts)) + 1f)]);
    }

    private sealed record WordColumns(string Word, int[] Columns);
}
