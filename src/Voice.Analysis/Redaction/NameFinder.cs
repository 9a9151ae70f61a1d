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
    private readonly bool _namesNetwork = IdentifierPatterns.NamesNetwork(text);
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
        int school = Math.Max(Math.Max(TrySchool(i), TryYsgol(i)), TrySaint(i));
        if (school > i)
            return school;
        int place = TryPlaceOfSeveralWords(i);
        if (place > i)
            return place;
        if (IsHandle(i))
            return AddOne(MaskKind.SocialHandle, i, "an unknown word beside the name of a social network");
        if (NameReason(i) is { } reason)
            return AddName(i, reason);
        if (IsFirstHalf(i))
            return AddName(i, "joined to a name by a hyphen");
        return PlaceReason(i) is { } reasonOfPlace ? AddOne(MaskKind.Place, i, reasonOfPlace) : i + 1;
    }

    private int AddOne(MaskKind kind, int i, string reason)
    {
        Add(kind, i, i + 1, reason);
        return i + 1;
    }

    // "insta lilroryuk", "my roblox is lilrory", "im lilroryuk on tiktok"
    private bool IsHandle(int i) => _namesNetwork && IsUnknown(i) && (FollowsNetwork(i) || (i + 2 < prepared.Tokens.Length && Word(i + 1) is "on" or "ar" && Has(TraitsAt(i + 2), WordTraits.Network)));

    private bool FollowsNetwork(int i)
    {
        int at = i - 1;
        while (at > 0 && i - at <= 3 && (prepared.Tokens[at].Kind == TokenKind.Sign || Word(at) is "is" or "its" or "as" or "called" or "name" or "user" or "me"))
            at--;
        return at >= 0 && Has(TraitsAt(at), WordTraits.Network) && SameStretch(at, i);
    }

    private int TryPlaceOfSeveralWords(int i)
    {
        if (!Has(TraitsAt(i), WordTraits.PlaceBeginning))
            return i;
        for (int last = Math.Min(i + 3, prepared.Tokens.Length - 1); last > i; last--)
        {
            Token first = prepared.Tokens[i], end = prepared.Tokens[last];
            if (Has(NameLexicon.Of(prepared.Folded.Slice(first.Start, end.End - first.Start)), WordTraits.Place))
            {
                int past = last + 1;
                if (Word(i) is "our" && past + 1 < prepared.Tokens.Length && Word(past) is "of")
                    past += 2;
                Add(MaskKind.Place, i, past, "a place name");
                return past;
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
        if ((Has(traits, WordTraits.MostlyWord) && IsWordAsName(i)) || IsWordOwning(i, word))
            return "an ordinary word where only a name can stand";
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
        if (strong && (before == i - 1 || Word(i - 1) is "=" or ":") && !ordinary && IsPlain(i) && !Has(traits, WordTraits.CapitalAnyway | WordTraits.AfterName | WordTraits.StrongCue | WordTraits.SchoolWord))
            return $"an unknown word after \"{Word(before)}\"";
        if (known.Count > 0 && Has(cue, WordTraits.WeakCue) && !ordinary && IsPlain(i) && prepared.Tokens[i].Length >= 3 && !Has(traits, ~WordTraits.Surname & ~WordTraits.FirstName & ~WordTraits.AmbiguousName)
            && (!Has(cue, WordTraits.PlaceCue) || EndsText(i) || IsSpokenTo(before)))
            return $"an unknown word after \"{Word(before)}\"";
        return IsUnknown(i) ? ByPlace(i) : null;
    }

    // "will was my worker", "cheers hope ur great", "called joy", "me and mark"
    private bool IsWordAsName(int i)
    {
        int at = Before(i);
        bool person = NextIs(i, WordTraits.PersonVerb) && SameStretch(i, i + 1);
        if ((person && StartsClause(i)) || IsSubject(i) || at < 0)
            return (person && StartsClause(i)) || IsSubject(i);
        ReadOnlySpan<char> before = Word(at), earlier = at > 0 ? Word(at - 1) : [];
        bool ends = EndsClause(i) || Word(i + 1) is "ur" or "u" or "you" or "and" or "she" or "he" or "shes" or "hes" or "for";
        if (before is "called" or "named" || (before is "and" or "n" && earlier is "me"))
            return true;
        if (before is "cheers" or "ta" || (before is "you" && earlier is "thank" && IsCapital(i)) || (before is "to" && earlier is "thanks" or "thank" or "spoke" or "talk" or "speak"))
            return ends;
        if (before is "like" or "love" or "miss" or "with" or "hi")
            return i + 1 < prepared.Tokens.Length && Word(i + 1) is "she" or "he" or "shes" or "hes";
        return Has(TraitsAt(at), WordTraits.StrongCue) && !Has(TraitsAt(at), WordTraits.Title) && (person || at < i - 1 || (ends && Word(i) is not ("will" or "may")));
    }

    // "will was", "joy from yot", "hope was my worker": grammar leaves only a name.
    private bool IsSubject(int i)
    {
        if (i + 2 >= prepared.Tokens.Length || !SameStretch(i, i + 2))
            return false;
        ReadOnlySpan<char> next = Word(i + 1), third = Word(i + 2);
        return (Word(i) is "will" && next is "was" or "is" or "has" or "from" or "said" or "got" or "came" or "rang" or "helped" or "told")
            || (StartsClause(i) && ((next is "from" && third is "yot" or "yjs" or "court" or "youth") || (next is "was" or "is" && third is "my")));
    }

    // "faith's lovely": an ordinary word with 's at the beginning of a clause.
    private bool IsWordOwning(int i, ReadOnlySpan<char> word)
    {
        Token token = prepared.Tokens[i];
        return token.SourceLength > 3 && word.Length > 3 && text[token.SourceEnd - 2] is '\'' or '’' && text[token.SourceEnd - 1] is 's' or 'S' && StartsClause(i)
            && Has(NameLexicon.Of(word[..^1]), WordTraits.MostlyWord | WordTraits.AmbiguousName) && !Has(NameLexicon.Of(word[..^1]), WordTraits.CapitalAnyway);
    }

    // An unknown word that stands where a name stands.
    private string? ByPlace(int i)
    {
        if (StartsClause(i) && (NextIs(i, WordTraits.AfterName) || (NextIs(i + 1, WordTraits.AfterName) && IsUnknown(i + 1))))
            return "an unknown word before a verb";
        if (EndsText(i) && (i > 0 ? StartsSentence(i) || IsDash(i - 1) : prepared.Tokens.Length > 1))
            return "an unknown word at the end, as one signs";
        if (Word(i)[^1] == 's' && NextIs(i, WordTraits.StrongCue) && SameStretch(i, i + 1))
            return "an unknown word before a person";
        if (SurnameFollows(i))
            return "an unknown word before a surname";
        if (IsListedWithName(i) && !(_capitalsMean && IsAcronym(i)))
            return "an unknown word in a row with a name";
        return IsAskedAfter(i) ? "an unknown word where a name is asked after" : null;
    }

    private bool IsDash(int i)
        => Word(i) is "-" && i + 1 < prepared.Tokens.Length && prepared.Tokens[i + 1].SourceStart > prepared.Tokens[i].SourceEnd;

    // "X, imran and the others", "kyle and X"
    private bool IsListedWithName(int i)
        => (StartsClause(i) && i + 2 < prepared.Tokens.Length && (Word(i + 1) is "," or "and" or "n" or "&") && IsListedName(i + 2))
            || (i > 1 && Word(i - 1) is "," or "and" or "n" or "&" && IsListedName(i - 2));

    private bool IsListedName(int i) => Has(TraitsAt(i), WordTraits.FirstName) && !Has(TraitsAt(i), WordTraits.MostlyWord | WordTraits.AmbiguousName) && !known.Contains(Word(i));

    // "is X still there", "it was X that helped"
    private bool IsAskedAfter(int i)
        => i > 0 && i + 1 < prepared.Tokens.Length && SameStretch(i - 1, i)
            && ((Word(i - 1) is "is" && Word(i + 1) is "still" or "there" or "back" or "coming") || (Word(i - 1) is "was" && Word(i + 1) is "who" or "that") || (Word(i - 1) is "have" or "get" or "want" && Word(i + 1) is "back"));

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
            if (end > i && Has(traits, WordTraits.SchoolPart) && Word(end) is "high" or "comp" or "grammar" && (EndsClause(end) || (_capitalsMean && IsCapital(end)) || IsGoneTo(i) || Has(TraitsAt(end - 1), WordTraits.FirstName | WordTraits.Surname | WordTraits.Place) || !known.Contains(Word(end - 1))) && IsSchoolName(i, end))
                return AddSchool(i, end);
            if (Has(traits, WordTraits.Everyday) && !Has(traits, WordTraits.SchoolPart))
                return i;
            end++;
        }

        return i;
    }

    private bool IsGoneTo(int i) => i > 0 && SameStretch(i - 1, i) && Word(i - 1) is "goes" or "go" or "at" or "from" or "to" or "in" or "attends" or "left" or "went";

    // "st mary's", "St. Bede's RC", "saint cuthberts": a school, church or street, named after a saint.
    private int TrySaint(int i)
    {
        int at = i + 1;
        if (Word(i) is not ("st" or "saint" or "sant"))
            return i;
        if (at < prepared.Tokens.Length && Word(at) is ".")
            at++;
        if (at >= prepared.Tokens.Length || prepared.Tokens[at].Kind != TokenKind.Word || !IsSaint(at) || text.AsSpan(prepared.Tokens[i].SourceEnd, prepared.Tokens[at].SourceStart - prepared.Tokens[i].SourceEnd).Contains('\n'))
            return i;
        int end = at + 1;
        while (end < prepared.Tokens.Length && SameStretch(end - 1, end) && end < at + 4
            && (Has(TraitsAt(end), WordTraits.SchoolWord | WordTraits.SchoolPart) && !Has(TraitsAt(end), WordTraits.Everyday) || Word(end) is "school" or "more" or "college"))
            end++;
        Add(MaskKind.School, i, end, "named after a saint, as schools are");
        return end;
    }

    private bool IsSaint(int i)
    {
        WordTraits traits = TraitsAt(i);
        ReadOnlySpan<char> word = Word(i);
        return Has(traits, WordTraits.FirstName | WordTraits.AmbiguousName | WordTraits.Surname) || (word[^1] == 's' && Has(NameLexicon.Of(word[..^1]), WordTraits.FirstName | WordTraits.AmbiguousName))
            || (!Has(traits, WordTraits.Everyday) && IsPlain(i) && word.Length >= 4 && (!known.Contains(word) || (_capitalsMean && IsCapital(i))));
    }

    // "Ysgol Bryn Coch": the school word comes first.
    private int TryYsgol(int i)
    {
        int end = i + 1;
        if (Word(i) is not "ysgol")
            return i;
        while (end < prepared.Tokens.Length && end < i + 4 && SameStretch(end - 1, end)
            && (IsPartOfYsgol(end) || (Word(end) is "y" or "yr" or "gyfun" or "uwchradd" or "gynradd" && end + 1 < prepared.Tokens.Length && IsPartOfYsgol(end + 1))))
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
        if (end < prepared.Tokens.Length && prepared.Tokens[end].Kind == TokenKind.Word && SameStretch(i, end) && (IsSurname(end) || IsUnknown(end) || IsShortSurname(end)))
            end++;
        if (end + 1 < prepared.Tokens.Length && IsHyphen(end))
            end += 2;
        bool nickname = i > 0 && SameStretch(i - 1, i) && Word(i - 1) is "big" or "lil" or "yung";
        Add(MaskKind.Name, nickname ? i - 1 : i, end, reason);
        return end;
    }

    // "dolly-ann"
    private bool IsFirstHalf(int i)
        => i + 2 < prepared.Tokens.Length && IsHyphen(i + 1) && !Has(TraitsAt(i), WordTraits.Everyday) && (IsListedName(i + 2) || (Has(TraitsAt(i), WordTraits.FirstName | WordTraits.AmbiguousName | WordTraits.MostlyWord) && !Has(TraitsAt(i + 2), WordTraits.Everyday) && !known.Contains(Word(i + 2))) || (Has(TraitsAt(i), WordTraits.Surname) && Has(TraitsAt(i + 2), WordTraits.Surname)));

    private bool IsShortSurname(int i)
        => prepared.Tokens[i].Length == 2 && TraitsAt(i) == WordTraits.None && IsPlain(i) && !known.Contains(Word(i)) && known.Count > 0;

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
        if (before > 0 && prepared.Tokens[before].Kind == TokenKind.Number && Has(TraitsAt(before - 1), WordTraits.Title))
            return before - 1;
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

    // "name is X", "spoke to X", "call me X", "because of X", "goes by X", "shout out X"
    private bool NameIs(int i)
    {
        if (i < 2 || !SameStretch(i - 2, i))
            return false;
        ReadOnlySpan<char> earlier = Word(i - 2);
        return Word(i - 1) switch
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
