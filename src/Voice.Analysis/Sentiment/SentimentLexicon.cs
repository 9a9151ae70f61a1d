using System.Globalization;
using Voice.Analysis.Text;

namespace Voice.Analysis.Sentiment;

/// <summary>Our word list with weights from -3 to 3, read with negation scope and clause by clause.</summary>
internal static class SentimentLexicon
{
    private const int NegationReach = 4;
    private const float NegationFactor = -0.7f;
    private const float BoosterFactor = 1.4f;

    private static readonly PhraseTable<float> Weights = new(ResourceText.Rows("sentiment-lexicon.tsv")
        .Select(row => KeyValuePair.Create(row[0], float.Parse(row[1], CultureInfo.InvariantCulture))));

    private static readonly PhraseTable<bool> Negators = Set(
        "not", "no", "never", "none", "nobody", "nothing", "without", "dont", "didnt", "doesnt", "isnt", "wasnt", "werent", "arent", "cant", "cannot",
        "couldnt", "wouldnt", "wont", "shouldnt", "havent", "hasnt", "hadnt", "aint", "hardly", "barely", "neither", "nor", "lack of", "lacking", "ddim", "dim", "heb", "far from");

    private static readonly PhraseTable<bool> Boosters = Set(
        "very", "really", "so", "extremely", "well", "proper", "dead", "bare", "absolutely", "totally", "completely", "incredibly", "highly", "always", "mad", "iawn", "too");

    private static readonly PhraseTable<bool> Turns = Set(
        "but", "however", "although", "though", "except", "apart from", "ond", "yet", "whereas");

    public static LexiconReading Read(PreparedText text)
    {
        float positive = 0, negative = 0, clause = 0, first = 0, last = 0, boost = 1;
        int good = 0, bad = 0, clauses = 1, negatedUntil = -1;
        ReadOnlySpan<Token> tokens = text.Tokens;
        for (int i = 0; i < tokens.Length;)
        {
            if (EndsClause(text, i))
            {
                Close(ref clause, ref first, ref last);
                (negatedUntil, boost) = (-1, 1);
                clauses++;
                i++;
                continue;
            }

            int length = Weights.Match(text, i, out float weight);
            if (length > 0)
            {
                bool emoji = tokens[i].Kind == TokenKind.Emoji;
                float value = weight * (emoji ? 1 : boost) * (!emoji && i <= negatedUntil ? NegationFactor : 1);
                positive += Math.Max(value, 0);
                negative += Math.Max(-value, 0);
                good += emoji && weight > 0 ? 1 : 0;
                bad += emoji && weight < 0 ? 1 : 0;
                clause += value;
                boost = 1;
            }
            else
            {
                boost = Boosters.Match(text, i, out _) > 0 ? BoosterFactor : 1;
            }

            int negator = length > 1 ? 0 : Negators.Match(text, i, out _);
            if (negator > 0)
                negatedUntil = i + negator - 1 + NegationReach;
            i += Math.Max(1, Math.Max(length, negator));
        }

        Close(ref clause, ref first, ref last);
        return new LexiconReading(positive, negative, first, last, good, bad, clauses);
    }

    /// <summary>Whether a new clause begins at or after this token.</summary>
    public static bool EndsClause(PreparedText text, int token)
    {
        Token current = text.Tokens[token];
        if (current.Kind == TokenKind.Sign)
            return text.TextOf(current)[0] is '.' or ',' or ';' or '!' or '?' or ':' or '\n' or '-';
        return current.Kind == TokenKind.Word && Turns.Match(text, token, out _) > 0;
    }

    private static void Close(ref float clause, ref float first, ref float last)
    {
        if (clause == 0)
            return;
        if (first == 0)
            first = clause;
        last = clause;
        clause = 0;
    }

    private static PhraseTable<bool> Set(params string[] words) => new(words.Select(word => KeyValuePair.Create(word, true)));
}
