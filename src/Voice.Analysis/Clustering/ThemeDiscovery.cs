using System.Numerics.Tensors;
using Voice.Analysis.Statistics;
using Voice.Analysis.Text;

namespace Voice.Analysis.Clustering;

/// <summary>Looks for themes the taxonomy lacks: two methods, several numbers of groups, and the one that survives resampling.</summary>
public static class ThemeDiscovery
{
    /// <summary>With fewer different comments than this there is too little to say.</summary>
    public const int FewestComments = 30;

    private const int SmallestTheme = 8;
    private const int SampleSize = 3_000;
    private const int Resamples = 3;
    private const double LeastStability = 0.12;
    private const int NameWords = 6;

    /// <summary>Finds emerging themes.</summary>
    /// <param name="texts">Comments no theme was found in; copies of a text count once towards the fewest.</param>
    /// <param name="seed">The same seed and texts give the same themes.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ThemeDiscoveryResult Find(IReadOnlyList<string> texts, int seed = 1, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        int[] usable = [.. Enumerable.Range(0, texts.Count).Where(i => !string.IsNullOrWhiteSpace(texts[i]))];
        if (usable.Select(i => texts[i].Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Take(FewestComments).Count() < FewestComments)
            return new ThemeDiscoveryResult(true, [], null, 0);

        PreparedText[] prepared = [.. usable.Select(i => PreparedText.Of(texts[i]))];
        (ClusterMethod method, int groups, double stability) = Choose(Sample(prepared, seed), seed, cancellation);
        if (stability < LeastStability)
            return new ThemeDiscoveryResult(false, [], null, stability);
        int[] assigned = Group(prepared, method, groups, seed, cancellation);
        return new ThemeDiscoveryResult(false, Describe(texts, usable, prepared, assigned, seed, cancellation), method, stability);
    }

    private static int[] Group(PreparedText[] prepared, ClusterMethod method, int groups, int seed, CancellationToken cancellation)
        => method == ClusterMethod.Latent ? TextClusterer.Latent(prepared, groups, seed, cancellation) : TextClusterer.Mixture(prepared, groups, seed, cancellation);

    private static PreparedText[] Sample(PreparedText[] prepared, int seed)
    {
        if (prepared.Length <= SampleSize)
            return prepared;
        int[] order = [.. Enumerable.Range(0, prepared.Length)];
        new SeededRandom((ulong)seed).Shuffle(order);
        return [.. order.Take(SampleSize).Select(i => prepared[i])];
    }

    private static (ClusterMethod Method, int Groups, double Stability) Choose(PreparedText[] sample, int seed, CancellationToken cancellation)
    {
        (ClusterMethod Method, int Groups, double Stability) best = (ClusterMethod.Latent, 1, double.NegativeInfinity);
        foreach (ClusterMethod method in Enum.GetValues<ClusterMethod>())
        {
            foreach (int groups in (ReadOnlySpan<int>)[4, 8, 14])
            {
                if (groups * SmallestTheme > sample.Length)
                    continue;
                int[] all = Group(sample, method, groups, seed, cancellation);
                double stability = all.Distinct().Count() < 2
                    ? 0
                    : Stability.UnderResampling(sample.Length, all, (half, s) => Group([.. half.Select(i => sample[i])], method, groups, s, cancellation), Resamples, seed);
                if (stability > best.Stability)
                    best = (method, groups, stability);
            }
        }

        return double.IsFinite(best.Stability) ? best : (ClusterMethod.Latent, 1, 0);
    }

    private static List<EmergingTheme> Describe(IReadOnlyList<string> texts, int[] usable, PreparedText[] prepared, int[] assigned, int seed, CancellationToken cancellation)
    {
        string[][] words = [.. prepared.Select(text => TextClusterer.WordsOf(text).Distinct(StringComparer.Ordinal).ToArray())];
        Dictionary<string, int> everywhere = Count(words, Enumerable.Range(0, words.Length));
        (float[] rows, int dimensions) = TextClusterer.Embed(prepared, 50, seed, cancellation);
        var themes = new List<EmergingTheme>();
        foreach (IGrouping<int, int> group in Enumerable.Range(0, assigned.Length).GroupBy(i => assigned[i]))
        {
            int[] members = [.. group];
            if (members.Length < SmallestTheme)
                continue;
            string[] distinctive = Distinctive(Count(words, members), everywhere, members.Length, words.Length);
            if (distinctive.Length >= 2)
                themes.Add(new EmergingTheme(AsWritten(distinctive, members.Select(i => prepared[i])), [.. members.Select(i => usable[i])], Typical(texts, usable, members, rows, dimensions)));
        }

        return [.. themes.OrderByDescending(theme => theme.Comments.Count)];
    }

    // Each word in the form that stands there most often: people read it, and it may become a seed word.
    private static string[] AsWritten(string[] stems, IEnumerable<PreparedText> members)
    {
        ILookup<string, string> forms = members.SelectMany(TextClusterer.FormsOf).ToLookup(word => word.Stem, word => word.Form, StringComparer.Ordinal);
        return [.. stems.Select(stem => forms[stem].GroupBy(form => form, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First().Key)];
    }

    private static Dictionary<string, int> Count(string[][] words, IEnumerable<int> which)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string word in which.SelectMany(i => words[i]))
            counts[word] = counts.GetValueOrDefault(word) + 1;
        return counts;
    }

    // Words common here and rarer elsewhere: the share inside times the log of how much larger it is than outside.
    private static string[] Distinctive(Dictionary<string, int> inside, Dictionary<string, int> everywhere, int members, int all)
        => [.. inside.Where(pair => pair.Value >= 3)
            .Select(pair => (pair.Key, Score: Score(pair.Value, everywhere[pair.Key] - pair.Value, members, all - members)))
            .Where(pair => pair.Score > 0).OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(NameWords).Select(pair => pair.Key)];

    private static double Score(int inside, int outside, int members, int others)
    {
        double share = (inside + 0.5) / (members + 1), elsewhere = (outside + 0.5) / (others + 1);
        return share * Math.Log(share / elsewhere);
    }

    private static int[] Typical(IReadOnlyList<string> texts, int[] usable, int[] members, float[] rows, int dimensions)
    {
        if (dimensions == 0)
            return [.. members.Take(3).Select(i => usable[i])];
        var middle = new float[dimensions];
        foreach (int member in members)
            TensorPrimitives.Add(middle, rows.AsSpan(member * dimensions, dimensions), middle);
        return [.. members.OrderByDescending(i => TensorPrimitives.Dot(middle, rows.AsSpan(i * dimensions, dimensions))).ThenBy(i => i)
            .DistinctBy(i => texts[usable[i]].Trim(), StringComparer.OrdinalIgnoreCase).Take(3).Select(i => usable[i])];
    }
}
