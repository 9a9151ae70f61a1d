using System.Globalization;
using Voice.Analysis.Statistics;
using Voice.Core.Insights;
using Voice.Core.Surveys;

namespace Voice.Core.Reports;

/// <summary>Turns raw counts into what a board may see. Pure: the same counts always give the same summary.</summary>
public sealed class SummaryWriter(SmallNumbers small)
{
    private static readonly Audience[] Audiences = [Audience.Child, Audience.Parent, Audience.Victim];

    // Most services have no panels in a period: nothing is missing then.
    private static Audience[] AudiencesOf(PeriodCounts counts) => counts.Asked.ContainsKey(Audience.Volunteer) ? [.. Audiences, Audience.Volunteer] : Audiences;

    public BoardSummary Write(ReportPeriod period, PeriodCounts counts)
    {
        var audiences = AudiencesOf(counts).Select(a => OfAudience(a, counts)).ToList();
        var ways = new WayWriter(small, Shown, Share);
        var measures = counts.Measures.OrderBy(m => Rank(m.Measure)).ThenBy(m => m.Measure, StringComparer.Ordinal).ThenBy(m => m.Audience)
            .Select(OfMeasure).ToList();
        return new BoardSummary
        {
            Period = period.Id,
            PeriodInWords = period.InWords,
            From = period.From,
            To = period.To,
            Threshold = small.Threshold,
            Audiences = audiences,
            Measures = measures,
            Ways = ways.Asked(counts.Ways),
            OpenWays = ways.Open(counts.Ways),
            Themes = counts.Written is { } written ? new ThemeWriter(small, Shown, Plural).Write(written, counts.Answered) : null,
            CommentsAwaitingApproval = Shown(counts.CommentsAwaiting),
            Missing = [.. Missing(counts, audiences)],
            LastImport = counts.LastImport,
        };
    }

    private AudienceSummary OfAudience(Audience audience, PeriodCounts counts)
    {
        var asked = counts.Asked.GetValueOrDefault(audience);
        var answered = counts.Answered.GetValueOrDefault(audience);
        var canRate = answered >= small.Threshold && asked >= answered;
        return new AudienceSummary
        {
            Audience = Name(audience),
            Asked = Shown(asked),
            Answered = Shown(answered),
            ResponseRate = canRate ? Share(answered, asked) : null,
        };
    }

    private MeasureSummary OfMeasure(MeasureCounts measure)
    {
        var cells = Cells(measure);
        var n = cells.Sum(c => c.Count);
        var summary = new MeasureSummary
        {
            Measure = measure.Measure,
            Audience = Name(measure.Audience),
            Question = measure.Question.Text.In("en"),
            Answers = Shown(n),
            Words = Few(n),
        };
        if (n < small.Threshold)
            return summary;
        if (cells.Count(c => c.Count > 0) == 1)
            return summary with { Words = $"Everybody who answered said the same: {cells.First(c => c.Count > 0).Label}." };
        var good = cells.Where(c => c.Good == true).Sum(c => c.Count);
        var knowsGood = cells.Exists(c => c.Good is not null);
        if (small.Merge(Sides(cells)) is not { } merged)
            return summary with { Words = $"{Number(n)} people answered. How many said what is not shown: some groups would be so small that they point at a person." };
        return summary with
        {
            Distribution = [.. merged.Select(c => new DistributionCell(Label(c), c.Count))],
            // "All of them" is said in words: a hundred per cent would speak for each one of them.
            Good = knowsGood && good > 0 && good < n ? Share(good, n) : null,
            Words = knowsGood ? GoodInWords(good, n) : $"{Number(n)} people answered.",
        };
    }

    private static List<AnswerCount> Cells(MeasureCounts measure) =>
    [
        .. AnswerCount.AllOf(measure.Question).Concat(measure.Answers)
            .GroupBy(a => a.Label)
            .Select(g => new AnswerCount(g.Key, g.Max(a => a.Order), g.Last().Good, g.Sum(a => a.Count)))
            .OrderBy(a => a.Order),
    ];

    private static List<IReadOnlyList<SafeCell>> Sides(List<AnswerCount> cells) =>
        [.. cells.GroupBy(c => c.Good == true).Select(g => (IReadOnlyList<SafeCell>)[.. g.Select(c => new SafeCell([c.Label], c.Count))])];

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
        : good == 0 ? "Nobody who answered gave a good answer." : $"{Number(good)} of {Number(n)} people gave a good answer.";

    private IEnumerable<string> Missing(PeriodCounts counts, IReadOnlyList<AudienceSummary> audiences)
    {
        if (counts.LastImport is null)
            yield return "No closures were ever imported, so nobody could be asked.";
        else if (counts.Closures == 0)
            yield return "No closure of this period is in the system.";
        foreach (var audience in AudiencesOf(counts))
        {
            var asked = counts.Asked.GetValueOrDefault(audience);
            var answered = counts.Answered.GetValueOrDefault(audience);
            var name = Plural(audience);
            if (asked == 0)
                yield return $"No {name} were asked.";
            else if (answered == 0)
                yield return $"{name[..1].ToUpperInvariant()}{name[1..]} were asked, and none answered.";
            else if (answered < small.Threshold)
                yield return $"Few {name} answered (fewer than {small.Threshold}), so no figures are shown for them.";
        }
        if (counts.Ways.Any(w => w.Open))
            yield return "Answers from posters, tablets and piles of forms are counted apart: nobody was asked there, and somebody may have answered twice.";
        if (audiences.Any(a => a.ResponseRate is not null))
            yield return "Those who did not answer may think differently from those who did.";
    }

    private ShownCount Shown(int count) => small.IsSafe(count)
        ? new ShownCount(count, count == 0 ? "none" : Number(count))
        : new ShownCount(null, $"few (fewer than {small.Threshold})");

    private string Few(int n) => n == 0
        ? "Nobody answered this question."
        : $"Few people answered (fewer than {small.Threshold}), so no figures are shown.";

    private static ShareSummary Share(int count, int of)
    {
        var interval = WilsonInterval.Of(count, of);
        return new ShareSummary(count, of, (double)count / of, interval.Low, interval.High);
    }

    private static string Number(int n) => n.ToString("N0", CultureInfo.GetCultureInfo("en-GB"));

    // The overall question leads, the rest follow by name.
    private static int Rank(string measure) => measure == "overall" ? 0 : 1;

    private static string Name(Audience audience) => audience.ToString().ToLowerInvariant();

    private static string Plural(Audience audience) => audience switch
    {
        Audience.Child => "children",
        Audience.Parent => "parents or carers",
        Audience.Volunteer => "panel volunteers",
        _ => "victims",
    };
}
