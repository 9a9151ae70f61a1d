namespace Voice.Analysis.Redaction;

/// <summary>Finds places by list, by capitals, and by the words before them.</summary>
internal readonly ref struct PlaceFinder(CommentWords words)
{
    private readonly CommentWords _words = words;

    /// <summary>The word past a place of several words that begins here, or the word asked about.</summary>
    public int EndOfSeveralWords(int i)
    {
        if (!_words.TraitsAt(i).HasAny(WordTraits.PlaceBeginning))
            return i;
        for (int last = Math.Min(i + 3, _words.Count - 1); last > i; last--)
        {
            if (_words.TraitsOf(i, last).HasAny(WordTraits.Place))
                return last + (IsOurLadyOf(i, last) ? 3 : 1);
        }

        return i;
    }

    /// <summary>Why one word is a place, or null.</summary>
    public string? Reason(int i)
    {
        WordTraits traits = _words.TraitsAt(i);
        if (traits.HasAny(WordTraits.Place))
            return "a place name";
        bool cue = i > 0 && _words.SameStretch(i - 1, i) && _words.TraitsAt(i - 1).HasAny(WordTraits.PlaceCue);
        if (traits.HasAny(WordTraits.AmbiguousPlace))
            return _words.HasTellingCapital(i) && (cue || !_words.StartsSentence(i)) ? "a place name with a capital" : null;
        bool unknown = traits == WordTraits.None && _words[i].Length >= 4 && _words.IsPlain(i) && _words.KnowsWords && !_words.IsKnown(i);
        return cue && unknown ? $"an unknown word after \"{_words.Word(i - 1)}\"" : null;
    }

    // "our lady of lourdes"
    private bool IsOurLadyOf(int first, int last) => _words.Word(first) is "our" && last + 2 < _words.Count && _words.Word(last + 1) is "of";
}
