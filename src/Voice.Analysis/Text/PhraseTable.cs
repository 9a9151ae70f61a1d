namespace Voice.Analysis.Text;

/// <summary>Looks up words and short phrases of a prepared text, longest first.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseTable<T>
{
    private const int FilterBits = 14;

    private readonly Dictionary<string, T> _values;
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Dictionary<string, int> _longest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _longestLookup;

    // Most words begin no phrase; one bit tells so before any dictionary is asked.
    private readonly ulong[] _filter = new ulong[(1 << FilterBits) / 64];

    public PhraseTable(IEnumerable<KeyValuePair<string, T>> phrases)
    {
        _values = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach ((string phrase, T value) in phrases)
        {
            PreparedText prepared = PreparedText.Of(phrase);
            if (prepared.Tokens.IsEmpty)
                throw new ArgumentException($"The phrase \"{phrase}\" has no words.", nameof(phrases));
            _values[Key(prepared, 0, prepared.Tokens.Length, [])] = value;
            string first = prepared.TextOf(prepared.Tokens[0]).ToString();
            uint bit = Bit(prepared.HashOf(0));
            _filter[bit >> 6] |= 1UL << (int)(bit & 63);
            _longest[first] = Math.Max(_longest.GetValueOrDefault(first), prepared.Tokens.Length);
        }

        _lookup = _values.GetAlternateLookup<ReadOnlySpan<char>>();
        _longestLookup = _longest.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The longest phrase that begins at token <paramref name="start"/>.</summary>
    /// <returns>How many tokens it spans, 0 when none begins there.</returns>
    public int Match(PreparedText text, int start, out T? value)
    {
        value = default;
        uint bit = Bit(text.HashOf(start));
        if ((_filter[bit >> 6] >> (int)(bit & 63) & 1) == 0)
            return 0;
        ReadOnlySpan<Token> tokens = text.Tokens;
        if (!_longestLookup.TryGetValue(text.TextOf(tokens[start]), out int longest))
            return 0;

        Span<char> buffer = stackalloc char[96];
        for (int length = Math.Min(longest, tokens.Length - start); length >= 1; length--)
        {
            if (length == 1)
                return _lookup.TryGetValue(text.TextOf(tokens[start]), out value) ? 1 : 0;
            int written = Join(text, start, length, buffer);
            if (written > 0 && _lookup.TryGetValue(buffer[..written], out value))
                return length;
        }

        return 0;
    }

    private static uint Bit(uint hash) => (hash * 0x9E3779B1) >> (32 - FilterBits);

    private static int Join(PreparedText text, int start, int length, Span<char> buffer)
    {
        int written = 0;
        for (int i = start; i < start + length; i++)
        {
            ReadOnlySpan<char> word = text.TextOf(text.Tokens[i]);
            if (written + word.Length + 1 > buffer.Length)
                return 0;
            if (i > start)
                buffer[written++] = ' ';
            word.CopyTo(buffer[written..]);
            written += word.Length;
        }

        return written;
    }

    private static string Key(PreparedText text, int start, int length, List<string> words)
    {
        for (int i = start; i < start + length; i++)
            words.Add(text.TextOf(text.Tokens[i]).ToString());
        return string.Join(' ', words);
    }
}
