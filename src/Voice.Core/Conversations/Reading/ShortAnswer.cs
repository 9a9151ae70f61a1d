using System.Collections.Frozen;

namespace Voice.Core.Conversations.Reading;

/// <summary>"They did", "she always was", "I didn't", "it is not": an answer without yes or no.</summary>
internal static class ShortAnswer
{
    private static readonly FrozenSet<string> People =
        new[] { "i", "they", "he", "she", "it", "we", "you", "everyone", "everybody", "people", "staff" }.ToFrozenSet();

    private static readonly FrozenSet<string> Doing =
        new[] { "did", "do", "does", "was", "were", "have", "has", "had", "is", "are", "am", "would", "will", "could", "can" }.ToFrozenSet();

    private static readonly FrozenSet<string> NotDoing =
        new[] { "didnt", "dont", "doesnt", "wasnt", "werent", "havent", "hasnt", "hadnt", "isnt", "arent", "wouldnt", "wont", "couldnt", "cant" }.ToFrozenSet();

    private static readonly FrozenSet<string> Emphasis = new[] { "always", "definitely", "really", "all", "certainly", "both" }.ToFrozenSet();

    public static bool? Of(Tokens tokens)
    {
        var (person, verb, not) = (false, (bool?)null, false);
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Mark || Phrases.YesWords.Contains(token.Text) || Phrases.NoWords.Contains(token.Text))
                continue;
            if (verb is null && !person && People.Contains(token.Text))
                person = true;
            else if (person && verb is null && Doing.Contains(token.Text))
                verb = true;
            else if (person && verb is null && NotDoing.Contains(token.Text))
                verb = false;
            else if (token.Text == "never" && person && !not || verb is not null && token.Text == "not" && !not)
                not = true;
            else if (!Emphasis.Contains(token.Text) && !Vocabulary.Polite.Contains(token.Text))
                return null;
        }
        return verb is { } did ? did != not : null;
    }
}
