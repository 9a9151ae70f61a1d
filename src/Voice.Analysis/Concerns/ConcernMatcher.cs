using System.Numerics;
using System.Numerics.Tensors;

namespace Voice.Analysis.Concerns;

/// <summary>Matches patterns against the words of one text; reused from text to text by one thread.</summary>
internal sealed class ConcernMatcher
{
    private const int NegationReach = 7;

    [ThreadStatic]
    private static ConcernMatcher? t_current;

    private readonly ulong[] _present = new ulong[ConcernDetector.ClassWords];
    private readonly List<ConcernMatch> _guards = [];
    private readonly List<(int Class, int Length)> _phrases = [];
    private ConcernWord[] _words = [];
    private int _count;
    private int[] _phraseStarts = new int[65];
    private bool[] _hidden = new bool[64];
    private int _negation = -1;
    private int _turn;
    private int _farthest;

    /// <summary>How many pairs of a guard and a match were compared in the last text.</summary>
    public int GuardsAsked { get; private set; }

    public static ConcernMatcher Current => t_current ??= new ConcernMatcher();

    /// <summary>Collects the classes of every word; false when no word is known.</summary>
    public bool Prepare(ReadOnlySpan<ConcernWord> words)
    {
        _count = words.Length;
        if (_words.Length < _count)
        {
            _words = new ConcernWord[Math.Max(64, _count)];
            _hidden = new bool[_words.Length];
            _phraseStarts = new int[_words.Length + 1];
        }

        words.CopyTo(_words);
        Array.Clear(_hidden, 0, _count);
        Array.Clear(_present);
        _guards.Clear();
        _farthest = 0;
        GuardsAsked = 0;
        _negation = -1;
        _phrases.Clear();
        bool known = false;
        for (int i = 0; i < _count; i++)
        {
            _phraseStarts[i] = _phrases.Count;
            if (_words[i].Entry is not { } entry)
                continue;
            known = true;
            if (entry.Classes.Length > 0)
                TensorPrimitives.BitwiseOr(_present, entry.Classes, _present);
            CollectPhrases(entry, i);
        }

        _phraseStarts[_count] = _phrases.Count;
        return known;
    }

    /// <summary>How many words the class spans at word <paramref name="i"/>, 0 when it does not stand there.</summary>
    public int LengthAt(int i, int wordClass)
    {
        int longest = _words[i].Entry is { } entry && entry.Is(wordClass) ? 1 : 0;
        for (int j = _phraseStarts[i]; j < _phraseStarts[i + 1]; j++)
        {
            if (_phrases[j].Class == wordClass)
                longest = Math.Max(longest, _phrases[j].Length);
        }

        return longest;
    }

    public void Hide(PatternIndex index)
    {
        Visit(index, match =>
        {
            for (int i = match.Start; i < match.End; i++)
                _hidden[i] = true;
        });
    }

    public List<ConcernMatch>? Find(PatternIndex index, int negation, int negationSkip, int anyMore, int turn)
    {
        _negation = negation;
        _turn = turn;
        List<ConcernMatch>? raised = null;
        Visit(index, match =>
        {
            if (match.Pattern.Role != PatternRole.Raise)
                AddGuard(match);
            else if (match.Pattern.IgnoresNegation || !IsNegated(match, negation, negationSkip, anyMore))
                (raised ??= []).Add(match);
        });
        if (raised is not null && _guards.Count > 0)
        {
            _guards.Sort((a, b) => PlaceOf(a).CompareTo(PlaceOf(b)));
            raised.RemoveAll(IsGuarded);
        }

        return raised is { Count: > 0 } ? raised : null;
    }

    // What a guard's reach is counted from: its end where it works on what follows, its start where it works on what came before.
    private static int PlaceOf(ConcernMatch guard) => guard.Pattern.Role == PatternRole.GuardBefore ? guard.End : guard.Start;

    // Only the guards within the farthest reach are asked: a long text may hold thousands of both.
    private bool IsGuarded(ConcernMatch match)
    {
        for (int i = FirstFrom(match.Start - _farthest); i < _guards.Count && PlaceOf(_guards[i]) <= match.End + _farthest; i++)
        {
            GuardsAsked++;
            if (Guards(_guards[i], match))
                return true;
        }

        return false;
    }

    private int FirstFrom(int place)
    {
        int low = 0, high = _guards.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = PlaceOf(_guards[middle]) < place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void AddGuard(ConcernMatch guard)
    {
        _guards.Add(guard);
        _farthest = Math.Max(_farthest, guard.Pattern.Reach);
    }

    private bool Guards(ConcernMatch guard, ConcernMatch match)
    {
        if (_words[guard.Start].Sentence != _words[match.Start].Sentence)
            return false;
        return guard.Pattern.Role == PatternRole.GuardBefore
            ? IsBetween(guard.End, match.Start, guard.Pattern.Reach) && !HasTurn(guard.End, match.Start)
            : IsBetween(match.End, guard.Start, guard.Pattern.Reach);
    }

    private static bool IsBetween(int from, int to, int reach) => to >= from && to - from <= reach;

    // "I listen to songs and cut myself": after "and" the song no longer speaks.
    private bool HasTurn(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (LengthAt(i, _turn) > 0)
                return true;
        }

        return false;
    }

    private void Visit(PatternIndex index, Action<ConcernMatch> found)
    {
        for (int word = 0; word < _present.Length; word++)
        {
            for (ulong bits = _present[word] & index.Anchors[word]; bits != 0; bits &= bits - 1)
            {
                int anchorClass = word * 64 + BitOperations.TrailingZeroCount(bits);
                foreach (ConcernPattern pattern in index.Of(anchorClass))
                {
                    if (HasAll(pattern.Required))
                        VisitPattern(pattern, found);
                }
            }
        }
    }

    private bool HasAll(int[] required)
    {
        foreach (int wordClass in required)
        {
            if ((_present[wordClass >> 6] >> (wordClass & 63) & 1) == 0)
                return false;
        }

        return true;
    }

    private void VisitPattern(ConcernPattern pattern, Action<ConcernMatch> found)
    {
        for (int start = 0; start < _count; start++)
        {
            if (_words[start].Entry is null)
                continue;
            int end = MatchFirst(pattern, start);
            if (end > 0)
                found(new ConcernMatch(pattern, start, end));
        }
    }

    // The first element must stand exactly at the start, or an optional one be left out.
    private int MatchFirst(ConcernPattern pattern, int start)
    {
        for (int k = 0; k < pattern.Elements.Count; k++)
        {
            int end = MatchAt(pattern, k, start, _words[start].Sentence);
            if (end > 0)
                return end;
            if (!pattern.Elements[k].IsOptional)
                return -1;
        }

        return -1;
    }

    private int MatchAt(ConcernPattern pattern, int element, int at, int sentence)
    {
        if (at >= _count || _hidden[at] || _words[at].Sentence != sentence)
            return -1;
        int wanted = pattern.Elements[element].Class;
        for (int j = _phraseStarts[at]; j < _phraseStarts[at + 1]; j++)
        {
            if (_phrases[j].Class != wanted)
                continue;
            int end = MatchRest(pattern, element + 1, at + _phrases[j].Length, sentence);
            if (end > 0)
                return end;
        }

        return _words[at].Entry is { } entry && entry.Is(wanted) ? MatchRest(pattern, element + 1, at + 1, sentence) : -1;
    }

    private int MatchRest(ConcernPattern pattern, int element, int at, int sentence)
    {
        if (element == pattern.Elements.Count)
            return at;
        PatternElement next = pattern.Elements[element];
        for (int skipped = 0; skipped <= next.Gap; skipped++)
        {
            if (skipped > 0 && !MayPass(pattern, at + skipped - 1, sentence))
                break;
            int end = MatchAt(pattern, element, at + skipped, sentence);
            if (end > 0)
                return end;
        }

        return next.IsOptional ? MatchRest(pattern, element + 1, at, sentence) : -1;
    }

    // A "not" inside a gap takes the pattern back, unless it does not care.
    private bool MayPass(ConcernPattern pattern, int word, int sentence)
        => word < _count && _words[word].Sentence == sentence
            && (_negation < 0 || pattern.Role != PatternRole.Raise || pattern.IgnoresNegation || _hidden[word] || LengthAt(word, _negation) == 0);

    private bool IsNegated(ConcernMatch match, int negation, int skip, int anyMore)
    {
        for (int i = match.End; i < Math.Min(_count, match.End + 3); i++)
        {
            if (LengthAt(i, anyMore) > 0)
                return false;
        }

        for (int i = match.Start - 1; i >= Math.Max(0, match.Start - NegationReach); i--)
        {
            if (_hidden[i] || _words[i].Clause != _words[match.Start].Clause)
                return false;
            if (LengthAt(i, negation) > 0)
                return true;
            if (LengthAt(i, skip) == 0)
                return false;
        }

        return false;
    }

    private void CollectPhrases(LexiconEntry entry, int word)
    {
        foreach ((string[] following, int wordClass) in entry.Phrases)
        {
            if (!Follows(word, following))
                continue;
            _phrases.Add((wordClass, following.Length + 1));
            _present[wordClass >> 6] |= 1UL << (wordClass & 63);
        }
    }

    private bool Follows(int word, string[] rest)
    {
        if (word + rest.Length >= _count)
            return false;
        for (int i = 0; i < rest.Length; i++)
        {
            ConcernWord next = _words[word + 1 + i];
            if (next.Sentence != _words[word].Sentence || !string.Equals(next.Entry?.Word, rest[i], StringComparison.Ordinal))
                return false;
        }

        return true;
    }
}
