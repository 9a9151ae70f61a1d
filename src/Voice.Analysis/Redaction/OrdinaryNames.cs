namespace Voice.Analysis.Redaction;

/// <summary>Tells the names that are ordinary words first: "will", "joy", "hope", "faith".</summary>
internal readonly ref struct OrdinaryNames(CommentWords words)
{
    private readonly CommentWords _words = words;

    /// <summary>Whether an ordinary word stands where only a name can.</summary>
    public bool IsName(int i) => (_words.TraitsAt(i).HasAny(WordTraits.MostlyWord) && StandsAsName(i)) || Owns(i);

    // "will was my worker", "cheers hope ur great", "called joy", "me and mark"
    private bool StandsAsName(int i)
    {
        bool person = _words.NextIs(i, WordTraits.PersonVerb) && _words.SameStretch(i, i + 1);
        if ((person && _words.StartsClause(i)) || IsSubject(i))
            return true;
        int at = _words.Before(i);
        if (at < 0)
            return false;
        ReadOnlySpan<char> before = _words.Word(at), earlier = at > 0 ? _words.Word(at - 1) : [];
        if (before is "called" or "named" || (before is "and" or "n" && earlier is "me"))
            return true;
        if (IsThanked(i, before, earlier))
            return Ends(i);
        if (before is "like" or "love" or "miss" or "with" or "hi")
            return i + 1 < _words.Count && _words.Word(i + 1) is "she" or "he" or "shes" or "hes";
        WordTraits cue = _words.TraitsAt(at);
        return cue.HasAny(WordTraits.StrongCue) && !cue.HasAny(WordTraits.Title)
            && (person || at < i - 1 || (Ends(i) && _words.Word(i) is not ("will" or "may")));
    }

    private bool IsThanked(int i, ReadOnlySpan<char> before, ReadOnlySpan<char> earlier) => before switch
    {
        "cheers" or "ta" => true,
        "you" => earlier is "thank" && _words.IsCapital(i),
        "to" => earlier is "thanks" or "thank" or "spoke" or "talk" or "speak",
        _ => false,
    };

    private bool Ends(int i)
        => _words.EndsClause(i) || _words.Word(i + 1) is "ur" or "u" or "you" or "and" or "she" or "he" or "shes" or "hes" or "for";

    // "will was", "joy from yot", "hope was my worker": grammar leaves only a name.
    private bool IsSubject(int i)
    {
        if (i + 2 >= _words.Count || !_words.SameStretch(i, i + 2))
            return false;
        ReadOnlySpan<char> next = _words.Word(i + 1), third = _words.Word(i + 2);
        if (_words.Word(i) is "will" && next is "was" or "is" or "has" or "from" or "said" or "got" or "came" or "rang" or "helped" or "told")
            return true;
        return _words.StartsClause(i) && ((next is "from" && third is "yot" or "yjs" or "court" or "youth") || (next is "was" or "is" && third is "my"));
    }

    // "faith's lovely": an ordinary word with 's at the beginning of a clause.
    private bool Owns(int i)
    {
        ReadOnlySpan<char> word = _words.Word(i);
        if (word.Length <= 3 || !_words.OwnsWithApostrophe(i) || !_words.StartsClause(i))
            return false;
        WordTraits owner = NameLexicon.Of(word[..^1]);
        return owner.HasAny(WordTraits.MostlyWord | WordTraits.AmbiguousName) && !owner.HasAny(WordTraits.CapitalAnyway);
    }
}
