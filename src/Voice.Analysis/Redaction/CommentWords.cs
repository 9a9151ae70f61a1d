using System.Buffers;
using Voice.Analysis.Text;

namespace Voice.Analysis.Redaction;

/// <summary>The words of a comment, what each can be, and where it stands among the others.</summary>
internal readonly ref struct CommentWords
{
    private const double MostlyCapitals = 0.6;

    private static readonly SearchValues<char> StretchEnds = SearchValues.Create(".!?\n;");
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?\n");

    private readonly PreparedText _prepared;
    private readonly string _text;
    private readonly KnownWords _known;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly ReadOnlySpan<WordTraits> _traits;

    /// <summary>Looks every word up once, since each is asked about many times.</summary>
    /// <param name="traits">Room for the traits of as many words as there are.</param>
    public CommentWords(PreparedText prepared, string text, KnownWords known, Span<WordTraits> traits)
    {
        (_prepared, _text, _known) = (prepared, text, known);
        _tokens = prepared.Tokens;
        _traits = traits;
        for (int i = 0; i < _tokens.Length; i++)
            traits[i] = NameLexicon.Of(prepared.TextOf(_tokens[i]));
        CapitalsMean = CapitalsAreFew();
    }

    public int Count => _tokens.Length;

    /// <summary>Whether a capital says anything: not in a comment written in capitals.</summary>
    public bool CapitalsMean { get; }

    /// <summary>Without a list of ordinary words none can be called unknown.</summary>
    public bool KnowsWords => _known.Count > 0;

    public Token this[int i] => _tokens[i];

    public ReadOnlySpan<char> Word(int i) => _prepared.TextOf(_tokens[i]);

    public WordTraits TraitsAt(int i) => _traits[i];

    /// <summary>What the words from one to another are together, as in "great yarmouth".</summary>
    public WordTraits TraitsOf(int first, int last)
    {
        int start = _tokens[first].Start;
        return NameLexicon.Of(_prepared.Folded[start.._tokens[last].End]);
    }

    public bool IsWord(int i) => _tokens[i].Kind == TokenKind.Word;

    public bool IsKnown(int i) => _known.Contains(_prepared.HashOf(i));

    public bool IsUnknown(int i)
        => KnowsWords && i < Count && IsWord(i) && _tokens[i].Length >= 3
            && (TraitsAt(i) & ~(WordTraits.Surname | WordTraits.PlaceBeginning)) == WordTraits.None && IsPlain(i) && !IsKnown(i);

    /// <summary>Whether a word is a first name and nothing else.</summary>
    public bool IsCertainFirstName(int i)
    {
        WordTraits traits = TraitsAt(i);
        return traits.HasAny(WordTraits.FirstName) && !traits.HasAny(WordTraits.MostlyWord | WordTraits.AmbiguousName) && !IsKnown(i);
    }

    public bool IsSurname(int i)
    {
        WordTraits traits = TraitsAt(i);
        if (traits.HasAny(WordTraits.Everyday))
            return false;
        bool ordinary = IsKnown(i);
        return traits.HasAny(WordTraits.Surname)
            ? !ordinary || IsCapital(i)
            : HasTellingCapital(i) && !ordinary && !IsAcronym(i) && !traits.HasAny(WordTraits.CapitalAnyway);
    }

    public bool IsCapital(int i) => char.IsUpper(_text[_tokens[i].SourceStart]);

    public bool HasTellingCapital(int i) => CapitalsMean && IsCapital(i);

    public bool IsAcronym(int i)
    {
        Token token = this[i];
        return token.Length is >= 2 and <= 5 && char.IsUpper(_text[token.SourceStart]) && char.IsUpper(_text[token.SourceEnd - 1]);
    }

    /// <summary>Whether a word is letters only and none of them drawn out, as in "yesss".</summary>
    public bool IsPlain(int i)
    {
        ReadOnlySpan<char> word = Word(i);
        for (int j = 0; j < word.Length; j++)
        {
            if (!char.IsLetter(word[j]) || (j >= 2 && word[j] == word[j - 1] && word[j] == word[j - 2]))
                return false;
        }

        return word.Length <= 20;
    }

    /// <summary>Whether a word was written with an apostrophe and an s at its end.</summary>
    public bool OwnsWithApostrophe(int i)
    {
        Token token = this[i];
        return token.SourceLength > 3 && _text[token.SourceEnd - 2] is '\'' or '’' && _text[token.SourceEnd - 1] is 's' or 'S';
    }

    public bool NextIs(int i, WordTraits traits) => i + 1 < Count && TraitsAt(i + 1).HasAny(traits);

    /// <summary>The word before, also across a comma or dash: "cheers, Dave", "my officer - Dave -"; -1 for none.</summary>
    public int Before(int i)
    {
        int before = i - 1;
        if (before > 0 && this[before].Kind == TokenKind.Number && TraitsAt(before - 1).HasAny(WordTraits.Title))
            return before - 1;
        if (before > 0 && this[before].Kind == TokenKind.Sign)
            before--;
        return before >= 0 && IsWord(before) && SameStretch(before, i) ? before : -1;
    }

    // The full stop of "mr." ends nothing.
    public bool SameStretch(int i, int j) => !Between(i, j).ContainsAny(StretchEnds) || TraitsAt(i).HasAny(WordTraits.Title);

    public bool SameLine(int i, int j) => !Between(i, j).Contains('\n');

    public bool StartsSentence(int i)
        => i == 0 || _text.AsSpan(this[i - 1].SourceStart, _tokens[i].SourceStart - this[i - 1].SourceStart).ContainsAny(SentenceEnds);

    public bool StartsClause(int i)
        => i == 0 || StartsSentence(i) || !IsWord(i - 1) || Word(i - 1) is "and" or "but" or "n" or "so" or "because" or "cos" or "cuz" or "then" or "when";

    public bool EndsClause(int i) => i + 1 >= Count || !IsWord(i + 1);

    public bool EndsText(int i) => i + 1 >= Count || (i + 2 >= Count && Word(i + 1) is "x" or "xx" or "." or "!");

    /// <summary>A dash with a space after it, as before a signature.</summary>
    public bool IsDash(int i) => Word(i) is "-" && i + 1 < Count && this[i + 1].SourceStart > _tokens[i].SourceEnd;

    /// <summary>"lilly-mae": a hyphen with nothing around it joins two parts of one name.</summary>
    public bool IsHyphen(int i)
        => i + 1 < Count && _tokens[i].Kind == TokenKind.Sign && _text[_tokens[i].SourceStart] == '-' && _tokens[i].SourceLength == 1
            && this[i - 1].SourceEnd == _tokens[i].SourceStart && this[i + 1].SourceStart == _tokens[i].SourceEnd && IsWord(i + 1);

    private ReadOnlySpan<char> Between(int i, int j) => _text.AsSpan(_tokens[i].SourceEnd, this[j].SourceStart - _tokens[i].SourceEnd);

    private bool CapitalsAreFew()
    {
        int words = 0, capitals = 0;
        foreach (Token token in _tokens)
        {
            if (token.Kind != TokenKind.Word || token.Length < 2)
                continue;
            words++;
            capitals += char.IsUpper(_text[token.SourceStart]) ? 1 : 0;
        }

        return words < 3 || capitals <= words * MostlyCapitals;
    }
}
