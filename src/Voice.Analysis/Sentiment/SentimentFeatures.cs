using Voice.Analysis.Features;
using Voice.Analysis.Text;

namespace Voice.Analysis.Sentiment;

/// <summary>The dense features beside the n-grams: word list, negation, emoji, length, the question's polarity and the rating.</summary>
/// <remarks>All values lie between about -1 and 2, so that the same penalty suits them and the n-grams.</remarks>
internal static class SentimentFeatures
{
    public const int Count = 48;

    private static readonly PhraseTable<bool> Wishes = new(
        new[] { "could", "should", "would be", "would like", "need", "needs", "more", "better", "improve", "wish", "want", "instead", "maybe", "perhaps", "if", "please", "sooner", "less", "quicker", "faster" }
            .Select(word => KeyValuePair.Create(word, true)));

    private static readonly PhraseTable<bool> Turns = new(
        new[] { "but", "however", "although", "though", "except", "only", "just", "ond" }.Select(word => KeyValuePair.Create(word, true)));

    private static readonly PhraseTable<bool> Nothings = new(
        new[] { "nothing", "none", "no", "n/a", "na", "nil", "nope", "isnt any", "not really", "nothing at all", "dim byd", "dim", "not sure", "dont know", "dunno", "idk", "no comment", "nowt" }
            .Select(word => KeyValuePair.Create(word, true)));

    /// <summary>Appends the features, their columns beginning at <paramref name="start"/>.</summary>
    public static void Append(PreparedText text, QuestionPolarity question, int? rating, int start, SparseRow row)
    {
        LexiconReading reading = SentimentLexicon.Read(text);
        AppendLexicon(reading, question, start, row);
        AppendShape(text, reading, question, start + 16, row);
        AppendContext(reading, question, rating, start + 28, row);
    }

    private static void AppendLexicon(in LexiconReading reading, QuestionPolarity question, int at, SparseRow row)
    {
        float good = MathF.Log(1 + reading.Positive), bad = MathF.Log(1 + reading.Negative);
        float net = (reading.Positive - reading.Negative) / (1 + reading.Positive + reading.Negative);
        Put(row, at, 0.5f * good);
        Put(row, at + 1, 0.5f * bad);
        Put(row, at + 2, net);
        Put(row, at + 3, good == 0 && bad == 0);
        Put(row, at + 4, good > 0 && bad > 0);
        Put(row, at + 5, MathF.Tanh(reading.First / 3));
        Put(row, at + 6, MathF.Tanh(reading.Last / 3));
        Put(row, at + 7, Math.Min(2, reading.PositiveEmoji) * 0.7f);
        Put(row, at + 8, Math.Min(2, reading.NegativeEmoji) * 0.7f);
        Put(row, at + 9, question == QuestionPolarity.Better ? net : 0);
        Put(row, at + 10, reading.First * reading.Last < 0);
        Put(row, at + 11, bad > 0 && good == 0);
        Put(row, at + 12, good > 0 && bad == 0);
        Put(row, at + 13, question == QuestionPolarity.Better && good == 0);
    }

    private static void AppendShape(PreparedText text, in LexiconReading reading, QuestionPolarity question, int at, SparseRow row)
    {
        int words = 0, wishes = 0, turns = 0, nothings = 0, exclamations = 0, questions = 0;
        ReadOnlySpan<Token> tokens = text.Tokens;
        for (int i = 0; i < tokens.Length; i++)
        {
            words += tokens[i].Kind == TokenKind.Word ? 1 : 0;
            wishes += Wishes.Match(text, i, out _) > 0 ? 1 : 0;
            turns += Turns.Match(text, i, out _) > 0 ? 1 : 0;
            nothings += i == 0 && Nothings.Match(text, i, out _) > 0 ? 1 : 0;
            char sign = tokens[i].Kind == TokenKind.Sign ? text.TextOf(tokens[i])[0] : ' ';
            exclamations += sign == '!' ? 1 : 0;
            questions += sign == '?' ? 1 : 0;
        }

        bool nothing = nothings > 0 && words <= 6;
        Put(row, at, Math.Min(wishes, 3) * 0.4f);
        Put(row, at + 1, turns > 0);
        Put(row, at + 2, nothing && question == QuestionPolarity.Better);
        Put(row, at + 3, nothing && question != QuestionPolarity.Better);
        Put(row, at + 4, MathF.Log(1 + words) * 0.3f);
        Put(row, at + 5, words <= 3);
        Put(row, at + 6, exclamations > 0);
        Put(row, at + 7, questions > 0);
        Put(row, at + 8, wishes > 0 && question == QuestionPolarity.Better);
        Put(row, at + 9, turns > 0 && reading.Positive > 0);
        Put(row, at + 10, words > 40);
    }

    private static void AppendContext(in LexiconReading reading, QuestionPolarity question, int? rating, int at, SparseRow row)
    {
        Put(row, at + (int)question, 0.5f);
        int score = rating is >= 1 and <= 5 ? rating.Value : 0;
        Put(row, at + 4 + score, 0.7f);
        if (score == 0)
            return;
        bool asksForMore = question == QuestionPolarity.Better;
        Put(row, at + 10, asksForMore && score == 1);
        Put(row, at + 11, asksForMore && score >= 3);
        Put(row, at + 12, !asksForMore && score == 1);
        Put(row, at + 13, !asksForMore && score >= 3);
        Put(row, at + 14, score == 1 && reading.Negative > reading.Positive);
        Put(row, at + 15, score == 1 && reading.Positive > reading.Negative);
        Put(row, at + 16, score >= 3 && reading.Positive > reading.Negative);
        Put(row, at + 17, score >= 3 && reading.Negative >= reading.Positive);
    }

    private static void Put(SparseRow row, int column, bool value) => Put(row, column, value ? 0.5f : 0);

    private static void Put(SparseRow row, int column, float value)
    {
        if (value != 0)
            row.Add(column, value);
    }
}
