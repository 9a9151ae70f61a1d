namespace Voice.Core.Conversations.Reading;

internal enum Role
{
    /// <summary>Said as the answer.</summary>
    Answer,

    /// <summary>It stands where an answer or something else could stand.</summary>
    Perhaps,

    /// <summary>Counts or names something: "3 weeks", "no one".</summary>
    Other,

    /// <summary>"not a 10".</summary>
    Denied,

    /// <summary>"at least 7", "5 stars" of ten, "number 1".</summary>
    Confusing,
}

/// <summary>Why a number is in a text, judged by its neighbours.</summary>
internal static class NumberRole
{
    public static Role Of(Tokens tokens, int i, int end, int value, Func<int, int?> valueAt)
    {
        if (IsPronounOne(tokens, i, end, value))
            return Role.Other;
        if (IsCounted(tokens, end, valueAt))
            return Role.Other;
        if (IsDenied(tokens, i) || (end + 1 == tokens.Count && tokens[end].Text == "not"))
            return Role.Denied;
        if (IsBounded(tokens, i, end, value) || IsRange(tokens, end, valueAt))
            return Role.Confusing;
        return Before(tokens, i, valueAt) && After(tokens, i, end, value, valueAt) ? Role.Answer : Role.Perhaps;
    }

    /// <summary>"no one", "every 1", "the one who", "one of them".</summary>
    private static bool IsPronounOne(Tokens tokens, int i, int end, int value)
    {
        if (value != 1)
            return false;
        var next = end < tokens.Count ? tokens[end].Text : "";
        if (tokens[i].Text == "one" && next is "who" or "that" or "thing" or "day" or "to")
            return true;
        return i > 0 && tokens[i - 1].Text is "no" or "any" or "some" or "every" or "this" or "which" or "each" or "another" or "only" or "last" or "next";
    }

    private static bool IsCounted(Tokens tokens, int end, Func<int, int?> valueAt)
    {
        if (end >= tokens.Count)
            return false;
        var next = tokens[end];
        if (next.Text == "o")
            return end + 1 < tokens.Count && tokens[end + 1].Text == "clock";
        if (next.Text == "of")
            return valueAt(end + 1) is null;
        if (next.Text is "me" or "sure" or "real" or "be" or "much" or "many" or "late" or "go" or "get" or "see" or "do")
            return tokens[end - 1].Text is "2" or "4"; // "2 be", "4 me"
        if (next.Text == "more" && end + 1 < tokens.Count && tokens[end + 1].Text == "like")
            return false;
        return next.Kind == TokenKind.Word && Phrases.Units.Contains(next.Text) && next.Text != "of";
    }

    /// <summary>"not a 10", "wouldn't say 10", "can't give them 10".</summary>
    private static bool IsDenied(Tokens tokens, int i)
    {
        for (var at = i - 1; at >= 0 && at >= i - 5; at--)
        {
            var word = tokens[at].Text;
            if (word is "not" or "isnt" or "wasnt" or "aint" or "cant" or "wouldnt" or "dont" or "never" or "couldnt" or "nowhere")
                return true;
            if (word is not ("a" or "an" or "quite" or "really" or "say" or "give" or "even" or "be" or "it" or "the" or "exactly" or "them" or "call" or "rate" or "you" or "near" or "as" or "high" or "think" or "its"))
                return false;
        }
        return false;
    }

    /// <summary>A limit and not a value: "at least 7", "under 5", "7+"; or an idiom: "number 1".</summary>
    private static bool IsBounded(Tokens tokens, int i, int end, int value)
    {
        var before = i > 0 ? tokens[i - 1].Text : "";
        var before2 = i > 1 ? tokens[i - 2].Text : "";
        if (before is "than" or "under" or "over" or "below" or "above" or "least" or "most" or "nearly" or "almost" or "between")
            return true;
        if (before is "a" or "an" && before2 is "than" or "under" or "over" or "below" or "above" or "nearly" or "almost")
            return true;
        if (value == 1 && (before is "number" or "#" || (before == "no" && i == 1)))
            return true;
        if (IsLimitAfter(tokens, end))
            return true;
        if (end < tokens.Count && tokens[end].Is('+') && tokens[end].Start == tokens[end - 1].End)
            return value < 10;
        return end < tokens.Count && value <= 5 && tokens[end].Text is "star" or "stars" or "*" or "⭐" or "🌟";
    }

    /// <summary>"5 or above", "5 at least", "8 plus", "8 max".</summary>
    private static bool IsLimitAfter(Tokens tokens, int end)
    {
        if (end >= tokens.Count)
            return false;
        var next = end + 1 < tokens.Count ? tokens[end + 1].Text : "";
        return tokens[end].Text switch
        {
            "or" => next is "above" or "below" or "more" or "less" or "over" or "under" or "higher" or "lower",
            "at" => next is "least" or "most",
            "plus" or "max" or "maximum" or "minimum" or "tops" => next.Length == 0,
            _ => false,
        };
    }

    /// <summary>"7 to 8", "nine to five".</summary>
    private static bool IsRange(Tokens tokens, int end, Func<int, int?> valueAt) =>
        end < tokens.Count && tokens[end].Text is "to" or "til" or "till" && valueAt(end + 1) is not null;

    /// <summary>Goes back over "about a", "like a" to the word that decides.</summary>
    private static bool Before(Tokens tokens, int i, Func<int, int?> valueAt)
    {
        var at = i - 1;
        while (at >= 0 && tokens[at].Text is "a" or "an" or "about" or "around" or "roughly" or "like" or "probably" or "maybe" or "just" or "definitely" or "solid")
            at--;
        if (at < 0 || tokens[at].Kind is TokenKind.Mark or TokenKind.Picture || valueAt(at) is not null)
            return at < 0 || !tokens[at].Is('#');
        var word = tokens[at].Text;
        if (word is "is" or "was" or "are" or "were" or "be" or "being")
            return at == i - 1 ? LinksToAnswer(tokens, at) : at > 0 && tokens[at - 1].Text is not "there";
        if (word is "im" or "am" or "i")
            return at != i - 1 || word == "i"; // "im 8" is an age, "im a 10" an answer
        if (word is "for" or "with" or "out" or "from" or "only")
            return at != i - 1 || at == 0 || tokens[at - 1].Text is "go" or "going" or "stick" || (word == "only" && IsAfterAnswerWord(tokens, at - 1));
        if (word is "number" or "as")
            return word == "number" ? at == 0 : at != i - 1; // "number 8", "as an 8"
        if (word == "than" || Phrases.Prepositions.Contains(word))
            return false;
        return Phrases.BeforeAnswer.Contains(word) || Vocabulary.Chatter.Contains(word) || Phrases.FaceOf(word) is not null;
    }

    private static bool IsAfterAnswerWord(Tokens tokens, int at) =>
        at < 0 || Phrases.BeforeAnswer.Contains(tokens[at].Text) || Vocabulary.Chatter.Contains(tokens[at].Text);

    /// <summary>"it was 8", "they were 8", but "my brother is 8" and "there were 8" tell of something else.</summary>
    private static bool LinksToAnswer(Tokens tokens, int at) =>
        at == 0 || tokens[at - 1].Kind == TokenKind.Mark || tokens[at - 1].Text is "it" or "this" or "that" or "they" or "answer" or "score" or "rating" or "mine"
            or "overall" or "service" or "everything" or "experience" or "team" or "help" or "support" or "staff" or "would" or "will" or "number" or "to" or "must" or "should";

    private static bool After(Tokens tokens, int i, int end, int value, Func<int, int?> valueAt)
    {
        if (end >= tokens.Count || tokens[end].Kind != TokenKind.Word || valueAt(end) is not null)
            return true;
        var word = tokens[end].Text;
        if (word == "if")
            return i == 0;
        return Phrases.AfterAnswer.Contains(word) || Vocabulary.Chatter.Contains(word) || Phrases.FaceOf(word) is not null
            || Phrases.HedgeWords.Contains(word) || (i == 0 && value >= 0 && EndsSoon(tokens, end));
    }

    // "9 service": one stray word after the number changes nothing, "2 workers left" would be counted.
    private static bool EndsSoon(Tokens tokens, int end) => end + 1 == tokens.Count && tokens[end].Text.Length <= 4;
}
