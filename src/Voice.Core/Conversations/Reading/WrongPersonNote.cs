using System.Collections.Frozen;

namespace Voice.Core.Conversations.Reading;

/// <summary>"I think you have the wrong number", "this isn't Liam's phone", "no Liam here": the phone belongs to somebody else.</summary>
internal static class WrongPersonNote
{
    private static readonly FrozenSet<string> BeforeWrong = Set("sorry i think you u youve uve ve have got the a this is its hi hello hey no mate must be texted text messaged message to has been sent your youre yours im afraid but reckon soz oh erm pal love are texting messaging somebody someone guys just so still and dont who");
    private static readonly FrozenSet<string> AfterWrong = Set("mate sorry pal bro love please thanks x lol here sir stop this is not dont text me again texting messaging im my phone now i you youve got think leave alone");
    private static readonly FrozenSet<string> Polite = Set("sorry mate pal love x lol hi hello please thanks um erm no i think but its soz hey");

    public static bool In(Hearing heard, bool comment)
    {
        var tokens = heard.Tokens;
        if (tokens.Words() is 0 or > 16)
            return false;
        return SaysWrongNumber(tokens, comment) || SaysNotTheirs(heard, comment) || SaysNobodyHere(tokens) || SaysUnknown(tokens) || (!comment && SaysSomebodyElse(heard));
    }

    /// <summary>"… wrong number …", unless somebody else is said to have had it.</summary>
    private static bool SaysWrongNumber(Tokens tokens, bool comment)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Text == "wrong" && tokens[i + 1].Text is "number" or "person" or "phone" or "num" or "no" or "guy" or "girl" or "one" or "house")
                return (tokens[i + 1].Text is not ("no" or "one" or "house") || i <= 1 || tokens.Has("you")) && All(tokens, 0, i, BeforeWrong) && (!comment || All(tokens, i + 2, tokens.Count, AfterWrong));
        }
        return false;
    }

    /// <summary>"this isn't Liam's phone", "this is not liams number", "this isnt Liam".</summary>
    private static bool SaysNotTheirs(Hearing heard, bool comment)
    {
        var tokens = heard.Tokens;
        var i = SkipPolite(tokens, 0);
        if (i + 1 >= tokens.Count || tokens[i].Text is not ("this" or "its" or "it" or "not" or "thats" or "that" or "im" or "i" or "isnt"))
            return false;
        if (EndOfNot(tokens, i) is not { } name || name >= tokens.Count)
            return false;
        if (EndsWithPhone(tokens, name))
            return true;
        return !comment && tokens[i].Text != "not" && SkipPolite(tokens, name + 1) == tokens.Count && IsName(heard, tokens[name]);
    }

    /// <summary>The place after "this isn't", "this is not", "not", "I'm not".</summary>
    private static int? EndOfNot(Tokens tokens, int i)
    {
        for (var at = i; at < tokens.Count && at < i + 4; at++)
        {
            if (tokens[at].Text is "isnt" or "not" or "aint" or "wasnt")
                return at + 1;
            if (tokens[at].Text is not ("this" or "its" or "it" or "thats" or "that" or "im" or "i" or "is" or "am"))
                return null;
        }
        return null;
    }

    private static bool EndsWithPhone(Tokens tokens, int from)
    {
        for (var at = from; at < tokens.Count && at < from + 3; at++)
            if (tokens[at].Text is "phone" or "number" or "mobile" or "fone")
                return at > from && tokens[at - 1].Text is not ("a" or "the" or "good") && SkipPolite(tokens, at + 1) >= tokens.Count - 2;
        return false;
    }

    // A name is written with a capital letter, in a message that is not all capitals, and is no everyday word.
    private static bool IsName(Hearing heard, Token token) =>
        token.Kind == TokenKind.Word && !Vocabulary.Knows(token.Text) && heard.Raw.Any(char.IsLower) && HasCapital(heard.Raw, token.Text);

    private static bool HasCapital(string raw, string name)
    {
        var at = raw.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at > 0 && char.IsUpper(raw[at]) && (at + 1 >= raw.Length || !char.IsUpper(raw[at + 1]));
    }

    /// <summary>"no Liam here", "there's no liam here", "nobody called that here", "liam doesn't live here".</summary>
    private static bool SaysNobodyHere(Tokens tokens)
    {
        var i = SkipPolite(tokens, 0, keepNo: true);
        while (i < tokens.Count && tokens[i].Text is "theres" or "there" or "is" or "isnt")
            i++;
        var no = i < tokens.Count && (tokens[i].Text is "no" or "nobody" or "noone" || (i > 0 && tokens[i - 1].Text == "isnt"));
        var last = tokens.Count - 1;
        while (last > 0 && (tokens[last].Kind == TokenKind.Mark || Polite.Contains(tokens[last].Text)))
            last--;
        if (no && tokens.Has("here") && tokens.Words() <= 7 && (tokens.Has("called") || tokens.Has("named")))
            return true;
        if (no && tokens[last].Text == "here" && last - i is >= 2 and <= 5)
            return last - i == 2 ? !Vocabulary.Knows(tokens[i + 1].Text) : tokens.Has("called") || tokens.Has("named") || tokens.Has("name");
        return (tokens.Has("doesnt") || tokens.Has("dont")) && tokens.Has("live") && tokens.Has("here") && tokens.Words() <= 7 && !tokens.Has("i") && !tokens.Has("we");
    }

    /// <summary>"whos this i dont know you", "i dont know any liam".</summary>
    private static bool SaysUnknown(Tokens tokens)
    {
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            if (tokens[i].Text != "dont" || tokens[i + 1].Text != "know")
                continue;
            if (tokens[i + 2].Text is "you" && i + 3 >= tokens.Count)
                return tokens.Words() <= 8 && (tokens[0].Text is "who" or "whos" or "sorry" or "i" or "dont");
            if (tokens[i + 2].Text is "any" or "a" or "no" && i + 4 == tokens.Count && i <= 1)
                return !Vocabulary.Knows(tokens[i + 3].Text);
        }
        return false;
    }

    /// <summary>"not me", "who's Liam", "my name isn't Liam", "he no longer has this number": only where no comment is asked for.</summary>
    private static bool SaysSomebodyElse(Hearing heard)
    {
        var tokens = heard.Tokens;
        var gist = heard.Gists.Exact;
        if (gist is "not me" or "thats not me" or "its not me" or "that isnt me" or "you mean someone else")
            return true;
        if (gist.StartsWith("my name is not ", StringComparison.Ordinal) || gist.StartsWith("my name isnt ", StringComparison.Ordinal) || gist.StartsWith("dont know anyone called ", StringComparison.Ordinal) || gist.StartsWith("i dont know anyone called ", StringComparison.Ordinal))
            return true;
        if (gist.Contains("no longer has this ", StringComparison.Ordinal) || gist.Contains("doesnt have this phone", StringComparison.Ordinal) || gist.Contains("doesnt have this number", StringComparison.Ordinal) || gist.EndsWith(" has a new number", StringComparison.Ordinal))
            return true;
        return AsksWho(tokens);
    }

    /// <summary>"whos liam", "who is liam", "who the hell is liam".</summary>
    private static bool AsksWho(Tokens tokens)
    {
        if (tokens.Count == 0 || tokens[0].Text is not ("who" or "whos"))
            return false;
        var last = tokens.Count - 1;
        while (last > 0 && tokens[last].Kind == TokenKind.Mark)
            last--;
        for (var i = 1; i < last; i++)
            if (tokens[i].Text is not ("is" or "the" or "hell" or "fuck" or "even" or "tf"))
                return false;
        return last >= 1 && (tokens[0].Text == "whos" || tokens[last - 1].Text == "is") && tokens[last].Kind == TokenKind.Word && !Vocabulary.Knows(tokens[last].Text);
    }

    private static int SkipPolite(Tokens tokens, int from, bool keepNo = false)
    {
        while (from < tokens.Count && (tokens[from].Kind == TokenKind.Mark || (Polite.Contains(tokens[from].Text) && tokens[from].Text is not ("its" or "i") && !(keepNo && tokens[from].Text == "no"))))
            from++;
        return from;
    }

    private static bool All(Tokens tokens, int from, int to, FrozenSet<string> allowed)
    {
        for (var i = from; i < to; i++)
            if (tokens[i].Kind != TokenKind.Mark && !allowed.Contains(tokens[i].Text))
                return false;
        return true;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
