using System.Text.RegularExpressions;

namespace Voice.Core.Surveys.Checking;

/// <summary>
/// How old a reader must be for an English text: the Flesch–Kincaid grade
/// 0.39 · words/sentences + 11.8 · syllables/words − 15.59, plus five years,
/// since children are in their fifth to sixth year of life when the first US grade begins to count.
/// </summary>
/// <remarks>
/// Source of the formula: Kincaid, Fishburne, Rogers and Chissom (1975), "Derivation of new readability formulas for Navy
/// enlisted personnel", Research Branch Report 8-75. It was made for long passages, so texts of fewer than five words are judged
/// by their longest word alone, and every text also by its longest sentence. Telephone numbers, placeholders and web addresses
/// are not read as words.
/// </remarks>
internal static partial class ReadingAge
{
    public const double Highest = 9;

    /// <summary>Words in the longest sentence that a child with language difficulties can be expected to hold.</summary>
    public const int LongestSentence = 15;

    /// <summary>Words in the longest sentence of easy read.</summary>
    public const int LongestEasySentence = 12;

    private const int TooFewWords = 5;
    private const int LongestWordAlone = 3;

    /// <summary>The reading age in years; 0 for an empty text.</summary>
    public static double Of(string text)
    {
        var sentences = Sentences(text);
        var words = sentences.SelectMany(s => s).ToList();
        if (words.Count == 0)
            return 0;
        var syllables = words.Select(SyllableCounter.Count).ToList();
        if (words.Count < TooFewWords)
            return syllables.Max() > LongestWordAlone ? Highest + syllables.Max() - LongestWordAlone : Highest - 1;
        return 5 + 0.39 * words.Count / sentences.Count + 11.8 * syllables.Sum() / words.Count - 15.59;
    }

    /// <summary>The number of words in the longest sentence.</summary>
    public static int WordsInLongestSentence(string text) => Sentences(text).Select(s => s.Count).DefaultIfEmpty(0).Max();

    private static List<List<string>> Sentences(string text) =>
        [.. SentenceEnd().Split(NotRead().Replace(text, " "))
            .Select(s => Word().Matches(s).Select(m => m.Value).ToList())
            .Where(words => words.Count > 0)];

    [GeneratedRegex(@"[.!?:]+(\s|\z)|\n\s*\n|\s-\s")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\{[a-z]+\}|https?://\S+")]
    private static partial Regex NotRead();

    [GeneratedRegex(@"\p{L}[\p{L}'’-]*")]
    private static partial Regex Word();
}
