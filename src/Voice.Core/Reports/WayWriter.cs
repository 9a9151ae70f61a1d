using Voice.Core.Insights;
using Voice.Core.Invitations;
using Voice.Core.Surveys;

namespace Voice.Core.Reports;

/// <summary>Differences between ways of answering, under the same rule as everything else a board sees. Pure.</summary>
internal sealed class WayWriter(Figures figures)
{
    /// <summary>Neighbours are merged where one alone would be too few, so that like stays with like.</summary>
    public static readonly AnswerWay[] Order = [AnswerWay.Sms, AnswerWay.SmsAndWeb, AnswerWay.Web, AnswerWay.Assisted, AnswerWay.Paper];

    /// <summary>People who were asked. All cells of an audience add up to a figure that is shown elsewhere, so either all may be
    /// shown or none.</summary>
    public IReadOnlyList<WaySummary> Asked(IReadOnlyList<WayCount> counts) =>
        [.. counts.Where(c => !c.Open).GroupBy(c => c.Audience).OrderBy(g => g.Key).SelectMany(g => OfAudience(g.Key, [.. g]))];

    /// <summary>Ways that anybody may use: part of no total, so each stands alone.</summary>
    public IReadOnlyList<WaySummary> Open(IReadOnlyList<WayCount> counts) =>
    [
        .. counts.Where(c => c.Open && c.Answered > 0).OrderBy(c => c.Audience).ThenBy(c => c.Way)
            .Select(c => Write(c.Audience, [c.Way], figures.Shown(c.Answered), Rate([c]))),
    ];

    private IEnumerable<WaySummary> OfAudience(Audience audience, List<WayCount> counts)
    {
        if (Safe(Order.Select(way => counts.Where(c => c.Way == way).Sum(c => c.Answered))) is not { } cells)
            return [];
        var rates = Rates(cells, counts);
        return cells.Zip(rates ?? cells.Select(_ => (ShareSummary?)null)).Select(c => Write(audience, [.. c.First.Values.Select(WayWords.Read)], figures.Shown(c.First.Count), c.Second));
    }

    /// <summary>The ways that were used, merged until none is small; null: one alone, or none may be shown.</summary>
    /// <param name="answered">In <see cref="Order"/>.</param>
    public IReadOnlyList<SafeCell>? Safe(IEnumerable<int> answered)
    {
        List<SafeCell> used = [.. Order.Zip(answered).Where(w => w.Second > 0).Select(w => new SafeCell([WayWords.Id(w.First)], w.Second))];
        return used.Count < 2 ? null : figures.Small.Merge([used]);
    }

    /// <summary>Good answers by way. They too add up to figures that are shown elsewhere: null, unless all may be shown.</summary>
    public IReadOnlyList<ShareSummary>? Rates(IReadOnlyList<SafeCell> cells, IReadOnlyList<WayCount> counts)
    {
        List<ShareSummary> rates = [.. cells.Select(cell => Rate([.. counts.Where(c => cell.Values.Contains(WayWords.Id(c.Way)))])).OfType<ShareSummary>()];
        return rates.Count == cells.Count ? rates : null;
    }

    public ShareSummary? Rate(IReadOnlyCollection<WayCount> counts)
    {
        var (good, rated) = (counts.Sum(c => c.Good), counts.Sum(c => c.Rated));
        return good >= figures.Small.Threshold && rated - good >= figures.Small.Threshold ? Figures.Share(good, rated) : null;
    }

    public static WaySummary Write(Audience audience, IReadOnlyList<AnswerWay> ways, ShownCount answered, ShareSummary? good) => new()
    {
        Audience = AudienceWords.Name(audience),
        Ways = [.. ways.Select(WayWords.Id)],
        Words = string.Join(" or ", ways.Select(WayWords.Of)),
        Answered = answered,
        Good = good,
    };
}
