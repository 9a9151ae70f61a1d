namespace Voice.Analysis.Text;

/// <summary>The hash by which folded words are looked up everywhere (FNV-1a).</summary>
internal static class WordHash
{
    public const uint Basis = 2166136261;
    public const uint Prime = 16777619;

    public static uint Of(ReadOnlySpan<char> folded)
    {
        uint hash = Basis;
        foreach (char unit in folded)
            hash = (hash ^ unit) * Prime;
        return hash;
    }
}
