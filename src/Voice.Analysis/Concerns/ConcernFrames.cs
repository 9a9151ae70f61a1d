using System.Runtime.InteropServices;
using Voice.Analysis.Features;
using Voice.Analysis.Text;

namespace Voice.Analysis.Concerns;

/// <summary>
/// Reads a text as frames of meaning (somebody of the family, a blow, home, not, at night …) and as ordered pairs of frames
/// near each other, so that what was learnt of one wording holds for others. A frame just after a "not" is another frame.
/// </summary>
internal static class ConcernFrames
{
    private const int Reach = 7;
    private const int NotReaches = 4;
    private const int Not = 0;
    private const float FrameLength = 1.2f;
    private const float PairLength = 1.4f;

    private static readonly string[] Contexts = ["fiction", "taught", "sport", "laugh", "good", "job"];
    private static readonly ConcernLexicon Lexicon = new();
    private static readonly (int Count, HashSet<int> OfContext) Source = Read();
    private static readonly int Named = Source.Count;
    private static readonly int Frames = 2 * Named;

    // Asked for each pair of frames of each text.
    private static readonly bool[] OfContext = [.. Enumerable.Range(0, Frames).Select(Source.OfContext.Contains)];

    [ThreadStatic]
    private static ConcernReading? t_reading;

    [ThreadStatic]
    private static List<(int Frame, int Word)>? t_found;

    [ThreadStatic]
    private static ulong[]? t_seen;

    /// <summary>How many columns: one for each frame and each ordered pair.</summary>
    public static int Count => Frames + Frames * Frames;

    /// <summary>Appends the frames and pairs of <paramref name="text"/>, each block brought to a fixed length.</summary>
    public static void Append(PreparedText text, int first, SparseRow row)
    {
        List<(int Frame, int Word)> found = Find(text);
        ulong[] seen = t_seen ??= new ulong[(Count + 63) / 64];
        Array.Clear(seen);
        int start = row.Count;
        foreach ((int frame, _) in found)
            AddOnce(frame, first, seen, row);
        Scale(row.Values[start..], FrameLength);
        start = row.Count;
        ReadOnlySpan<(int Frame, int Word)> all = CollectionsMarshal.AsSpan(found);
        for (int i = 0; i < all.Length; i++)
        {
            bool reachesAll = OfContext[all[i].Frame];
            for (int j = i + 1; j < all.Length; j++)
            {
                int apart = all[j].Word - all[i].Word;
                if (apart > 0 && (apart <= Reach || reachesAll || OfContext[all[j].Frame]))
                    AddOnce(Frames + all[i].Frame * Frames + all[j].Frame, first, seen, row);
            }
        }

        Scale(row.Values[start..], PairLength);
    }

    private static List<(int Frame, int Word)> Find(PreparedText text)
    {
        ConcernReading reading = t_reading ??= new ConcernReading();
        List<(int Frame, int Word)> found = t_found ??= [];
        found.Clear();
        reading.Read(text.Folded, Lexicon);
        ReadOnlySpan<ConcernWord> words = reading.Words;
        int not = -1;
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i].Entry is not { } entry)
                continue;
            bool negated = not >= 0 && i - not <= NotReaches && words[not].Clause == words[i].Clause;
            foreach (int frame in entry.Members)
            {
                found.Add((frame + (negated && frame != Not ? Named : 0), i));
                not = frame == Not ? i : not;
            }

            foreach ((string[] following, int frame) in entry.Phrases)
            {
                if (Follows(words[(i + 1)..], following))
                    found.Add((frame + (negated ? Named : 0), i));
            }
        }

        return found;
    }

    private static bool Follows(ReadOnlySpan<ConcernWord> words, string[] following)
    {
        if (words.Length < following.Length)
            return false;
        for (int i = 0; i < following.Length; i++)
        {
            if (!string.Equals(words[i].Entry?.Word, following[i], StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    private static void AddOnce(int column, int first, ulong[] seen, SparseRow row)
    {
        ulong bit = 1UL << (column & 63);
        if ((seen[column >> 6] & bit) != 0)
            return;
        seen[column >> 6] |= bit;
        row.Add(first + column, 1);
    }

    private static void Scale(Span<float> values, float length) => values.Fill(values.Length == 0 ? 0 : length / MathF.Sqrt(values.Length));

    private static (int Count, HashSet<int> OfContext) Read()
    {
        int frames = 0;
        var ofContext = new HashSet<int>();
        foreach (string[] row in ResourceText.Rows("concern-frames.tsv"))
        {
            foreach (string entry in row[1].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                Add(entry, frames);
            if (Contexts.Contains(row[0]))
                ofContext.Add(frames);
            frames++;
        }

        return (frames, ofContext);
    }

    // A last "+" adds the endings of a verb; every longer word is also found with one slip.
    private static void Add(string entry, int frame)
    {
        if (!entry.EndsWith('+'))
        {
            Lexicon.Add(entry, frame, fuzzy: true);
            return;
        }

        string word = entry[..^1];
        int last = word.LastIndexOf(' ') + 1;
        foreach (string form in WordForms.Of(word[last..]))
            Lexicon.Add(word[..last] + form, frame, fuzzy: true);
    }
}
