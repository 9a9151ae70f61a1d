using Voice.Analysis.Text;

namespace Voice.Analysis.Redaction;

/// <summary>Walks through a comment for names, schools, places and handles, and says how far each reaches.</summary>
internal ref struct NameFinder
{
    private readonly CommentWords _words;
    private readonly SchoolFinder _schools;
    private readonly PlaceFinder _places;
    private readonly NameReasons _names;
    private readonly bool _namesNetwork;
    private List<MaskSpan>? _found;

    public NameFinder(CommentWords words, IReadOnlySet<string> people, bool namesNetwork)
    {
        _words = words;
        _schools = new SchoolFinder(words);
        _places = new PlaceFinder(words);
        _names = new NameReasons(words, people);
        _namesNetwork = namesNetwork;
    }

    public void AddTo(ref List<MaskSpan>? spans)
    {
        _found = spans;
        for (int i = 0; i < _words.Count;)
            i = _words.IsWord(i) ? Look(i) : i + 1;
        spans = _found;
    }

    // The word past what was found here, or the next word.
    private int Look(int i)
    {
        int past = AddSchools(i);
        if (past > i)
            return past;
        past = Add(MaskKind.Place, i, _places.EndOfSeveralWords(i), "a place name");
        if (past > i)
            return past;
        if (IsHandle(i))
            return Add(MaskKind.SocialHandle, i, i + 1, "an unknown word beside the name of a social network");
        if ((_names.Reason(i) ?? (IsFirstHalf(i) ? "joined to a name by a hyphen" : null)) is { } reason)
            return AddName(i, reason);
        return _places.Reason(i) is { } reasonOfPlace ? Add(MaskKind.Place, i, i + 1, reasonOfPlace) : i + 1;
    }

    private int AddSchools(int i)
    {
        int school = Add(MaskKind.School, i, _schools.EndOfSchool(i), "names a school");
        int ysgol = Add(MaskKind.School, i, _schools.EndOfYsgol(i), "names a school");
        int saint = Add(MaskKind.School, i, _schools.EndOfSaint(i), "named after a saint, as schools are");
        return Math.Max(Math.Max(school, ysgol), saint);
    }

    // "insta lilroryuk", "my roblox is lilrory", "im lilroryuk on tiktok"
    private readonly bool IsHandle(int i) => _namesNetwork && _words.IsUnknown(i) && (FollowsNetwork(i) || IsOnNetwork(i));

    private readonly bool IsOnNetwork(int i)
        => i + 2 < _words.Count && _words.Word(i + 1) is "on" or "ar" && _words.TraitsAt(i + 2).HasAny(WordTraits.Network);

    private readonly bool FollowsNetwork(int i)
    {
        int at = i - 1;
        while (at > 0 && i - at <= 3 && (_words[at].Kind == TokenKind.Sign || _words.Word(at) is "is" or "its" or "as" or "called" or "name" or "user" or "me"))
            at--;
        return at >= 0 && _words.TraitsAt(at).HasAny(WordTraits.Network) && _words.SameStretch(at, i);
    }

    private int AddName(int i, string reason)
    {
        int end = PastHyphen(i + 1);
        if (end < _words.Count && _words.IsWord(end) && _words.SameStretch(i, end) && (_words.IsSurname(end) || _words.IsUnknown(end) || IsShortSurname(end)))
            end++;
        end = PastHyphen(end);
        bool nickname = i > 0 && _words.SameStretch(i - 1, i) && _words.Word(i - 1) is "big" or "lil" or "yung";
        return Add(MaskKind.Name, nickname ? i - 1 : i, end, reason);
    }

    private readonly int PastHyphen(int end) => _words.IsHyphen(end) ? end + 2 : end;

    private readonly bool IsShortSurname(int i)
        => _words[i].Length == 2 && _words.TraitsAt(i) == WordTraits.None && _words.IsPlain(i) && !_words.IsKnown(i) && _words.KnowsWords;

    // "dolly-ann"
    private readonly bool IsFirstHalf(int i)
    {
        if (!_words.IsHyphen(i + 1))
            return false;
        WordTraits first = _words.TraitsAt(i), second = _words.TraitsAt(i + 2);
        if (first.HasAny(WordTraits.Everyday))
            return false;
        return _words.IsCertainFirstName(i + 2)
            || (first.HasAny(WordTraits.FirstName | WordTraits.AmbiguousName | WordTraits.MostlyWord) && !second.HasAny(WordTraits.Everyday) && !_words.IsKnown(i + 2))
            || (first.HasAny(WordTraits.Surname) && second.HasAny(WordTraits.Surname));
    }

    private int Add(MaskKind kind, int from, int end, string reason)
    {
        if (end > from)
            (_found ??= []).Add(new MaskSpan(kind, _words[from].SourceStart, _words[end - 1].SourceEnd, reason));
        return end;
    }
}
