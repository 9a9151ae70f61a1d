namespace Voice.Core.Conversations.Reading;

/// <summary>All numbers of a text, sorted by how surely each is meant as the answer.</summary>
internal sealed class NumberMentions
{
    private readonly Tokens _tokens;
    private readonly string? _language;
    private readonly int _max;
    private bool _corrected;
    private bool _negated;

    private NumberMentions(Hearing heard, int max) => (_tokens, _language, _max) = (heard.Tokens, heard.Language, max);

    /// <summary>Distinct numbers said as an answer, in order.</summary>
    public List<int> Clear { get; } = [];

    /// <summary>Numbers that might be the answer and might be something else.</summary>
    public List<int> Perhaps { get; } = [];

    /// <summary>"8/10", "8 out of 10".</summary>
    public bool Strong { get; private set; }

    /// <summary>Something that no single number can be made of: "4.5", "80%", "3/5" on a scale to ten.</summary>
    public bool Confusing { get; private set; }

    public static NumberMentions In(Hearing heard, int max)
    {
        var mentions = new NumberMentions(heard, max);
        for (var i = 0; i < heard.Tokens.Count;)
            i = mentions.Take(i);
        mentions.Confusing |= heard.Tokens.Has("jk") || mentions._negated && mentions.Clear.Count == 0;
        return mentions;
    }

    /// <summary>Takes in what begins at one token and gives the place to go on from.</summary>
    private int Take(int i)
    {
        if (ValueAt(i) is not { } value)
        {
            _corrected |= IsCorrection(i);
            return i + 1;
        }
        var end = EndOfNumber(i, ref value);
        if (NumberShapes.LengthOfOther(_tokens, i, end) is var length and > 0)
            return i + length;
        if (NumberShapes.LengthOfScale(_tokens, i, _max, ValueAt) is var scale and > 0)
            return i + scale;
        if (NumberShapes.IsPart(_tokens, i, end))
        {
            Confusing = true;
            return end + 1;
        }
        end += NumberShapes.LengthOfZeros(_tokens, i);
        if (NumberShapes.Share(_tokens, end, ValueAt) is { } share)
            return TakeShare(IsNegative(i) ? -Math.Max(1, value) : value, share);
        Sort(i, end, value);
        return end;
    }

    private int? ValueAt(int i)
    {
        if (i >= _tokens.Count)
            return null;
        var token = _tokens[i];
        return token.Kind switch
        {
            TokenKind.Number => token.Text.Length > 9 ? int.MaxValue : int.Parse(token.Text, System.Globalization.CultureInfo.InvariantCulture),
            TokenKind.Word => Vocabulary.NumberOf(token.Text, _language),
            _ => null,
        };
    }

    /// <summary>"twenty five", "one hundred": several words, one number.</summary>
    private int EndOfNumber(int i, ref int value)
    {
        var end = i + 1;
        if (_tokens[i].Kind != TokenKind.Word || ValueAt(end) is not { } next || _tokens[end].Kind != TokenKind.Word)
            return end;
        if (value is >= 20 and < 100 && next is > 0 and < 10)
            value += next;
        else if (next is >= 100)
            value = Math.Max(1, value) * Math.Min(next, 1_000_000);
        else
            return end;
        return end + 1;
    }

    private int TakeShare(int value, NumberShapes.Fraction share)
    {
        if (share.Of == _max)
        {
            Strong = true;
            AddClear(value);
        }
        else
        {
            Confusing |= !share.IsIdiom(value);
        }
        return share.End;
    }

    private void Sort(int i, int end, int value)
    {
        var role = NumberRole.Of(_tokens, i, end, value, ValueAt);
        switch (role)
        {
            case Role.Answer when IsNegative(i):
                AddClear(-Math.Max(1, value));
                break;
            case Role.Answer:
                AddClear(value);
                break;
            case Role.Perhaps:
                Perhaps.Add(value);
                break;
            case Role.Denied:
                _negated = true;
                Clear.Remove(value);
                break;
            case Role.Confusing:
                Confusing = true;
                break;
        }
    }

    private void AddClear(int value)
    {
        if (_corrected)
            Clear.Clear();
        _corrected = false;
        if (!Clear.Contains(value))
            Clear.Add(value);
    }

    // "-3" at the start or after a space; "- 3" is a bullet and "7-3" two numbers.
    private bool IsNegative(int i) =>
        i > 0 && (_tokens[i - 1].Text == "minus"
            || (_tokens[i - 1].Is('-') && _tokens[i - 1].Touches(_tokens[i]) && (i == 1 || !_tokens[i - 2].Touches(_tokens[i - 1])) && (i < 2 || ValueAt(i - 2) is null)));

    /// <summary>"8 no wait 6", "sorry i meant 6".</summary>
    private bool IsCorrection(int i) => Clear.Count > 0 && _tokens[i].Text switch
    {
        "meant" or "wait" or "actually" or "correction" or "oops" => true,
        "make" => i + 1 < _tokens.Count && _tokens[i + 1].Text is "that" or "it",
        _ => false,
    };
}
