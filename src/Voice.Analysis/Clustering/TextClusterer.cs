using Voice.Analysis.Features;
using Voice.Analysis.Text;

namespace Voice.Analysis.Clustering;

/// <summary>Groups texts without labels. Deterministic by seed at any number of threads.</summary>
public static class TextClusterer
{
    private const int Restarts = 8;
    private const int ManyTexts = 20_000;
    private const int MixtureIterations = 30;

    private static readonly HashSet<string> StopWords =
    [
        .. ("the a an and or but so if to of in on at by for with from up is was are were be been am it its this that these those i im ive me my mine we us our you your he she they them him her his their "
            + "do does did have has had will would can could should what how when where who which there here as not no than then too very just about into some any please y yr yn i o a ar").Split(' ')
    ];

    /// <summary>Groups texts.</summary>
    /// <param name="texts">The texts; the same text always lands in the same group with <see cref="ClusterMethod.Latent"/>.</param>
    /// <param name="groups">How many groups at most, at least 1.</param>
    /// <param name="method">How.</param>
    /// <param name="seed">The same seed and texts give the same groups.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>A group number for each text, from 0, without gaps.</returns>
    public static int[] Group(IReadOnlyList<string> texts, int groups, ClusterMethod method = ClusterMethod.Latent, int seed = 1, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentOutOfRangeException.ThrowIfLessThan(groups, 1);
        if (texts.Count == 0)
            return [];
        PreparedText[] prepared = [.. texts.Select(PreparedText.Of)];
        int[] assigned = method == ClusterMethod.Latent ? Latent(prepared, groups, seed, cancellation) : Mixture(prepared, groups, seed, cancellation);
        return Renumber(assigned);
    }

    internal static int[] Latent(PreparedText[] prepared, int groups, int seed, CancellationToken cancellation)
    {
        (float[] rows, int dimensions) = Embed(prepared, groups, seed, cancellation);
        return rows.Length == 0 ? new int[prepared.Length] : KMeans.Run(rows, dimensions, groups, prepared.Length > ManyTexts ? 2 : Restarts, seed, cancellation).Groups;
    }

    /// <summary>Rows of unit length in the latent space.</summary>
    internal static (float[] Rows, int Dimensions) Embed(PreparedText[] prepared, int groups, int seed, CancellationToken cancellation)
    {
        bool many = prepared.Length > ManyTexts;
        FeatureSpace space = FeatureSpace.Learn(prepared, many ? 5 : 2, many ? int.MaxValue : 3);
        if (space.Columns == 0)
            return ([], 0);
        var x = new SparseMatrix(space.Columns);
        var scratch = new FeatureScratch();
        var row = new SparseRow();
        foreach (PreparedText text in prepared)
        {
            row.Clear();
            scratch.Cut(text);
            space.Append(text, scratch, row);
            x.AddRow(row.Columns, row.Values);
        }

        int dimensions = Math.Min(Math.Min(space.Columns, prepared.Length), many ? 50 : Math.Clamp(groups, 40, 160));
        return (LatentSpace.Project(x, dimensions, seed, cancellation), dimensions);
    }

    internal static int[] Mixture(PreparedText[] prepared, int groups, int seed, CancellationToken cancellation)
    {
        (List<int[]> documents, int vocabulary) = Words(prepared);
        return DirichletMixture.Run(documents, Math.Max(1, vocabulary), Math.Min(groups, documents.Count), prepared.Length > ManyTexts ? MixtureIterations / 3 : MixtureIterations, seed, cancellation);
    }

    internal static bool IsStopWord(string word) => word.Length < 2 || StopWords.Contains(word);

    private static (List<int[]> Documents, int Vocabulary) Words(PreparedText[] prepared)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        List<string[]> words = [.. prepared.Select(WordsOf)];
        foreach (string word in words.SelectMany(w => w.Distinct(StringComparer.Ordinal)))
            counts[word] = counts.GetValueOrDefault(word) + 1;
        Dictionary<string, int> number = counts.Where(pair => pair.Value >= 2).Select(pair => pair.Key).Order(StringComparer.Ordinal)
            .Select((word, i) => (word, i)).ToDictionary(x => x.word, x => x.i, StringComparer.Ordinal);
        return ([.. words.Select(document => document.Where(number.ContainsKey).Select(word => number[word]).ToArray())], number.Count);
    }

    internal static string[] WordsOf(PreparedText text) => [.. FormsOf(text).Select(word => word.Stem)];

    /// <summary>The words that count, each by what "call" and "calling" share and as it stands there.</summary>
    internal static List<(string Stem, string Form)> FormsOf(PreparedText text)
    {
        var words = new List<(string, string)>();
        foreach (Token token in text.Tokens)
        {
            if (token.Kind is not (TokenKind.Word or TokenKind.Emoji))
                continue;
            string word = Stem(text.TextOf(token));
            if (!IsStopWord(word))
                words.Add((word, text.TextOf(token).ToString()));
        }

        return words;
    }

    // Enough to bring "call", "calls" and "calling" together.
    private static string Stem(ReadOnlySpan<char> word)
    {
        foreach (string ending in (ReadOnlySpan<string>)["ing", "ies", "ed", "es", "s"])
        {
            if (word.Length > ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal) && !(ending == "s" && word.EndsWith("ss", StringComparison.Ordinal)))
                return word[..^ending.Length].ToString();
        }

        return word.ToString();
    }

    private static int[] Renumber(int[] groups)
    {
        var number = new Dictionary<int, int>();
        foreach (int group in groups)
            number.TryAdd(group, number.Count);
        return [.. groups.Select(group => number[group])];
    }
}
