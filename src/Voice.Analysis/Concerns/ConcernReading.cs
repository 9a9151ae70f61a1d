using Voice.Analysis.Text;

namespace Voice.Analysis.Concerns;

/// <summary>A text cut into the words the detector sees; reused from text to text by one thread.</summary>
internal sealed class ConcernReading
{
    [ThreadStatic]
    private static ConcernReading? t_current;

    private char[] _folded = new char[256];
    private int[] _source = new int[256];
    private int[] _sourceEnd = new int[256];
    private ConcernWord[] _words = new ConcernWord[64];
    private int _length;

    public static ConcernReading Current => t_current ??= new ConcernReading();

    public int Count { get; private set; }

    public ReadOnlySpan<ConcernWord> Words => _words.AsSpan(0, Count);

    public void Read(ReadOnlySpan<char> text, ConcernLexicon lexicon)
    {
        Fold(text);
        Count = 0;
        int sentence = 0, clause = 0;
        for (int i = 0; i < _length;)
        {
            if (IsWordUnit(i))
            {
                i = ReadWord(i, lexicon, sentence, clause);
                continue;
            }

            if (_folded[i] is '.' or '?' or '!' or '\n')
                (sentence, clause) = (sentence + 1, clause + 1);
            else if (_folded[i] is ',' or ';' or ':' or '(' or ')' or '-')
                clause++;
            i++;
        }
    }

    private void Fold(ReadOnlySpan<char> text)
    {
        if (_folded.Length < text.Length || (_folded.Length > 1 << 16 && text.Length < 1 << 12))
        {
            _folded = new char[Math.Max(256, text.Length)];
            _source = new int[_folded.Length];
            _sourceEnd = new int[_folded.Length];
        }

        _length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int start = i;
            char folded = text[i] == '\n' ? '\n' : CharacterFolding.Fold(text[i]);
            if (CharacterFolding.TryFoldFancy(text, i, out char plain))
                (folded, i) = (plain, i + 1);
            if (folded == CharacterFolding.Dropped || folded == '\'')
                continue;
            (_folded[_length], _source[_length], _sourceEnd[_length]) = (folded, start, i + 1);
            _length++;
        }
    }

    private bool IsWordUnit(int i)
    {
        char unit = _folded[i];
        if (char.IsLetterOrDigit(unit))
            return true;
        if (unit is '@' or '$' or '*')
            return i + 1 < _length && (char.IsLetterOrDigit(_folded[i + 1]) || IsInside(i)) && (i == 0 || _folded[i - 1] != unit);
        return (unit is '!' or '|') && IsInside(i);
    }

    // A sign stands for a letter when letters or other such signs stand on both sides.
    private bool IsInside(int i)
    {
        int before = i - 1, after = i + 1;
        while (before >= 0 && (_folded[before] is '@' or '$' or '!'))
            before--;
        while (after < _length && (_folded[after] is '@' or '$' or '!'))
            after++;
        return before >= 0 && after < _length && after - before <= 4 && char.IsLetterOrDigit(_folded[before]) && char.IsLetterOrDigit(_folded[after]);
    }

    private int ReadWord(int start, ConcernLexicon lexicon, int sentence, int clause)
    {
        bool alone = start + 1 >= _length || !char.IsLetterOrDigit(_folded[start + 1]);
        int spelt = alone ? SpeltOut(start, lexicon, sentence, clause) : start;
        if (spelt > start)
            return spelt;

        int end = start;
        while (end < _length && (char.IsLetterOrDigit(_folded[end]) || (IsWordUnit(end) && end > start) || end == start))
            end++;
        Add(start, end, lexicon.Find(_folded.AsSpan(start, end - start)), sentence, clause);
        return end;
    }

    // "k i l l" and "t.a.l.k": three or more single letters in a row are one word.
    private int SpeltOut(int start, ConcernLexicon lexicon, int sentence, int clause)
    {
        Span<char> letters = stackalloc char[24];
        Span<int> at = stackalloc int[24];
        int count = 0;
        for (int i = start; i < _length && count < letters.Length && char.IsLetterOrDigit(_folded[i]);)
        {
            bool alone = i + 1 >= _length || !char.IsLetterOrDigit(_folded[i + 1]);
            if (!alone)
                break;
            letters[count] = _folded[i];
            at[count++] = i;
            if (i + 2 >= _length || _folded[i + 1] is not (' ' or '.' or '-' or '*' or '_'))
                break;
            i += 2;
        }

        if (count < 3)
            return start;
        // "i k i l l" and "b l e e d i n g a lot": a lone "i" or "a" at either end is its own word.
        foreach ((int first, int last) in (ReadOnlySpan<(int, int)>)[(0, count), (1, count), (0, count - 1)])
        {
            if (last - first < 3 || lexicon.Find(letters[first..last]) is not { } entry)
                continue;
            if (first == 1)
                Add(at[0], at[0] + 1, lexicon.Find(letters[..1]), sentence, clause);
            Add(at[first], at[last - 1] + 1, entry, sentence, clause);
            return at[last - 1] + 1;
        }

        return start;
    }

    private void Add(int start, int end, LexiconEntry? entry, int sentence, int clause)
    {
        if (Count == _words.Length)
            Array.Resize(ref _words, Count * 2);
        _words[Count++] = new ConcernWord(_source[start], _sourceEnd[end - 1], sentence, clause, entry);
    }
}
