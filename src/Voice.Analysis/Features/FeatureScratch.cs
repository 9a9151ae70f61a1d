using Voice.Analysis.Text;

namespace Voice.Analysis.Features;

/// <summary>The working memory of one thread: a comment's word n-grams, and counters that are zero between uses.</summary>
internal sealed class FeatureScratch
{
    public NgramBuffer Words { get; } = new();

    public ushort[] Counts { get; private set; } = [];

    public void EnsureColumns(int columns)
    {
        if (Counts.Length < columns)
            Counts = new ushort[columns];
    }

    /// <summary>Cuts <paramref name="text"/> into word n-grams once, for every model that will look at it.</summary>
    public void Cut(PreparedText text)
    {
        Words.Clear();
        NgramHasher.Words(text, Words);
    }

    /// <summary>Takes the word n-grams of a run of tokens from a text that is cut already, as if the run were a text of its own.</summary>
    public void Take(FeatureScratch whole, int from, int to)
    {
        Words.Clear();
        Words.Take(whole.Words, from, to);
    }
}
