using System.Buffers;
using Voice.Analysis.Text;

namespace Voice.Analysis.Redaction;

/// <summary>Finds names, schools and places by the words around them, by lists, and by capitals on unknown words.</summary>
internal sealed class NameFinder(PreparedText prepared, string text, KnownWords known, IReadOnlySet<string> people)
{
    private const double MostlyCapitals = 0.6;

    private static readonly SearchValues<char> StretchEnds = SearchValues.Create(".!?\n;");
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?\n");

    private readonly List<MaskSpan> _found = [];
    private bool _capitalsMean;

    public List<MaskSpan> Find()
    {
        _capitalsMean = CapitalsMean();
        for (int i = 0; i < prepared.Tokens.Length;)
            i = Look(i);
        return _found;
    }

    private int Look(int i)
    {
        if (prepared.Tokens[i].Kind != TokenKind.Word)
            return i + 1;
        int school = Math.Max(TrySchool(i), TryYsgol(i));
        if (school > i)
            return school;
        int place = TryPlaceOfSeveralWords(i);
        if (place > i)
            return place;
        if (IsHandle(i))
            return AddOne(MaskKind.SocialHandle, i, $"an unknown word after \"{Word(i - 1)}\"");
        if (NameReason(i) is { } reason)
            return AddName(i, reason);
        return PlaceReason(i) is { } reasonOfPlace ? AddOne(MaskKind.Place, i, reasonOfPlace) : i + 1;
    }

    private int AddOne(MaskKind kind, int i, string reason)
    {
        Add(kind, i, i + 1, reason);
        return i + 1;
    }

    // "insta lilroryuk"
    private bool IsHandle(int i) => i > 0 && Has(TraitsAt(i - 1), WordTraits.Network) && SameStretch(i - 1, i) && IsUnknown(i);

    private int TryPlaceOfSeveralWords(int i)
    {
        if (!Has(TraitsAt(i), WordTraits.PlaceBeginning))
            return i;
        for (int last = Math.Min(i + 3, prepared.Tokens.Length - 1); last > i; last--)
        {
            Token first = prepared.Tokens[i], end = prepared.Tokens[last];
            if (Has(NameLexicon.Of(prepared.Folded.Slice(first.Start, end.End - first.Start)), WordTraits.Place))
            {
                Add(MaskKind.Place, i, last + 1, "a place name");
                return last + 1;
            }
        }

        return i;
    }

    private string? NameReason(int i)
    {
        ReadOnlySpan<char> word = Word(i);
        WordTraits traits = NameLexicon.Of(word);
        if (people.Count > 0 && (people.Contains(word.ToString()) || (word.Length > 3 && word[^1] == 's' && people.Contains(word[..^1].ToString()))))
            return "one of the people known to the service";
        if (word.Length < 2 || Has(traits, WordTraits.Everyday))
            return null;
        bool name = Has(traits, WordTraits.FirstName | WordTraits.AmbiguousName) || IsPossessive(word);
        bool ordinary = known.Contains(word);
        return ByCue(i, traits, name, ordinary) ?? ByList(i, traits, name, ordinary) ?? ByCapital(i, traits, ordinary);
    }

    private string? ByCue(int i, WordTraits traits, bool name, bool ordinary)
    {
        ReadOnlySpan<char> word = Word(i);
        int before = Before(i);
        WordTraits cue = before >= 0 ? TraitsAt(before) : WordTraits.None;
        if (Has(cue, WordTraits.Title) && prepared.Tokens[i].Length >= 2 && !Has(traits, WordTraits.AfterName))
            return $"follows \"{Word(before)}\"";
        bool strong = Has(cue, WordTraits.StrongCue) || NameIs(i);
        if (strong && name && (!Has(traits, WordTraits.MostlyWord) || IsCapital(i) || NextIs(i, WordTraits.AfterName) || EndsClause(i)))
            return $"a name after \"{Word(Math.Max(before, 0))}\"";
        if (Has(cue, WordTraits.WeakCue) && name && !Has(traits, WordTraits.MostlyWord | WordTraits.CapitalAnyway))
            return $"a first name after \"{Word(before)}\"";
        if (name && SurnameFollows(i))
            return "a first name before a surname";
        if (strong && before == i - 1 && !ordinary && IsPlain(i) && !Has(traits, WordTraits.CapitalAnyway | WordTraits.AfterName | WordTraits.StrongCue | WordTraits.SchoolWord))
            return $"an unknown word after \"{Word(before)}\"";
        if (known.Count > 0 && Has(cue, WordTraits.WeakCue) && !ordinary && IsPlain(i) && prepared.Tokens[i].Length >= 3 && !Has(traits, ~WordTraits.Surname & ~WordTraits.FirstName & ~WordTraits.AmbiguousName)
            && (!Has(cue, WordTraits.PlaceCue) || EndsText(i) || IsSpokenTo(before)))
            return $"an unknown word after \"{Word(before)}\"";
        return IsUnknown(i) ? ByPlace(i) : null;
    }

    // An unknown word that stands where a name stands.
    private string? ByPlace(int i)
    {
        if (StartsClause(i) && (NextIs(i, WordTraits.AfterName) || (NextIs(i + 1, WordTraits.AfterName) && IsUnknown(i + 1))))
            return "an unknown word before a verb";
        if (EndsText(i) && (i > 0 ? StartsSentence(i) : prepared.Tokens.Length > 1))
            return "an unknown word at the end, as one signs";
        if (Word(i)[^1] == 's' && NextIs(i, WordTraits.StrongCue) && SameStretch(i, i + 1))
            return "an unknown word before a person";
        return IsAskedAfter(i) ? "an unknown word where a name is asked after" : null;
    }

    // "is X still there", "it was X that helped"
    private bool IsAskedAfter(int i)
        => i > 0 && i + 1 < prepared.Tokens.Length && SameStretch(i - 1, i)
            && ((Word(i - 1) is "is" && Word(i + 1) is "still" or "there" or "back" or "coming") || (Word(i - 1) is "was" && Word(i + 1) is "who" or "that"));

    private bool IsUnknown(int i)
        => known.Count > 0 && i < prepared.Tokens.Length && prepared.Tokens[i].Kind == TokenKind.Word && prepared.Tokens[i].Length >= 3
            && (TraitsAt(i) & ~(WordTraits.Surname | WordTraits.PlaceBeginning)) == WordTraits.None && IsPlain(i) && !known.Contains(Word(i));

    private string? ByList(int i, WordTraits traits, bool name, bool ordinary)
    {
        if (!name)
            return null;
        bool wordToo = ordinary || Has(traits, WordTraits.AmbiguousName | WordTraits.MostlyWord);
        if (!wordToo)
            return "a first name";
        if (_capitalsMean && IsCapital(i) && !StartsSentence(i) && !Has(traits, WordTraits.CapitalAnyway))
            return "a first name with a capital";
        return !Has(traits, WordTraits.MostlyWord) && StartsClause(i) && NextIs(i, WordTraits.AfterName) ? "a first name before a verb"
            : _capitalsMean && IsCapital(i) && NextIs(i, WordTraits.AfterName) && !Has(traits, WordTraits.CapitalAnyway) ? "a first name with a capital before a verb"
            : null;
    }

    private string? ByCapital(int i, WordTraits traits, bool ordinary)
    {
        if (!_capitalsMean || !IsCapital(i) || ordinary || IsAcronym(i) || Has(traits, WordTraits.CapitalAnyway | WordTraits.Place | WordTraits.AmbiguousPlace | WordTraits.SchoolWord))
            return null;
        if (!StartsSentence(i))
            return "a capital on an unknown word";
        return IsPlain(i) && NextIs(i, WordTraits.AfterName) ? "an unknown word with a capital before a verb" : null;
    }

    private string? PlaceReason(int i)
    {
        ReadOnlySpan<char> word = Word(i);
        WordTraits traits = NameLexicon.Of(word);
        if (Has(traits, WordTraits.Place))
            return "a place name";
        bool cue = i > 0 && SameStretch(i - 1, i) && Has(TraitsAt(i - 1), WordTraits.PlaceCue);
        if (Has(traits, WordTraits.AmbiguousPlace))
            return IsCapital(i) && _capitalsMean && (cue || !StartsSentence(i)) ? "a place name with a capital" : null;
        if (!cue || traits != WordTraits.None || word.Length < 4 || !IsPlain(i) || known.Count == 0 || known.Contains(word))
            return null;
        return $"an unknown word after \"{Word(i - 1)}\"";
    }

    // "hillcrest academy", "St Mary's Primary School": the words before the school word that are not everyday ones.
    private int TrySchool(int i)
    {
        int end = i;
        while (end < prepared.Tokens.Length && end < i + 5 && prepared.Tokens[end].Kind == TokenKind.Word && (end == i || SameStretch(end - 1, end)))
        {
            WordTraits traits = TraitsAt(end);
            if (end > i && Has(traits, WordTraits.SchoolWord))
                return IsSchoolName(i, end) ? AddSchool(i, end) : i;
            if (end > i && Has(traits, WordTraits.SchoolPart) && Word(end) is "high" or "comp" or "grammar" && (EndsClause(end) || (_capitalsMean && IsCapital(end)) || IsGoneTo(i)) && IsSchoolName(i, end))
                return AddSchool(i, end);
            if (Has(traits, WordTraits.Everyday) && !Has(traits, WordTraits.SchoolPart))
                return i;
            end++;
        }

        return i;
    }

    private bool IsGoneTo(int i) => i > 0 && SameStretch(i - 1, i) && Word(i - 1) is "goes" or "go" or "at" or "from" or "to" or "in" or "attends" or "left" or "went";

    // "Ysgol Bryn Coch": the school word comes first.
    private int TryYsgol(int i)
    {
        int end = i + 1;
        if (Word(i) is not "ysgol")
            return i;
        while (end < prepared.Tokens.Length && end < i + 4 && SameStretch(end - 1, end) && IsPartOfYsgol(end))
            end++;
        if (end == i + 1)
            return i;
        Add(MaskKind.School, i, end, "names a school");
        return end;
    }

    private bool IsPartOfYsgol(int i)
        => prepared.Tokens[i].Kind == TokenKind.Word && !Has(TraitsAt(i), WordTraits.Everyday) && Word(i) is not ("newydd" or "arall" or "heddiw" or "fory" or "pob" or "wythnos" or "oherwydd")
            && ((_capitalsMean && IsCapital(i)) || Has(TraitsAt(i), WordTraits.Place | WordTraits.AmbiguousPlace | WordTraits.FirstName) || !known.Contains(Word(i)));

    private bool IsSchoolName(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            WordTraits traits = TraitsAt(i);
            if (Has(traits, WordTraits.FirstName | WordTraits.Place | WordTraits.Surname) || (_capitalsMean && IsCapital(i) && !StartsSentence(i)))
                return true;
            if (!Has(traits, WordTraits.Everyday | WordTraits.SchoolPart | WordTraits.SchoolWord) && !known.Contains(Word(i)) && known.Count > 0)
                return true;
        }

        return false;
    }

    private int AddSchool(int from, int to)
    {
        int end = to + 1;
        if (end < prepared.Tokens.Length && SameStretch(to, end) && Has(TraitsAt(end), WordTraits.SchoolWord))
            end++;
        Add(MaskKind.School, from, end, "names a school");
        return end;
    }

    private int AddName(int i, string reason)
    {
        int end = i + 1;
        if (end + 1 < prepared.Tokens.Length && IsHyphen(end))
            end += 2;
        if (end < prepared.Tokens.Length && prepared.Tokens[end].Kind == TokenKind.Word && SameStretch(i, end) && (IsSurname(end) || IsUnknown(end)))
            end++;
        Add(MaskKind.Name, i, end, reason);
        return end;
    }

    // "lilly-mae": a hyphen with nothing around it joins two parts of one name.
    private bool IsHyphen(int i)
        => prepared.Tokens[i].Kind == TokenKind.Sign && text[prepared.Tokens[i].SourceStart] == '-' && prepared.Tokens[i].SourceLength == 1
            && prepared.Tokens[i - 1].SourceEnd == prepared.Tokens[i].SourceStart && prepared.Tokens[i + 1].SourceStart == prepared.Tokens[i].SourceEnd
            && prepared.Tokens[i + 1].Kind == TokenKind.Word;

    private bool SurnameFollows(int i) => i + 1 < prepared.Tokens.Length && SameStretch(i, i + 1) && Has(TraitsAt(i + 1), WordTraits.Surname) && IsSurname(i + 1);

    // The word before, also across a comma or dash: "cheers, Dave", "my officer - Dave -".
    private int Before(int i)
    {
        int before = i - 1;
        if (before > 0 && prepared.Tokens[before].Kind == TokenKind.Sign)
            before--;
        return before >= 0 && prepared.Tokens[before].Kind == TokenKind.Word && SameStretch(before, i) ? before : -1;
    }

    private bool StartsClause(int i)
        => i == 0 || StartsSentence(i) || prepared.Tokens[i - 1].Kind != TokenKind.Word || Word(i - 1) is "and" or "but" or "n" or "so" or "because" or "cos" or "cuz" or "then" or "when";

    private bool EndsText(int i) => i + 1 >= prepared.Tokens.Length || (i + 2 >= prepared.Tokens.Length && Word(i + 1) is "x" or "xx" or "." or "!");

    private bool IsSurname(int i)
    {
        WordTraits traits = TraitsAt(i);
        if (Has(traits, WordTraits.Everyday))
            return false;
        bool ordinary = known.Contains(Word(i));
        return Has(traits, WordTraits.Surname) ? !ordinary || IsCapital(i) : _capitalsMean && IsCapital(i) && !ordinary && !IsAcronym(i) && !Has(traits, WordTraits.CapitalAnyway);
    }

    // "name is X", "i am X", "his name was X"
    private bool NameIs(int i)
        => i > 1 && SameStretch(i - 2, i) && Word(i - 1) is "is" or "was" or "to" && i > 1 && Word(i - 2) is "name" or "names" or "out" or "worker" or "officer" or "spoke" or "mentor" or "talk" or "thanks" or "speak" or "talking" or "speaking" or "talked" or "thank";

    private bool IsSpokenTo(int i)
        => i > 0 && Word(i) is "to" or "from" && i > 0 && Word(i - 1) is "spoke" or "talk" or "speak" or "talking" or "talked" or "thanks" or "thank" or "you" or "speaking" or "love" or "hi";

    private bool IsPossessive(ReadOnlySpan<char> word)
        => word.Length > 3 && word[^1] == 's' && Has(NameLexicon.Of(word[..^1]), WordTraits.FirstName) && !known.Contains(word);

    private bool CapitalsMean()
    {
        int words = 0, capitals = 0;
        foreach (Token token in prepared.Tokens)
        {
            if (token.Kind != TokenKind.Word || token.Length < 2)
                continue;
            words++;
            capitals += char.IsUpper(text[token.SourceStart]) ? 1 : 0;
        }

        return words < 3 || capitals <= words * MostlyCapitals;
    }

    private bool IsCapital(int i) => char.IsUpper(text[prepared.Tokens[i].SourceStart]);

    private bool IsAcronym(int i)
    {
        Token token = prepared.Tokens[i];
        return token.Length is >= 2 and <= 5 && char.IsUpper(text[token.SourceStart]) && char.IsUpper(text[token.SourceEnd - 1]);
    }

    private bool IsPlain(int i)
    {
        ReadOnlySpan<char> word = Word(i);
        for (int j = 0; j < word.Length; j++)
        {
            if (!char.IsLetter(word[j]) || (j >= 2 && word[j] == word[j - 1] && word[j] == word[j - 2]))
                return false;
        }

        return word.Length <= 20;
    }

    private bool StartsSentence(int i) => i == 0 || text.AsSpan(prepared.Tokens[i - 1].SourceStart, prepared.Tokens[i].SourceStart - prepared.Tokens[i - 1].SourceStart).IndexOfAny(SentenceEnds) >= 0;

    private bool EndsClause(int i) => i + 1 >= prepared.Tokens.Length || prepared.Tokens[i + 1].Kind != TokenKind.Word;

    private bool SameStretch(int i, int j)
        => text.AsSpan(prepared.Tokens[i].SourceEnd, prepared.Tokens[j].SourceStart - prepared.Tokens[i].SourceEnd).IndexOfAny(StretchEnds) < 0 || NameLexicon.Of(Word(i)).HasFlag(WordTraits.Title);

    private bool NextIs(int i, WordTraits trait) => i + 1 < prepared.Tokens.Length && Has(TraitsAt(i + 1), trait);

    private WordTraits TraitsAt(int i) => NameLexicon.Of(Word(i));

    private ReadOnlySpan<char> Word(int i) => prepared.TextOf(prepared.Tokens[i]);

    private static bool Has(WordTraits traits, WordTraits any) => (traits & any) != 0;

    private void Add(MaskKind kind, int from, int to, string reason)
        => _found.Add(new MaskSpan(kind, prepared.Tokens[from].SourceStart, prepared.Tokens[to - 1].SourceEnd, reason));
}
