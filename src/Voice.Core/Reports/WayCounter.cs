using Microsoft.EntityFrameworkCore;
using Voice.Core.Data;
using Voice.Core.Responses;
using Voice.Core.Surveys;

namespace Voice.Core.Reports;

/// <summary>Counts the ways of answering of one period in the database.</summary>
internal sealed class WayCounter(SurveyShelf surveys)
{
    public async Task<IReadOnlyList<WayCount>> Count(VoiceDb db, IQueryable<Response> responses, CancellationToken ct)
    {
        var answered = await responses.Where(r => r.Answers.Any(a => a.None == null))
            .GroupBy(r => new { r.Audience, r.Way, Open = r.OpenLinkId != null })
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        var ratings = await (
            from r in responses
            from a in r.Answers
            where a.Measure == "overall" && a.None == null
            group a by new { r.Audience, r.Way, Open = r.OpenLinkId != null, r.SurveyId, r.SurveyVersion, a.QuestionId, a.Number, a.YesNo, a.Choice } into g
            select new { g.Key, Count = g.Count() }).ToListAsync(ct);
        var counts = new List<WayCount>();
        foreach (var one in answered)
        {
            var (rated, good) = (0, 0);
            foreach (var r in ratings.Where(r => (r.Key.Audience, r.Key.Way, r.Key.Open) == (one.Key.Audience, one.Key.Way, one.Key.Open)))
            {
                var survey = await surveys.Get(db, r.Key.SurveyId, r.Key.SurveyVersion, ct);
                var said = AnswerCount.Of(survey.Find(r.Key.QuestionId)!, r.Key.Number, r.Key.YesNo, r.Key.Choice, r.Count);
                rated += r.Count;
                good += said.Good == true ? r.Count : 0;
            }
            counts.Add(new WayCount(one.Key.Audience, one.Key.Way, one.Key.Open, one.Count, rated, good));
        }
        return counts;
    }
}
