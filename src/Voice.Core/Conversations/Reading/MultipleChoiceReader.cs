using Voice.Core.Surveys;

namespace Voice.Core.Conversations.Reading;

/// <summary>Any number of options: "1 and 3", "2,4", "a c", their names, "all", "none".</summary>
internal static class MultipleChoiceReader
{
    private const int MostWords = 30;

    public static Reply Read(Hearing heard, Question question)
    {
        var options = OptionWords.Of(question);
        if (heard.Tokens.Words() > MostWords)
            return Reply.NotUnderstood;
        if (options.Whole(heard) is var whole and >= 0)
            return Choose(options, [whole]);
        if (Phrases.All.Has(heard.Gists) || (options.Options.Count == 2 && heard.Gists.Exact == "both"))
            return Choose(options, Enumerable.Range(0, options.Options.Count).Where(i => !IsNone(options.Options[i])));
        if (Phrases.NoneOfThem.Has(heard.Gists))
            return None(options);
        return Listed(heard, options);
    }

    private static Reply Listed(Hearing heard, OptionWords options)
    {
        var listed = new SortedSet<int>();
        var clean = true;
        for (var i = 0; i < heard.Tokens.Count; i++)
        {
            if (!Take(heard, options, i, listed, out var understood))
                return Reply.OutOfRange;
            clean &= understood;
        }
        var named = options.Named(heard.Tokens);
        if (IsDoubtful(heard, listed.Count > 0))
            return listed.Count + named.Count > 0 ? Reply.Ambiguous : Reply.NotUnderstood;
        if (listed.Count > 0 && !clean && named.Count == 0)
            return Reply.Ambiguous;
        listed.UnionWith(named);
        return listed.Count == 0 ? Reply.NotUnderstood : listed.Count > 1 && listed.Any(i => IsNone(options.Options[i])) ? Reply.Ambiguous : Choose(options, listed);
    }

    /// <summary>Takes one token; false when it is a number that no option has.</summary>
    private static bool Take(Hearing heard, OptionWords options, int i, SortedSet<int> listed, out bool understood)
    {
        var token = heard.Tokens[i];
        understood = true;
        var number = token.Kind == TokenKind.Number ? (token.Text.Length > 4 ? int.MaxValue : int.Parse(token.Text, System.Globalization.CultureInfo.InvariantCulture))
            : token.Kind == TokenKind.Word && token.Text != "one" ? Vocabulary.NumberOf(token.Text, heard.Language) : null;
        if (token.Text == "one" && heard.Tokens.Words() <= 5)
            number = 1;
        if (number is { } n)
        {
            if (n < 1 || n > options.Options.Count)
                return false;
            listed.Add(n - 1);
            return true;
        }
        understood = token.Kind is TokenKind.Mark or TokenKind.Picture || token.Text is "and" or "n" or "plus" or "also" or "a" or "ac" or "number" or "numbers" or "option" or "options" or "with"
            || Vocabulary.Chatter.Contains(token.Text);
        if (IsLetter(token, options.Options.Count) && !HasDigits(heard.Tokens) && IsOnlyLetters(heard.Tokens))
        {
            listed.Add(heard.Tokens.Text[token.Start] - 'a');
            understood = true;
        }
        return true;
    }

    private static bool IsLetter(Token token, int options) =>
        token.Kind == TokenKind.Word && token.End - token.Start == 1 && token.Text.Length == 1 && token.Text[0] - 'a' < options && token.Text[0] >= 'a';

    private static bool IsOnlyLetters(Tokens tokens)
    {
        foreach (var token in tokens)
            if (token.Kind == TokenKind.Word && token.Text.Length > 1 && token.Text is not ("and" or "plus"))
                return false;
        return true;
    }

    private static bool HasDigits(Tokens tokens)
    {
        foreach (var token in tokens)
            if (token.Kind == TokenKind.Number)
                return true;
        return false;
    }

    /// <summary>"1-3", "not 2", "1 or 2", "all but 2", and times or dates: it could mean more than one list.</summary>
    private static bool IsDoubtful(Hearing heard, bool numbers)
    {
        for (var i = 0; i < heard.Tokens.Count; i++)
        {
            var token = heard.Tokens[i];
            if (token.Text is "not" or "or" or "except" or "but" or "maybe" || Phrases.Negations.Contains(token.Text))
                return true;
            if (numbers && i > 0 && i + 1 < heard.Tokens.Count && (token.Is('-') || token.Is(':') || token.Is('.') && token.Touches(heard.Tokens[i + 1]) || token.Text == "to")
                && heard.Tokens[i - 1].Kind == TokenKind.Number && heard.Tokens[i + 1].Kind == TokenKind.Number)
                return true;
            if (numbers && token.Kind == TokenKind.Word && Phrases.Units.Contains(token.Text) && i > 0 && heard.Tokens[i - 1].Kind == TokenKind.Number)
                return true;
        }
        return false;
    }

    private static Reply.Answer None(OptionWords options)
    {
        for (var i = 0; i < options.Options.Count; i++)
            if (IsNone(options.Options[i]))
                return Choose(options, [i]);
        return new Reply.Answer(AnswerValue.OfChoices([]));
    }

    private static bool IsNone(Option option) => option.Id is "none" or "nothing" or "no" or "none-of-these";

    private static Reply.Answer Choose(OptionWords options, IEnumerable<int> chosen) =>
        new(AnswerValue.OfChoices([.. chosen.Select(i => options.Options[i].Id)]));
}
