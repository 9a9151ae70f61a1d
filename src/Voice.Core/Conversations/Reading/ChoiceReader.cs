using Voice.Core.Surveys;

namespace Voice.Core.Conversations.Reading;

/// <summary>One of the options: by its number, its letter, its text, or in own words.</summary>
internal static class ChoiceReader
{
    /// <summary>Longer texts tell a story in which an option's word may mean anything.</summary>
    private const int MostWords = 14;

    public static Reply Read(Hearing heard, Question question)
    {
        var options = OptionWords.Of(question);
        if (options.Numbered && Letter(heard, options) is var letter and >= 0)
            return Choose(options, letter);
        if (options.Whole(heard) is var whole and >= 0)
            return Choose(options, whole);
        if (options.Numbered && Called(heard, options) is var called and >= 0)
            return Choose(options, called);
        if (options.PartlyOption >= 0 && Phrases.Partly.Has(heard.Gists))
            return Choose(options, options.PartlyOption);
        var number = options.Numbered ? NumberReader.Read(heard, 1, options.Options.Count) : Reply.NotUnderstood;
        var named = options.Named(heard.Tokens);
        if (number is Reply.Answer { Value.Number: { } n })
            return named.Count == 0 || (named.Count == 1 && named.Contains(n - 1)) ? Choose(options, n - 1) : Reply.Ambiguous;
        if (named.Count > 1)
            return Reply.Ambiguous;
        var yesNo = ByYesNo(heard, options);
        if (named.Count == 1)
            return OneNamed(heard, options, named.Min, yesNo);
        return yesNo is not Reply.Unclear { Reason: UnclearReason.NotUnderstood } ? yesNo : number;
    }

    /// <summary>"b", "b)", "option b".</summary>
    private static int Letter(Hearing heard, OptionWords options)
    {
        var found = -1;
        foreach (var token in heard.Tokens)
        {
            if (token.Kind == TokenKind.Mark || token.Text is "option" or "answer" || (Vocabulary.Polite.Contains(token.Text) && token.Text.Length > 1))
                continue;
            if (token.End - token.Start != 1 || found >= 0 || token.Kind != TokenKind.Word)
                return -1;
            found = heard.Tokens.Text[token.Start] - 'a';
        }
        return found >= 0 && found < options.Options.Count && !IsYesOrNoLetter(found) ? found : -1;
    }

    /// <summary>"option 2", "number 2".</summary>
    private static int Called(Hearing heard, OptionWords options) =>
        heard.Tokens is { Count: 2 } tokens && tokens[0].Text is "option" or "number" or "answer" or "no" && tokens[1] is { Kind: TokenKind.Number, Text: { Length: 1 } digit }
        && digit[0] - '0' is var n && n >= 1 && n <= options.Options.Count ? n - 1 : -1;

    private static bool IsYesOrNoLetter(int letter) => letter is 'y' - 'a' or 'n' - 'a';

    private static Reply OneNamed(Hearing heard, OptionWords options, int named, Reply yesNo)
    {
        if (heard.Tokens.Words() > MostWords)
            return Reply.NotUnderstood;
        if (yesNo is Reply.Answer { Value.Choice: { } id } && id != options.Options[named].Id && id == NoId(options))
            return Reply.Ambiguous;
        return IsDenied(heard) ? Reply.Ambiguous : Choose(options, named);
    }

    private static string? NoId(OptionWords options) => options.NoOption >= 0 ? options.Options[options.NoOption].Id : null;

    private static bool IsDenied(Hearing heard)
    {
        foreach (var token in heard.Tokens)
            if (Phrases.Negations.Contains(token.Text) || token.Text is "but" or "or" or "maybe")
                return true;
        return false;
    }

    private static Reply ByYesNo(Hearing heard, OptionWords options)
    {
        if (options.YesOption < 0 && options.NoOption < 0)
            return Reply.NotUnderstood;
        var reply = YesNoReader.Read(heard);
        if (reply is not Reply.Answer { Value.YesNo: { } yes })
            return reply;
        var option = yes ? options.YesOption : options.NoOption;
        return option >= 0 ? Choose(options, option) : Reply.Ambiguous;
    }

    private static Reply.Answer Choose(OptionWords options, int option) => new(AnswerValue.OfChoice(options.Options[option].Id));
}
