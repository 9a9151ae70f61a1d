using Voice.Core.Surveys;

namespace Voice.Core.Conversations.Reading;

/// <summary>Yes, no, or neither: any sign of both is ambiguous.</summary>
internal static class YesNoReader
{
    private static readonly Reply Yes = new Reply.Answer(AnswerValue.Of(true));
    private static readonly Reply No = new Reply.Answer(AnswerValue.Of(false));

    public static Reply Read(Hearing heard)
    {
        if (Phrases.Hedges.Has(heard.Gists))
            return Reply.Ambiguous;
        if (IsAlone(Phrases.Yes, heard))
            return Yes;
        if (IsAlone(Phrases.No, heard))
            return No;
        return FromSigns(heard, Signs.In(heard));
    }

    // "do" and "ie" are Welsh yes, but everyday English letters as well.
    private static bool IsAlone(PhraseSet phrases, Hearing heard) =>
        phrases.Has(heard.Gists) && !(heard.Gists.Loose == "do" && (heard.Language == "en" || heard.Gists.Exact != "do"));

    private static Reply FromSigns(Hearing heard, Signs signs)
    {
        if (signs.Yes > 0 && signs.No > 0)
            return Reply.Ambiguous;
        if (signs.Hedges > 0)
            return signs.Yes + signs.No > 0 || heard.Tokens.Words() <= 6 ? Reply.Ambiguous : Reply.NotUnderstood;
        if (signs.Yes > 0)
            return signs.Negations > 0 ? Reply.Ambiguous : signs.Leads || signs.OnlyChatter ? Yes : ByTag(heard, yes: true);
        if (signs.No > 0)
            return signs.Leads || signs.OnlyChatter ? No : ByTag(heard, yes: false);
        return ByTag(heard, yes: null);
    }

    /// <summary>"They did", "she wasn't", "they did yeah".</summary>
    private static Reply ByTag(Hearing heard, bool? yes)
    {
        if (ShortAnswer.Of(heard.Tokens) is not { } said)
            return LeadsWithNot(heard) && yes is null ? No : Reply.NotUnderstood;
        return yes is null || yes == said ? said ? Yes : No : Reply.Ambiguous;
    }

    /// <summary>"not really they just talked", "never once".</summary>
    private static bool LeadsWithNot(Hearing heard) =>
        heard.Gists.Exact.StartsWith("not really ", StringComparison.Ordinal)
        || heard.Gists.Exact.StartsWith("not at all ", StringComparison.Ordinal)
        || heard.Gists.Exact.StartsWith("not once ", StringComparison.Ordinal);

    /// <summary>What in a text speaks for yes, for no, or for neither.</summary>
    private readonly record struct Signs(int Yes, int No, int Negations, int Hedges, bool Leads, bool OnlyChatter)
    {
        public static Signs In(Hearing heard)
        {
            var signs = new Signs(0, 0, 0, 0, false, true);
            var first = true;
            for (var i = 0; i < heard.Tokens.Count; i++)
            {
                var token = heard.Tokens[i];
                if (token.Kind == TokenKind.Mark)
                    continue;
                if (IsHarmlessNo(heard.Tokens, i))
                {
                    i++;
                    first = false;
                    continue;
                }
                signs = signs.With(token.Text, first);
                first &= Vocabulary.Chatter.Contains(token.Text);
            }
            return signs;
        }

        private Signs With(string word, bool first)
        {
            if (Phrases.YesWords.Contains(word))
                return this with { Yes = Yes + 1, Leads = Leads || first };
            if (Phrases.NoWords.Contains(word))
                return this with { No = No + 1, Leads = Leads || first };
            if (Phrases.HedgeWords.Contains(word))
                return this with { Hedges = Hedges + 1 };
            return Phrases.Negations.Contains(word)
                ? this with { Negations = Negations + 1, OnlyChatter = false }
                : this with { OnlyChatter = OnlyChatter && Vocabulary.Chatter.Contains(word) };
        }

        // "no problems", "no one", "no idea": here "no" answers nothing.
        private static bool IsHarmlessNo(Tokens tokens, int i) =>
            tokens[i].Text == "no" && i + 1 < tokens.Count && tokens[i + 1].Text is
                "problem" or "problems" or "worries" or "complaints" or "complaint" or "issues" or "issue" or "doubt"
                or "one" or "1" or "idea" or "bother" or "trouble" or "matter" or "body" or "bad";
    }
}
