namespace Voice.Analysis.Redaction;

/// <summary>Says why a word is a person's name: by the words around it, by list, or by a capital on an unknown word.</summary>
internal readonly ref struct NameReasons(CommentWords words, IReadOnlySet<string> people)
{
    private readonly CommentWords _words = words;
    private readonly OrdinaryNames _ordinary = new(words);
    private readonly IReadOnlySet<string> _people = people;

    /// <summary>The reason in words for the person who approves the quote, or null.</summary>
    public string? Reason(int i)
    {
        if (_people.Count > 0 && IsOneOfPeople(_words.Word(i)))
            return "one of the people known to the service";
        if (_ordinary.IsName(i))
            return "an ordinary word where only a name can stand";
        WordTraits traits = _words.TraitsAt(i);
        if (_words.Word(i).Length < 2 || traits.HasAny(WordTraits.Everyday))
            return null;
        bool ordinary = _words.IsKnown(i);
        bool name = traits.HasAny(WordTraits.FirstName | WordTraits.AmbiguousName) || (!ordinary && IsPossessive(_words.Word(i)));
        return ByCue(i, traits, name, ordinary) ?? (_words.IsUnknown(i) ? ByPosition(i) : null)
            ?? (name ? ByList(i, traits, ordinary) : null) ?? (ordinary ? null : ByCapital(i, traits));
    }

    private bool IsOneOfPeople(ReadOnlySpan<char> word)
        => _people.Contains(word.ToString()) || (word.Length > 3 && word[^1] == 's' && _people.Contains(word[..^1].ToString()));

    private static bool IsPossessive(ReadOnlySpan<char> word) => word.Length > 3 && word[^1] == 's' && NameLexicon.Of(word[..^1]).HasAny(WordTraits.FirstName);

    private string? ByCue(int i, WordTraits traits, bool name, bool ordinary)
    {
        int before = _words.Before(i);
        WordTraits cue = before >= 0 ? _words.TraitsAt(before) : WordTraits.None;
        if (cue.HasAny(WordTraits.Title) && !traits.HasAny(WordTraits.AfterName))
            return $"follows \"{_words.Word(before)}\"";
        bool strong = cue.HasAny(WordTraits.StrongCue) || NameIs(i);
        if (strong && name && (!traits.HasAny(WordTraits.MostlyWord) || _words.IsCapital(i) || _words.NextIs(i, WordTraits.AfterName) || _words.EndsClause(i)))
            return $"a name after \"{_words.Word(Math.Max(before, 0))}\"";
        if (name && cue.HasAny(WordTraits.WeakCue) && !traits.HasAny(WordTraits.MostlyWord | WordTraits.CapitalAnyway))
            return $"a first name after \"{_words.Word(before)}\"";
        if (name && SurnameFollows(i))
            return "a first name before a surname";
        bool unknown = !ordinary && ((strong && IsUnknownAfterStrongCue(i, before, traits)) || (cue.HasAny(WordTraits.WeakCue) && IsUnknownAfterWeakCue(i, before, traits)));
        return unknown ? $"an unknown word after \"{_words.Word(before)}\"" : null;
    }

    private bool IsUnknownAfterStrongCue(int i, int before, WordTraits traits)
        => (before == i - 1 || _words.Word(i - 1) is "=" or ":") && _words.IsPlain(i)
            && !traits.HasAny(WordTraits.CapitalAnyway | WordTraits.AfterName | WordTraits.StrongCue | WordTraits.SchoolWord);

    private bool IsUnknownAfterWeakCue(int i, int before, WordTraits traits)
        => _words.KnowsWords && _words.IsPlain(i) && _words[i].Length >= 3 && !traits.HasAny(~(WordTraits.Surname | WordTraits.FirstName | WordTraits.AmbiguousName))
            && (!_words.TraitsAt(before).HasAny(WordTraits.PlaceCue) || _words.EndsText(i) || IsSpokenTo(before));

    // An unknown word that stands where a name stands.
    private string? ByPosition(int i)
    {
        if (_words.StartsClause(i) && (_words.NextIs(i, WordTraits.AfterName) || (_words.NextIs(i + 1, WordTraits.AfterName) && _words.IsUnknown(i + 1))))
            return "an unknown word before a verb";
        if (_words.EndsText(i) && (i > 0 ? _words.StartsSentence(i) || _words.IsDash(i - 1) : _words.Count > 1))
            return "an unknown word at the end, as one signs";
        if (_words.Word(i)[^1] == 's' && _words.NextIs(i, WordTraits.StrongCue) && _words.SameStretch(i, i + 1))
            return "an unknown word before a person";
        if (SurnameFollows(i))
            return "an unknown word before a surname";
        if (IsListedWithName(i) && !(_words.CapitalsMean && _words.IsAcronym(i)))
            return "an unknown word in a row with a name";
        return IsAskedAfter(i) ? "an unknown word where a name is asked after" : null;
    }

    // "X, imran and the others", "kyle and X"
    private bool IsListedWithName(int i)
        => (_words.StartsClause(i) && i + 2 < _words.Count && Lists(i + 1) && _words.IsCertainFirstName(i + 2))
            || (i > 1 && Lists(i - 1) && _words.IsCertainFirstName(i - 2));

    private bool Lists(int i) => _words.Word(i) is "," or "and" or "n" or "&";

    // "is X still there", "it was X that helped"
    private bool IsAskedAfter(int i)
    {
        if (i == 0 || i + 1 >= _words.Count || !_words.SameStretch(i - 1, i))
            return false;
        ReadOnlySpan<char> next = _words.Word(i + 1);
        return _words.Word(i - 1) switch
        {
            "is" => next is "still" or "there" or "back" or "coming",
            "was" => next is "who" or "that",
            "have" or "get" or "want" => next is "back",
            _ => false,
        };
    }

    private string? ByList(int i, WordTraits traits, bool ordinary)
    {
        if (!ordinary && !traits.HasAny(WordTraits.AmbiguousName | WordTraits.MostlyWord))
            return "a first name";
        bool capital = _words.HasTellingCapital(i) && !traits.HasAny(WordTraits.CapitalAnyway);
        if (capital && !_words.StartsSentence(i))
            return "a first name with a capital";
        if (!_words.NextIs(i, WordTraits.AfterName))
            return null;
        if (!traits.HasAny(WordTraits.MostlyWord) && _words.StartsClause(i))
            return "a first name before a verb";
        return capital ? "a first name with a capital before a verb" : null;
    }

    private string? ByCapital(int i, WordTraits traits)
    {
        if (!_words.HasTellingCapital(i) || _words.IsAcronym(i) || traits.HasAny(WordTraits.CapitalAnyway | WordTraits.Place | WordTraits.AmbiguousPlace | WordTraits.SchoolWord))
            return null;
        if (!_words.StartsSentence(i))
            return "a capital on an unknown word";
        return _words.IsPlain(i) && _words.NextIs(i, WordTraits.AfterName) ? "an unknown word with a capital before a verb" : null;
    }

    private bool SurnameFollows(int i)
        => i + 1 < _words.Count && _words.SameStretch(i, i + 1) && _words.TraitsAt(i + 1).HasAny(WordTraits.Surname) && _words.IsSurname(i + 1);

    // "name is X", "spoke to X", "call me X", "because of X", "goes by X", "shout out X"
    private bool NameIs(int i)
    {
        if (i < 2 || !_words.SameStretch(i - 2, i))
            return false;
        ReadOnlySpan<char> earlier = _words.Word(i - 2);
        return _words.Word(i - 1) switch
        {
            "is" or "was" or "to" => earlier is "name" or "names" or "out" or "worker" or "officer" or "spoke" or "mentor" or "talk" or "thanks" or "speak" or "talking" or "speaking" or "talked" or "thank",
            "me" or "him" or "her" or "them" => earlier is "call" or "calls" or "called",
            "of" => earlier is "because" or "cause" or "cos",
            "by" => earlier is "goes" or "go",
            "out" => earlier is "shout",
            _ => false,
        };
    }

    private bool IsSpokenTo(int i)
        => i > 0 && _words.Word(i) is "to" or "from"
            && _words.Word(i - 1) is "spoke" or "talk" or "speak" or "talking" or "talked" or "thanks" or "thank" or "you" or "speaking" or "love" or "hi";
}
