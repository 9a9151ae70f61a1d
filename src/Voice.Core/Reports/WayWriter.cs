using Voice.Core.Insights;
using Voice.Core.Invitations;
using Voice.Core.Surveys;

namespace Voice.Core.Reports;

/// <summary>Differences between ways of answering, under the same rule as everything else a board sees. Pure.</summary>
internal sealed class WayWriter(SmallNumbers small, Func<int, ShownCount> shown, Func<int, int, ShareSummary> share)
{
    /// <summary>Neighbours are merged where one alone would be too few, so that like stays with like.</summary>
    private static readonly AnswerWay[] Order = [AnswerWay.Sms, AnswerWay.SmsAndWeb, AnswerWay.Web, AnswerWay.Assisted, AnswerWay.Paper];

    /// <summary>People who were asked. All cells of an audience add up to a figure that is shown elsewhere, so either all may be
    /// shown or none.</summary>
    public IReadOnlyList<WaySummary> Asked(IReadOnlyList<WayCount> counts) =>
        [.. counts.Where(c => !c.Open).GroupBy(c => c.Audience).OrderBy(g => g.Key).SelectMany(g => OfAudience(g.Key, [.. g]))];

    /// <summary>Ways that anybody may use: part of no total, so each stands alone.</summary>
    public IReadOnlyList<WaySummary> Open(IReadOnlyList<WayCount> counts) =>
    [
        .. counts.Where(c => c.Open && c.Answered > 0).OrderBy(c => c.Audience).ThenBy(c => c.Way)
            .Select(c => Summary(c.Audience, [c.Way], c.Answered, MayShow(c.Rated, c.Good) ? share(c.Good, c.Rated) : null)),
    ];

    private IEnumerable<WaySummary> OfAudience(Audience audience, List<WayCount> counts)
    {
        var inOrder = Order.Select(way => counts.FirstOrDefault(c => c.Way == way) ?? new WayCount(audience, way, false, 0, 0, 0)).Where(c => c.Answered > 0);
        var cells = inOrder.Select(c => new SafeCell([WayWords.Id(c.Way)], c.Answered)).ToList();
        if (cells.Count < 2 || small.Merge([cells]) is not { } merged)
            return [];
        var groups = merged.Select(m => counts.Where(c => m.Values.Contains(WayWords.Id(c.Way))).OrderBy(c => Array.IndexOf(Order, c.Way)).ToList()).ToList();
        var rates = groups.TrueForAll(g => MayShow(g.Sum(c => c.Rated), g.Sum(c => c.Good)));
        return groups.Select(g => Summary(
            audience, [.. g.Select(c => c.Way)], g.Sum(c => c.Answered), rates ? share(g.Sum(c => c.Good), g.Sum(c => c.Rated)) : null));
    }

    private bool MayShow(int rated, int good) => good >= small.Threshold && rated - good >= small.Threshold;

    private WaySummary Summary(Audience audience, IReadOnlyList<AnswerWay> ways, int answered, ShareSummary? good) => new()
    {
        Audience = audience.ToString().ToLowerInvariant(),
        Ways = [.. ways.Select(WayWords.Id)],
        Words = string.Join(" or ", ways.Select(WayWords.Of)),
        Answered = shown(answered),
        Good = good,
    };
}
