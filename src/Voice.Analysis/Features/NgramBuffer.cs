namespace Voice.Analysis.Features;

/// <summary>A growing list of n-gram hashes and of the token each came from. Reused from comment to comment.</summary>
internal sealed class NgramBuffer
{
    private uint[] _hashes = new uint[512];
    private int[] _tokens = new int[512];
    private int[] _columns = new int[512];

    public int Count { get; private set; }

    public ReadOnlySpan<uint> Hashes => _hashes.AsSpan(0, Count);

    public ReadOnlySpan<int> Tokens => _tokens.AsSpan(0, Count);

    /// <summary>The column of each n-gram in the feature space that looked at them last, -1 for unknown ones.</summary>
    public Span<int> Columns => _columns.AsSpan(0, Count);

    public void Clear() => Count = 0;

    /// <summary>Appends the word n-grams of the tokens from <paramref name="from"/> to before <paramref name="to"/>, without the pair that reaches back to the token before.</summary>
    public void Take(NgramBuffer whole, int from, int to)
    {
        int first = 0;
        while (first < whole.Count && whole._tokens[first] < from)
            first++;
        for (int i = first; i < whole.Count && whole._tokens[i] < to; i++)
        {
            bool reachesBack = from > 0 && i == first + 1;
            if (!reachesBack)
                Add(whole._hashes[i], whole._tokens[i] - from);
        }
    }

    public void Add(uint hash, int token)
    {
        if (Count == _hashes.Length)
        {
            Array.Resize(ref _hashes, Count * 2);
            Array.Resize(ref _tokens, Count * 2);
            Array.Resize(ref _columns, Count * 2);
        }

        _hashes[Count] = hash;
        _tokens[Count++] = token;
    }
}
