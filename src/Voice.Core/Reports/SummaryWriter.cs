using Voice.Core.Insights;
using Voice.Core.Surveys;

namespace Voice.Core.Reports;

/// <summary>Turns raw counts of one quarter into what a board may see. Pure: the same counts always give the same summary.</summary>
public sealed class SummaryWriter(SmallNumbers small)
{
    private readonly Figures _figures = new(small);

    public BoardSummary Write(ReportPeriod period, PeriodCounts counts)
    {
        var audiences = AudienceWords.Of(counts).Select(a => OfAudience(a, counts)).ToList();
        var (ways, measures) = (new WayWriter(_figures), new MeasureWriter(_figures));
        return new BoardSummary
        {
            Period = period.Id,
            PeriodInWords = period.InWords,
            From = period.From,
            To = period.To,
            Threshold = small.Threshold,
            Audiences = audiences,
            Measures = [.. MeasureWriter.InOrder(counts.Measures, m => (m.Measure, m.Audience)).Select(measures.Write)],
            Ways = ways.Asked(counts.Ways),
            OpenWays = ways.Open(counts.Ways),
            Themes = counts.Written is { } written ? new ThemeWriter(small, _figures.Shown, AudienceWords.Plural).Write(written, counts.Answered) : null,
            CommentsAwaitingApproval = _figures.Shown(counts.CommentsAwaiting),
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
            Audience = AudienceWords.Name(audience),
            Asked = _figures.Shown(asked),
            Answered = _figures.Shown(answered),
            ResponseRate = canRate ? Figures.Share(answered, asked) : null,
        };
    }

    private IEnumerable<string> Missing(PeriodCounts counts, IReadOnlyList<AudienceSummary> audiences)
    {
        if (MissingWords.Closures(counts.LastImport, counts.Closures) is { } closures)
            yield return closures;
        foreach (var audience in AudienceWords.Of(counts))
            if (MissingWords.Of(audience, counts.Asked.GetValueOrDefault(audience), counts.Answered.GetValueOrDefault(audience), small.Threshold) is { } words)
                yield return words;
        if (counts.Ways.Any(w => w.Open))
            yield return MissingWords.Open;
        if (audiences.Any(a => a.ResponseRate is not null))
            yield return MissingWords.Silent;
    }
}
