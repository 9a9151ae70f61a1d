using Voice.Analysis.Text;

namespace Voice.Analysis.Features;

/// <summary>The working memory of one thread: a comment's n-grams, and counters that are zero between uses.</summary>
internal sealed class FeatureScratch
{
    public NgramBuffer Words { get; } = new();

    public NgramBuffer Characters { get; } = new();

    public ushort[] Counts { get; private set; } = [];

    public void EnsureColumns(int columns)
    {
        if (Counts.Length < columns)
            Counts = new ushort[columns];
    }

    /// <summary>Cuts <paramref name="text"/> into n-grams once, for every model that will look at it.</summary>
    public void Cut(PreparedText text)
    {
        Words.Clear();
        Characters.Clear();
        NgramHasher.Words(text, Words);
        NgramHasher.Characters(text, Characters);
    }
}
