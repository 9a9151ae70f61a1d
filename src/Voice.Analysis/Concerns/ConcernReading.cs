using Voice.Analysis.Text;

namespace Voice.Analysis.Concerns;

/// <summary>A text cut into the words the detector sees; reused from text to text by one thread.</summary>
internal sealed class ConcernReading
{
    private const int LongestBroken = 32, MostSigns = 4;

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
        var plain = PlainLetters.Of(text);
        text = plain is null ? text : plain.Text;
        if (_folded.Length < text.Length || (_folded.Length > 1 << 16 && text.Length < 1 << 12))
        {
            _folded = new char[Math.Max(256, text.Length)];
            _source = new int[_folded.Length];
            _sourceEnd = new int[_folded.Length];
        }

        _length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char folded = IsLineBreak(text[i]) ? '\n' : CharacterFolding.Fold(text[i]);
            if (folded is CharacterFolding.Dropped or '\'' || (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n'))
                continue;
            _folded[_length] = folded;
            (_source[_length], _sourceEnd[_length]) = plain is null ? (i, i + 1) : plain.InSource(i, i + 1);
            _length++;
        }
    }

    private static bool IsLineBreak(char unit) => unit is '\n' or '\r' or '\v' or '\u0085' or '\u2028' or '\u2029';

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
        while (before >= 0 && i - before < MostSigns && (_folded[before] is '@' or '$' or '!'))
            before--;
        while (after < _length && after - i < MostSigns && (_folded[after] is '@' or '$' or '!'))
            after++;
        return before >= 0 && after < _length && after - before <= MostSigns && char.IsLetterOrDigit(_folded[before]) && char.IsLetterOrDigit(_folded[after]);
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
        int broken = Broken(start, end, lexicon, sentence, clause);
        if (broken > end)
            return broken;
        Add(start, end, lexicon.Find(_folded.AsSpan(start, end - start)), sentence, clause);
        return end;
    }

    // "sui\ncide": parts on lines of their own are one word where they make one we look for and are not all words themselves.
    private int Broken(int start, int end, ConcernLexicon lexicon, int sentence, int clause)
    {
        if (end + 1 >= _length || _folded[end] != '\n' || !char.IsLetterOrDigit(_folded[end + 1]) || end - start > LongestBroken)
            return start;
        Span<char> word = stackalloc char[LongestBroken];
        _folded.AsSpan(start, end - start).CopyTo(word);
        int length = end - start;
        bool words = lexicon.FindExact(word[..length]) is not null;
        while (end + 1 < _length && _folded[end] == '\n' && char.IsLetterOrDigit(_folded[end + 1]))
        {
            int from = end + 1;
            for (end = from; end < _length && char.IsLetterOrDigit(_folded[end]) && end - from <= LongestBroken;)
                end++;
            ReadOnlySpan<char> part = _folded.AsSpan(from, end - from);
            if (length + part.Length > LongestBroken)
                break;
            words &= lexicon.FindExact(part) is not null;
            part.CopyTo(word[length..]);
            length += part.Length;
            if (words || lexicon.FindExact(word[..length]) is not { ClassCount: > 0 } entry)
                continue;
            Add(start, end, entry, sentence, clause);
            return end;
        }

        return start;
    }

    // "k i l l" and "t.a.l.k", also one below another: three or more single letters in a row are one word.
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
            if (i + 2 >= _length || _folded[i + 1] is not (' ' or '.' or '-' or '*' or '_' or '\n'))
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
