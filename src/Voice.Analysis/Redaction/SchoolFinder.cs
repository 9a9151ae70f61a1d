namespace Voice.Analysis.Redaction;

/// <summary>Finds the names of schools by the school word they end or begin with, or by the saint they are named after.</summary>
/// <remarks>Each answers with the word past the name, or with the word asked about where no name begins there.</remarks>
internal readonly ref struct SchoolFinder(CommentWords words)
{
    private const int MostWords = 5;

    private readonly CommentWords _words = words;

    /// <summary>"hillcrest academy", "St Mary's Primary School": words that are not everyday ones, then the school word.</summary>
    public int EndOfSchool(int i)
    {
        for (int end = i; end < _words.Count && end < i + MostWords && _words.IsWord(end) && (end == i || _words.SameStretch(end - 1, end)); end++)
        {
            WordTraits traits = _words.TraitsAt(end);
            if (end > i && traits.HasAny(WordTraits.SchoolWord))
                return HoldsName(i, end) ? Past(end) : i;
            if (end > i && EndsShortName(i, end) && HoldsName(i, end))
                return Past(end);
            if (traits.HasAny(WordTraits.Everyday) && !traits.HasAny(WordTraits.SchoolPart))
                return i;
        }

        return i;
    }

    /// <summary>"st mary's", "St. Bede's RC", "saint cuthberts": a school, church or street, named after a saint.</summary>
    public int EndOfSaint(int i)
    {
        if (_words.Word(i) is not ("st" or "saint" or "sant"))
            return i;
        int at = i + 1 < _words.Count && _words.Word(i + 1) is "." ? i + 2 : i + 1;
        if (at >= _words.Count || !_words.IsWord(at) || !IsSaint(at) || !_words.SameLine(i, at))
            return i;
        int end = at + 1;
        while (end < _words.Count && _words.SameStretch(end - 1, end) && end < at + 4 && FollowsSaint(end))
            end++;
        return end;
    }

    /// <summary>"Ysgol Bryn Coch": the school word comes first.</summary>
    public int EndOfYsgol(int i)
    {
        if (_words.Word(i) is not "ysgol")
            return i;
        int end = i + 1;
        while (end < _words.Count && end < i + 4 && _words.SameStretch(end - 1, end) && (IsPartOfYsgol(end) || JoinsPartsOfYsgol(end)))
            end++;
        return end == i + 1 ? i : end;
    }

    // "he goes hillcrest high" is a school; "the high street" is none.
    private bool EndsShortName(int i, int end)
        => _words.TraitsAt(end).HasAny(WordTraits.SchoolPart) && _words.Word(end) is "high" or "comp" or "grammar"
            && (_words.EndsClause(end) || _words.HasTellingCapital(end) || IsGoneTo(i)
                || _words.TraitsAt(end - 1).HasAny(WordTraits.FirstName | WordTraits.Surname | WordTraits.Place) || !_words.IsKnown(end - 1));

    private bool IsGoneTo(int i)
        => i > 0 && _words.SameStretch(i - 1, i) && _words.Word(i - 1) is "goes" or "go" or "at" or "from" or "to" or "in" or "attends" or "left" or "went";

    private bool HoldsName(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            WordTraits traits = _words.TraitsAt(i);
            if (traits.HasAny(WordTraits.FirstName | WordTraits.Place | WordTraits.Surname) || (_words.HasTellingCapital(i) && !_words.StartsSentence(i)))
                return true;
            if (!traits.HasAny(WordTraits.Everyday | WordTraits.SchoolPart | WordTraits.SchoolWord) && !_words.IsKnown(i) && _words.KnowsWords)
                return true;
        }

        return false;
    }

    // "sixth form college": one more school word belongs to the name.
    private int Past(int last)
    {
        int end = last + 1;
        return end < _words.Count && _words.SameStretch(last, end) && _words.TraitsAt(end).HasAny(WordTraits.SchoolWord) ? end + 1 : end;
    }

    private bool IsSaint(int i)
    {
        WordTraits traits = _words.TraitsAt(i);
        ReadOnlySpan<char> word = _words.Word(i);
        return traits.HasAny(WordTraits.FirstName | WordTraits.AmbiguousName | WordTraits.Surname)
            || (word[^1] == 's' && NameLexicon.Of(word[..^1]).HasAny(WordTraits.FirstName | WordTraits.AmbiguousName))
            || (!traits.HasAny(WordTraits.Everyday) && _words.IsPlain(i) && word.Length >= 4 && (!_words.IsKnown(i) || _words.HasTellingCapital(i)));
    }

    private bool FollowsSaint(int i)
    {
        WordTraits traits = _words.TraitsAt(i);
        return (traits.HasAny(WordTraits.SchoolWord | WordTraits.SchoolPart) && !traits.HasAny(WordTraits.Everyday)) || _words.Word(i) is "school" or "more" or "college";
    }

    private bool JoinsPartsOfYsgol(int i)
        => _words.Word(i) is "y" or "yr" or "gyfun" or "uwchradd" or "gynradd" && i + 1 < _words.Count && IsPartOfYsgol(i + 1);

    private bool IsPartOfYsgol(int i)
        => _words.IsWord(i) && !_words.TraitsAt(i).HasAny(WordTraits.Everyday)
            && _words.Word(i) is not ("newydd" or "arall" or "heddiw" or "fory" or "pob" or "wythnos" or "oherwydd")
            && (_words.HasTellingCapital(i) || _words.TraitsAt(i).HasAny(WordTraits.Place | WordTraits.AmbiguousPlace | WordTraits.FirstName) || !_words.IsKnown(i));
}
