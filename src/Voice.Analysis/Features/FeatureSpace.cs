using Voice.Analysis.Text;

namespace Voice.Analysis.Features;

/// <summary>The n-grams a model knows, with their inverse document frequencies; turns a prepared text into a sparse row.</summary>
/// <remarks>
/// Words and characters are two blocks, each weighted by (1 + ln count) × idf and brought to length 1, so that neither
/// drowns the other. Columns: all word n-grams, then all character n-grams; dense features follow after <see cref="Columns"/>.
/// </remarks>
internal sealed class FeatureSpace
{
    private readonly HashIndex _index;

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

    /// <summary>Appends the features of the text that was cut into <paramref name="scratch"/> to <paramref name="row"/>.</summary>
    public void Append(FeatureScratch scratch, SparseRow row)
    {
        scratch.EnsureColumns(Columns);
        AppendBlock(scratch.Words, scratch, row);
        AppendBlock(scratch.Characters, scratch, row);
    }

    public int Find(uint hash) => _index.Find(hash);

    private void AppendBlock(NgramBuffer ngrams, FeatureScratch scratch, SparseRow row)
    {
        int start = row.Count;
        ushort[] counts = scratch.Counts;
        ReadOnlySpan<uint> hashes = ngrams.Hashes;
        Span<int> known = ngrams.Columns;
        for (int i = 0; i < hashes.Length; i++)
        {
            int column = known[i] = _index.Find(hashes[i]);
            if (column < 0)
                continue;
            if (counts[column] == 0)
                row.Add(column, 0);
            if (counts[column] < ushort.MaxValue)
                counts[column]++;
        }

        Weigh(start, counts, row);
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
}
