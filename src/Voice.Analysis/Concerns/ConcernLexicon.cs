namespace Voice.Analysis.Concerns;

/// <summary>Words, phrases and the classes they belong to; finds them also when misspelt, stretched or disguised with signs.</summary>
internal sealed class ConcernLexicon
{
    private const int ShortestFuzzy = 5;
    private const int LongestWord = 32;
    private const int Remembered = 4096;

    private readonly Dictionary<string, LexiconEntry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LexiconEntry>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Dictionary<string, List<LexiconEntry>> _shortened = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<LexiconEntry>>.AlternateLookup<ReadOnlySpan<char>> _shortenedLookup;
    private readonly Unlisted?[] _remembered = new Unlisted?[Remembered];
    private readonly HashSet<string> _ordinary = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _ordinaryLookup;

    public ConcernLexicon()
    {
        _lookup = _entries.GetAlternateLookup<ReadOnlySpan<char>>();
        _shortenedLookup = _shortened.GetAlternateLookup<ReadOnlySpan<char>>();
        _ordinaryLookup = _ordinary.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Adds a word or phrase to a class; a fuzzy word is also found with one slip.</summary>
    public void Add(string phrase, int wordClass, bool fuzzy)
    {
        string[] words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        LexiconEntry entry = EntryOf(words[0]);
        foreach (string rest in words.Skip(1))
            EntryOf(rest);
        if (words.Length > 1)
            entry.Phrases.Add((words[1..], wordClass));
        else
            entry.Join(wordClass);
        if (fuzzy && words.Length == 1 && phrase.Length >= ShortestFuzzy)
            AddShortened(entry);
    }

    /// <summary>Declares an ordinary word that is never a slip of a fuzzy one.</summary>
    public void AddOrdinary(string word) => _ordinary.Add(word);

    /// <summary>What is known of a folded word, or null.</summary>
    public LexiconEntry? Find(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestWord)
            return null;
        if (_lookup.TryGetValue(word, out LexiconEntry? entry))
            return entry;
        int slot = (int)((uint)string.GetHashCode(word) % Remembered);
        if (_remembered[slot] is { } known && word.SequenceEqual(known.Word))
            return known.Entry;
        entry = FindStretched(word) ?? FindDisguised(word) ?? FindMisspelt(word);
        _remembered[slot] = new Unlisted(word.ToString(), entry);
        return entry;
    }

    // Ordinary words come again and again; only the first time are they compared with every slip of a listed one.
    private sealed record Unlisted(string Word, LexiconEntry? Entry);

    public LexiconEntry? FindExact(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out LexiconEntry? entry) ? entry : null;

    private LexiconEntry EntryOf(string word)
    {
        if (!_entries.TryGetValue(word, out LexiconEntry? entry))
            _entries[word] = entry = new LexiconEntry(word);
        return entry;
    }

    private void AddShortened(LexiconEntry entry)
    {
        for (int i = 0; i < entry.Word.Length; i++)
        {
            string shortened = entry.Word.Remove(i, 1);
            if (!_shortened.TryGetValue(shortened, out List<LexiconEntry>? list))
                _shortened[shortened] = list = [];
            if (!list.Contains(entry))
                list.Add(entry);
        }
    }

    // "PLEEEASE" and "sooo": a letter three or more times stands for one or two.
    private LexiconEntry? FindStretched(ReadOnlySpan<char> word)
    {
        Span<char> once = stackalloc char[LongestWord], twice = stackalloc char[LongestWord];
        int onceLength = 0, twiceLength = 0;
        bool stretched = false;
        for (int i = 0; i < word.Length;)
        {
            int run = 1;
            while (i + run < word.Length && word[i + run] == word[i])
                run++;
            stretched |= run >= 3;
            for (int j = 0; j < Math.Min(run, 2); j++)
                twice[twiceLength++] = word[i];
            for (int j = 0; j < (run >= 3 ? 1 : run); j++)
                once[onceLength++] = word[i];
            i += run;
        }

        if (!stretched)
            return null;
        return FindExact(twice[..twiceLength]) ?? FindExact(once[..onceLength]) ?? FindMisspelt(once[..onceLength]);
    }

    // "k1ll", "s*icide", "$ex": digits and signs for letters; a star for any one letter.
    private LexiconEntry? FindDisguised(ReadOnlySpan<char> word)
    {
        bool star = false, disguised = false;
        Span<char> plain = stackalloc char[word.Length];
        for (int i = 0; i < word.Length; i++)
        {
            plain[i] = Undisguise(word[i]);
            star |= plain[i] == '*';
            disguised |= plain[i] != word[i];
        }

        if (star)
            return FindStarred(plain);
        if (!disguised)
            return null;
        if (FindExact(plain) is { } found)
            return found;
        plain.Replace('i', 'l');
        return word.Contains('1') ? FindExact(plain) : null;
    }

    private static char Undisguise(char unit) => unit switch
    {
        '0' => 'o',
        '1' or '!' or '|' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        '8' => 'b',
        '9' => 'g',
        _ => unit
    };

    private LexiconEntry? FindStarred(ReadOnlySpan<char> word)
    {
        LexiconEntry? best = null;
        foreach (LexiconEntry entry in _entries.Values)
        {
            if (entry.Word.Length == word.Length && entry.ClassCount > (best?.ClassCount ?? 0) && Fits(word, entry.Word))
                best = entry;
        }

        return best;
    }

    private static bool Fits(ReadOnlySpan<char> starred, string word)
    {
        for (int i = 0; i < word.Length; i++)
        {
            if (starred[i] != '*' && starred[i] != word[i])
                return false;
        }

        return true;
    }

    // One letter missing, extra, wrong or swapped; the first letter must be right.
    private LexiconEntry? FindMisspelt(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestFuzzy - 1 || _ordinaryLookup.Contains(word))
            return null;
        if (FirstWithin(word, word) is { } shorter)
            return shorter;
        Span<char> without = stackalloc char[word.Length - 1];
        for (int i = 1; i < word.Length; i++)
        {
            word[..i].CopyTo(without);
            word[(i + 1)..].CopyTo(without[i..]);
            if (_lookup.TryGetValue(without, out LexiconEntry? longer) && longer.Word.Length >= ShortestFuzzy && longer.ClassCount > 0 && IsFuzzy(longer))
                return longer;
            if (FirstWithin(without, word) is { } other)
                return other;
        }

        return null;
    }

    private bool IsFuzzy(LexiconEntry entry) => _shortenedLookup.TryGetValue(entry.Word.AsSpan(1), out List<LexiconEntry>? list) && list.Contains(entry);

    private LexiconEntry? FirstWithin(ReadOnlySpan<char> shortened, ReadOnlySpan<char> word)
    {
        if (!_shortenedLookup.TryGetValue(shortened, out List<LexiconEntry>? candidates))
            return null;
        foreach (LexiconEntry candidate in candidates)
        {
            if (candidate.Word[0] == word[0] && OneSlip.Apart(word, candidate.Word))
                return candidate;
        }

        return null;
    }
}
