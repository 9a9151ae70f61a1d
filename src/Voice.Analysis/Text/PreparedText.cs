namespace Voice.Analysis.Text;

/// <summary>A comment folded to plain lower case and cut into tokens that know where they were in the original.</summary>
/// <remarks>
/// Folding takes away case, accents, look-alike and fancy letters and invisible characters. Apostrophes inside words vanish,
/// so that "don't" and "dont" are one word. A prepared text may be reused for the next comment, but by one thread at a time.
/// </remarks>
public sealed class PreparedText
{
    private char[] _folded = new char[256];
    private int[] _source = new int[256];
    private Token[] _tokens = new Token[64];
    private uint[] _hashes = new uint[64];
    private int _length;
    private int _count;
    private PlainLetters? _plain;

    /// <summary>The folded characters, without the parts that were dropped.</summary>
    public ReadOnlySpan<char> Folded => _folded.AsSpan(0, _length);

    /// <summary>The tokens in order.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, _count);

    /// <summary>Prepares <paramref name="text"/>.</summary>
    /// <param name="text">Any text, also empty or very long; the work is linear in its length.</param>
    public static PreparedText Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Kept by the hundred thousand when themes are discovered, so no larger than needed.
        var prepared = new PreparedText { _folded = new char[text.Length], _source = new int[text.Length], _tokens = new Token[4], _hashes = new uint[4] };
        prepared.Reset(text);
        Array.Resize(ref prepared._tokens, prepared._count);
        Array.Resize(ref prepared._hashes, prepared._count);
        return prepared;
    }

    /// <summary>The folded characters of one token.</summary>
    /// <param name="token">A token of this text.</param>
    public ReadOnlySpan<char> TextOf(in Token token) => _folded.AsSpan(token.Start, token.Length);

    /// <summary>A hash of the folded characters of a token, worked out once for all who look words up.</summary>
    internal uint HashOf(int token) => _hashes[token];

    /// <summary>Forgets what was prepared and takes a run of another text's tokens.</summary>
    internal void Take(PreparedText whole, int from, int to)
    {
        ReadOnlySpan<Token> tokens = whole.Tokens[from..to];
        (int start, int source) = (tokens[0].Start, tokens[0].SourceStart);
        _length = tokens[^1].End - start;
        _count = tokens.Length;
        Shrink(_length);
        EnsureCapacity(_length);
        if (_tokens.Length < _count)
        {
            _tokens = new Token[_count];
            _hashes = new uint[_count];
        }

        whole._folded.AsSpan(start, _length).CopyTo(_folded);
        whole._hashes.AsSpan(from, _count).CopyTo(_hashes);
        for (int i = 0; i < _length; i++)
            _source[i] = whole._source[start + i] - source;
        for (int i = 0; i < tokens.Length; i++)
            _tokens[i] = tokens[i] with { Start = tokens[i].Start - start, SourceStart = tokens[i].SourceStart - source };
    }

    /// <summary>Forgets what was prepared and prepares <paramref name="text"/> in the same buffers.</summary>
    /// <param name="text">Any text.</param>
    public void Reset(ReadOnlySpan<char> text)
    {
        _plain = PlainLetters.Of(text);
        Fold(_plain is null ? text : _plain.Text);
        Cut();
        _plain = null;
    }

    private void Fold(ReadOnlySpan<char> text)
    {
        Shrink(text.Length);
        EnsureCapacity(text.Length);
        _length = 0;
        _count = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char folded = CharacterFolding.Fold(text[i]);
            if (folded == CharacterFolding.Dropped || (folded == '\'' && IsBetweenLetters(text, i)))
                continue;
            _folded[_length] = folded;
            _source[_length++] = i;
        }
    }

    private static bool IsBetweenLetters(ReadOnlySpan<char> text, int i)
        => i > 0 && i + 1 < text.Length && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]);

    private void EnsureCapacity(int length)
    {
        if (_folded.Length >= length)
            return;
        _folded = new char[length];
        _source = new int[length];
    }

    // One megabyte-long comment must not keep its buffers for ever.
    private void Shrink(int length)
    {
        if (_folded.Length <= 1 << 16 || length > 1 << 12)
            return;
        _folded = new char[256];
        _source = new int[256];
        _tokens = new Token[64];
        _hashes = new uint[64];
    }

    private void Cut()
    {
        int i = 0;
        while (i < _length)
        {
            char unit = _folded[i];
            if (unit == ' ')
                i++;
            else if (char.IsAsciiLetterOrDigit(unit) || (unit > 127 && char.IsLetterOrDigit(unit)))
                i = CutWord(i);
            else
                i = CutSign(i);
        }
    }

    private int CutWord(int start)
    {
        int i = start;
        bool letters = false;
        for (; i < _length && (char.IsAsciiLetterOrDigit(_folded[i]) || (_folded[i] > 127 && char.IsLetterOrDigit(_folded[i]))); i++)
            letters |= !char.IsAsciiDigit(_folded[i]);
        Add(letters ? TokenKind.Word : TokenKind.Number, start, i);
        return i;
    }

    private int CutSign(int start)
    {
        int face = TypedFaces.LengthAt(Folded, start);
        if (face > 0)
        {
            Add(TokenKind.Emoji, start, start + face);
            return start + face;
        }

        if (char.IsHighSurrogate(_folded[start]) && start + 1 < _length)
        {
            Add(TokenKind.Emoji, start, start + 2);
            return start + 2;
        }

        int end = start + 1;
        while (end < _length && _folded[end] == _folded[start])
            end++;
        bool emoji = _folded[start] is >= '\u2190' and <= '\u2BFF';
        Add(emoji ? TokenKind.Emoji : TokenKind.Sign, start, emoji ? start + 1 : end);
        return emoji ? start + 1 : end;
    }

    private void Add(TokenKind kind, int start, int end)
    {
        if (_count == _tokens.Length)
        {
            Array.Resize(ref _tokens, Math.Max(4, _count * 2));
            Array.Resize(ref _hashes, _tokens.Length);
        }

        _hashes[_count] = WordHash.Of(_folded.AsSpan(start, end - start));
        (int from, int to) = (_source[start], _source[end - 1] + 1);
        if (_plain is not null)
            (from, to) = _plain.InSource(from, to);
        _tokens[_count++] = new Token(kind, start, end - start, from, to - from);
    }
}
