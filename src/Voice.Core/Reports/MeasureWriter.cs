using System.Globalization;
using Voice.Core.Insights;
using Voice.Core.Surveys;

namespace Voice.Core.Reports;

/// <summary>What a board may see of the answers to one question. Pure.</summary>
internal sealed class MeasureWriter(Figures figures)
{
    public MeasureSummary Write(MeasureCounts measure)
    {
        var table = MeasureTable.Of(measure);
        var n = table.People;
        var summary = Named(measure.Measure, measure.Audience, measure.Question, figures.Shown(n));
        if (n < figures.Small.Threshold)
            return summary with { Words = n == 0 ? "Nobody answered this question." : $"Few people answered (fewer than {figures.Small.Threshold}), so no figures are shown." };
        if (table.Safe(figures.Small) is not { } cells)
            return summary with { Words = $"{Figures.Number(n)} people answered. How many said what is not shown: some groups would be so small that they point at a person." };
        return Write(summary, table, cells);
    }

    /// <param name="answers">The answers there were to choose from.</param>
    /// <param name="cells">How often they were given, safe by themselves.</param>
    public static MeasureSummary Write(MeasureSummary summary, MeasureTable answers, IReadOnlyList<SafeCell> cells)
    {
        var n = cells.Sum(c => c.Count);
        if (cells.Where(c => c.Count > 0).ToList() is [{ Values: [var same] }])
            return summary with { Words = $"Everybody who answered said the same: {same}." };
        if (cells.Count == 1)
            return summary with { Words = $"{Figures.Number(n)} people answered. How many said what is not shown." };
        var good = cells.Where(c => answers.Answers.Any(a => a.Good == true && a.Label == c.Values[0])).Sum(c => c.Count);
        return summary with
        {
            Distribution = [.. cells.Select(c => new DistributionCell(Label(c), c.Count))],
            // "All of them" is said in words: a hundred per cent would speak for each one of them.
            Good = answers.KnowsGood && good > 0 && good < n ? Figures.Share(good, n) : null,
            Words = answers.KnowsGood ? GoodInWords(good, n) : $"{Figures.Number(n)} people answered.",
        };
    }

    public static MeasureSummary Named(string measure, Audience audience, Question question, ShownCount answers) => new()
    {
        Measure = measure,
        Audience = AudienceWords.Name(audience),
        Question = question.Text.In("en"),
        Answers = answers,
        Words = "",
    };

    /// <summary>The overall question leads, the rest follow by name.</summary>
    public static IEnumerable<T> InOrder<T>(IEnumerable<T> measures, Func<T, (string Measure, Audience Audience)> key) =>
        measures.OrderBy(m => key(m).Measure == "overall" ? 0 : 1).ThenBy(m => key(m).Measure, StringComparer.Ordinal).ThenBy(m => key(m).Audience);

    private static string Label(SafeCell cell)
    {
        if (cell.Values.Count == 1)
            return cell.Values[0];
        return cell.Values.All(v => int.TryParse(v, CultureInfo.InvariantCulture, out _))
            ? $"{cell.Values[0]} to {cell.Values[^1]}"
            : string.Join(" or ", cell.Values);
    }

    private static string GoodInWords(int good, int n) => good == n
        ? "Everybody who answered gave a good answer."
        : good == 0 ? "Nobody who answered gave a good answer." : $"{Figures.Number(good)} of {Figures.Number(n)} people gave a good answer.";
}
