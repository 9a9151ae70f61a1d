namespace Voice.Analysis.Text;

/// <summary>A piece of a prepared text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins in <see cref="PreparedText.Folded"/>, in characters.</param>
/// <param name="Length">Its length there, in characters.</param>
/// <param name="SourceStart">Where it begins in the text as it was written, in UTF-16 units.</param>
/// <param name="SourceLength">Its length in the text as it was written.</param>
public readonly record struct Token(TokenKind Kind, int Start, int Length, int SourceStart, int SourceLength)
{
    /// <summary>The end in the folded text, exclusive.</summary>
    public int End => Start + Length;

    /// <summary>The end in the text as written, exclusive.</summary>
    public int SourceEnd => SourceStart + SourceLength;
}
