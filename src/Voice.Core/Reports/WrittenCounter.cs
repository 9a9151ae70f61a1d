using Microsoft.EntityFrameworkCore;
using Voice.Analysis.Themes;
using Voice.Core.Data;
using Voice.Core.Responses;

namespace Voice.Core.Reports;

/// <summary>Has the database put together what each person wrote about in a period: one query of one shape on both.</summary>
internal static class WrittenCounter
{
    /// <summary>Without posters, tablets and piles of forms (nobody was asked there), and without words that were taken back or erased.</summary>
    public static async Task<WrittenCounts> Count(VoiceDb db, ReportPeriod period, Taxonomy themes, CancellationToken ct)
    {
        var comments = Comments(db, period);
        var people = await comments
            .GroupBy(a => new { Person = a.Response.Invitation!.PersonId ?? a.ResponseId, a.Response.Audience })
            .Select(g => new PersonWrote(
                g.Key.Audience,
                string.Join(WrittenTally.Between, g.Where(a => a.AnalysedWith != null).Select(a => (a.Sentiment == null ? WrittenTally.Unsure : "") + a.Themes)),
                g.Count(),
                g.Count(a => a.AnalysedWith != null),
                g.Count(a => a.AnalysedWith != null && a.CommentStatus != CommentStatus.AwaitingApproval)))
            .ToListAsync(ct);
        var corrected = await comments.CountAsync(a => db.Corrections.Any(c => c.AnswerId == a.Id), ct);
        return new WrittenTally(themes).Count(people, corrected);
    }

    internal static IQueryable<Answer> Comments(VoiceDb db, ReportPeriod period) => db.Answers.Where(
        a => a.Comment != null && a.Response.OpenLinkId == null && a.Response.TriggeredOn >= period.From && a.Response.TriggeredOn <= period.To);
}
