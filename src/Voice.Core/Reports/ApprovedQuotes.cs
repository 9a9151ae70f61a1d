using Microsoft.EntityFrameworkCore;
using Voice.Core.Data;
using Voice.Core.Responses;
using Voice.Core.Sealing;
using Voice.Core.Surveys;

namespace Voice.Core.Reports;

/// <summary>What may be quoted: redacted by the program, then approved by a person. A report keeps only which comments it quotes;
/// the words are read where they lie, so what is taken back, erased or changed goes from every report at once.</summary>
public sealed class ApprovedQuotes(Store store, SurveyShelf surveys, Vault vault)
{
    private const int Most = 6;

    /// <summary>The comments a summary of the period quotes: a few of each audience. Their ids are random, so their order says nothing.</summary>
    internal Task<List<Guid>> Choose(ReportPeriod period, CancellationToken ct) => store.Read(async db =>
    {
        // All of them: asked for the first few in order, a database may go through every answer in that order.
        var ids = await Quotable(db, db.Answers)
            .Where(a => a.Response.OpenLinkId == null && a.Response.TriggeredOn >= period.From && a.Response.TriggeredOn <= period.To)
            .Select(a => new { a.Id, a.Response.Audience }).ToListAsync(ct);
        return ids.GroupBy(a => a.Audience).OrderBy(g => g.Key).SelectMany(g => g.Select(a => a.Id).Order().Take(Most)).ToList();
    });

    /// <summary>The words of those that may still be quoted, in the order given.</summary>
    internal Task<List<QuoteSummary>> Read(IReadOnlyList<Guid> ids, CancellationToken ct) => store.Read(async db =>
    {
        var answers = await Quotable(db, db.Answers).Where(a => ids.Contains(a.Id)).Include(a => a.Response).ToDictionaryAsync(a => a.Id, ct);
        var quotes = new List<QuoteSummary>();
        foreach (var answer in ids.Select(answers.GetValueOrDefault).OfType<Answer>())
        {
            var response = answer.Response;
            var survey = await surveys.Get(db, response.SurveyId, response.SurveyVersion, ct);
            if (vault.Open(response.Key, answer.Redacted) is { } words)
                quotes.Add(new QuoteSummary(response.Audience.ToString().ToLowerInvariant(), survey.Find(answer.QuestionId)?.Text.In("en") ?? "", response.Language, words));
        }
        return quotes;
    });

    private static IQueryable<Answer> Quotable(VoiceDb db, IQueryable<Answer> answers) => CommentApprovals.NotHeld(db, answers)
        .Where(a => a.CommentStatus == CommentStatus.Approved && a.Comment != null && a.Redacted != null);
}
