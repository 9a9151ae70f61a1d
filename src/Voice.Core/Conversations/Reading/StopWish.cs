using System.Collections.Frozen;

namespace Voice.Core.Conversations.Reading;

/// <summary>"Please stop sending me these", "don't text me again", "no more messages": the whole message is the wish.</summary>
/// <remarks>Read in three parts: a lead ("can you please"), the wish ("stop texting", "don't message"), and a rest in which
/// only the phone, the texts and the person may occur. A message with any other word is no wish, unless no comment is asked for and it begins with "stop".</remarks>
internal static class StopWish
{
    private static readonly FrozenSet<string> Lead = Set("can could would will you just please i im want need wanna like to told tell asked ask said say already really id ive now for last time the a fucking fuckin bloody ok yo hey oi hi hello sorry mate bro so and gonna all of yes yeah nah nope stop");
    private static readonly FrozenSet<string> Doing = Set("texting messaging contacting sending bothering asking spamming pestering hassling harassing annoying emailing ringing calling phoning writing pinging disturbing hounding text texts message messages tecstio decstio");
    private static readonly FrozenSet<string> OnlyTexting = Set("texting messaging text texts message messages contacting spamming tecstio decstio");
    private static readonly FrozenSet<string> Bare = Set("text texting texts message messaging messages contact contacting contacted texted messaged sms call calling bother bothering ring email send sending spam write ping phone");
    private static readonly FrozenSet<string> Rest = Set("the me us my mine phone number mobile this these those it them all any more anymore again ever now messages message texts text sms questions question shit crap stuff rubbish things thing your you and or to here at on altogether completely forever asap immediately today no from of service list about please pls thanks thank x ffs mate bro lol ok fucking bloody god sake for fuck fucks jesus alone right then i im not interested seriously stop texting messaging contacting sending bothering asking i'm leave");
    private static readonly FrozenSet<string> Between = Set("ever want wish need like to be get receive have getting being any more of your these you please just again no send sending me");
    private static readonly FrozenSet<string> Person = Set("me us my this these number phone again anymore more you");

    public static bool In(Tokens tokens, bool comment)
    {
        var words = WordsOf(tokens);
        if (words.Length is 0 or > 25)
            return false;
        var start = 0;
        while (start < words.Length && words[start] != "stop" && (Lead.Contains(words[start]) || (words[start] == "no" && start + 1 < words.Length && words[start + 1] == "stop")))
            start++;
        if (start == words.Length)
            return false;
        if (words[start] is "remove" or "delete" or "take")
            return Removes(words, start);
        return words[start] == "stop" ? Stops(words, start, comment) : Refuses(words, start, comment);
    }

    private static bool Stops(string[] words, int at, bool comment)
    {
        var next = at + 1;
        while (next < words.Length && words[next] is "fucking" or "bloody" or "please")
            next++;
        if (next == words.Length)
            return !comment || at == 0 || IsAllPolite(words, at);
        if (Doing.Contains(words[next]) && RestIsAboutTexts(words, next + 1))
            return !comment || OnlyTexting.Contains(words[next]) || HasPerson(words, next + 1);
        if (RestIsAboutTexts(words, next))
            return !comment || next + 1 < words.Length || words[next] is "it" or "this" or "now" or "all";
        return !comment && at == 0 && !HasNumber(words);
    }

    /// <summary>"dont text me", "do not contact this number", "no more texts", "i dont want these messages".</summary>
    private static bool Refuses(string[] words, int at, bool comment)
    {
        var next = at;
        if (words[at] is "dont" or "not" or "never" or "no")
            next = at + 1;
        else if (words[at] == "do" && at + 1 < words.Length && words[at + 1] == "not")
            next = at + 2;
        else
            return false;
        var wish = next;
        while (next < words.Length && !Bare.Contains(words[next]) && Between.Contains(words[next]))
            next++;
        if (next == words.Length || !Bare.Contains(words[next]) || !RestIsAboutTexts(words, next + 1))
            return false;
        var wanted = wish < words.Length && words[wish] is "want" or "wanna" or "need" or "wish";
        return HasPerson(words, wish) || (wanted && words[next] != "help") || (!comment && words.Length <= 4);
    }

    /// <summary>"remove my number from your system", "take me off the list".</summary>
    private static bool Removes(string[] words, int at)
    {
        if (at + 2 >= words.Length || words[at + 1] is not ("me" or "my"))
            return false;
        for (var i = at + 2; i < words.Length; i++)
            if (words[i] is not ("contact" or "contacts" or "system" or "records" or "database" or "off" or "name" or "details" or "file" or "lists") && !Rest.Contains(words[i]))
                return false;
        return words[^1] is not "me" && Array.Exists(words, w => w is "off" or "from" or "number" or "details");
    }

    private static bool RestIsAboutTexts(string[] words, int from)
    {
        for (var i = from; i < words.Length; i++)
            if (!Rest.Contains(words[i]))
                return false;
        return true;
    }

    private static bool HasPerson(string[] words, int from)
    {
        for (var i = from; i < words.Length; i++)
            if (Person.Contains(words[i]))
                return true;
        return false;
    }

    private static bool IsAllPolite(string[] words, int end)
    {
        for (var i = 0; i < end; i++)
            if (words[i] is not ("can" or "could" or "would" or "will" or "you" or "please" or "just" or "i" or "said" or "want" or "need" or "to" or "now" or "ok" or "told" or "hey" or "oi" or "so" or "really" or "wanna" or "id" or "like"))
                return false;
        return true;
    }

    private static bool HasNumber(string[] words)
    {
        foreach (var word in words)
            if (char.IsAsciiDigit(word[0]))
                return true;
        return false;
    }

    private static string[] WordsOf(Tokens tokens)
    {
        if (tokens.Words() is var count && count is 0 or > 25)
            return [];
        var words = new List<string>(count);
        foreach (var token in tokens)
            if (token.Kind is TokenKind.Word or TokenKind.Number || token.Text == "stop")
                words.Add(token.Text);
        return [.. words];
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
