using Microsoft.EntityFrameworkCore;
using Voice.Core.Cases;
using Voice.Core.Composition;
using Voice.Core.Data;
using Voice.Core.Insights;
using Voice.Core.Responses;
using Voice.Core.Surveys;

namespace Voice.Core.Reports;

/// <summary>Counts one period in the database and hands the counts to <see cref="SummaryWriter"/>; nothing else decides what is shown.</summary>
public sealed class BoardSummaries(Store store, SurveyShelf surveys, VoiceSettings settings)
{
    public Task<BoardSummary> For(ReportPeriod period, CancellationToken ct = default) => store.Read(async db =>
    {
        var counts = await Count(db, period, ct);
        return new SummaryWriter(new SmallNumbers(settings.SmallNumber)).Write(period, counts);
    });

    private async Task<PeriodCounts> Count(VoiceDb db, ReportPeriod period, CancellationToken ct)
    {
        var asked = await db.Invitations
            .Where(i => i.TriggeredOn >= period.From && i.TriggeredOn <= period.To && i.AskedAt != null)
            .GroupBy(i => i.Audience).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        var all = db.Responses.Where(r => r.TriggeredOn >= period.From && r.TriggeredOn <= period.To);
        var responses = all.Where(r => r.OpenLinkId == null);
        var answered = await responses.Where(r => r.Answers.Any(a => a.None == null))
            .GroupBy(r => r.Audience).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return new PeriodCounts
        {
            Asked = asked.ToDictionary(a => a.Key, a => a.Count),
            Answered = answered.ToDictionary(a => a.Key, a => a.Count),
            Measures = await Measures(db, responses, ct),
            Ways = await new WayCounter(surveys).Count(db, all, ct),
            CommentsAwaiting = await all.SelectMany(r => r.Answers).CountAsync(a => a.CommentStatus == CommentStatus.AwaitingApproval, ct),
            Closures = await db.Closures.CountAsync(c => c.Import.CompletedAt != null && c.ClosedOn >= period.From && c.ClosedOn <= period.To, ct),
            LastImport = await db.Imports.Where(i => i.Kind == ImportKind.Closures && i.CompletedAt != null).MaxAsync(i => (DateTimeOffset?)i.CompletedAt, ct) is { } at
                ? UkTime.Day(at)
                : null,
        };
    }

    private async Task<IReadOnlyList<MeasureCounts>> Measures(VoiceDb db, IQueryable<Response> responses, CancellationToken ct)
    {
        var rows = await (
            from r in responses
            from a in r.Answers
            where a.Measure != null && a.None == null && a.Comment == null && a.Choices == null
            group a by new { r.Audience, r.SurveyId, r.SurveyVersion, a.QuestionId, a.Measure, a.Number, a.YesNo, a.Choice } into g
            select new { g.Key, Count = g.Count() }).ToListAsync(ct);
        var measures = new List<MeasureCounts>();
        foreach (var one in rows.GroupBy(r => (r.Key.Measure, r.Key.Audience)))
        {
            var answers = new List<AnswerCount>();
            Question? latest = null;
            foreach (var asked in one.GroupBy(r => (r.Key.SurveyId, r.Key.SurveyVersion, r.Key.QuestionId)).OrderBy(g => g.Key.SurveyVersion))
            {
                var survey = await surveys.Get(db, asked.Key.SurveyId, asked.Key.SurveyVersion, ct);
                var question = survey.Find(asked.Key.QuestionId)!;
                latest ??= question;
                answers.AddRange(asked.Select(a => AnswerCount.Of(question, a.Key.Number, a.Key.YesNo, a.Key.Choice, a.Count)));
            }
            measures.Add(new MeasureCounts(one.Key.Measure!, one.Key.Audience, latest!, answers));
        }
        return measures;
    }
}
