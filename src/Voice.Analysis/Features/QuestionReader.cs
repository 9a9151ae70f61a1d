using System.Collections.Concurrent;
using Voice.Analysis.Text;

namespace Voice.Analysis.Features;

/// <summary>Reads from a question's wording what it asks for, so that a model does not depend on one survey's wording.</summary>
public static class QuestionReader
{
    private const int MostRemembered = 1_000;

    private static readonly PhraseTable<string> Words = new(ResourceText.Rows("question-polarity.tsv").Select(row => KeyValuePair.Create(row[0], row[1])));
    private static readonly ConcurrentDictionary<string, QuestionPolarity> Remembered = new(StringComparer.Ordinal);

    /// <summary>What <paramref name="question"/> asks for.</summary>
    /// <param name="question">The question as the respondent saw it, or null.</param>
    public static QuestionPolarity Read(string? question)
    {
        if (string.IsNullOrWhiteSpace(question))
            return QuestionPolarity.Open;
        if (Remembered.TryGetValue(question, out QuestionPolarity known))
            return known;
        QuestionPolarity polarity = Weigh(question);
        if (Remembered.Count < MostRemembered)
            Remembered[question] = polarity;
        return polarity;
    }

    private static QuestionPolarity Weigh(string question)
    {
        PreparedText text = PreparedText.Of(question);
        int good = 0, better = 0, why = 0;
        for (int i = 0; i < text.Tokens.Length;)
        {
            int length = Words.Match(text, i, out string? side);
            good += side is "good" ? 1 : 0;
            better += side is "better" ? 1 : 0;
            why += side is "why" ? 1 : 0;
            i += Math.Max(1, length);
        }

        return (good, better, why) switch
        {
            ( > 0, > 0, _) => QuestionPolarity.Open,
            (_, > 0, _) => QuestionPolarity.Better,
            ( > 0, _, 0) => QuestionPolarity.Good,
            (_, _, > 0) => QuestionPolarity.Why,
            _ => QuestionPolarity.Open
        };
    }
}
