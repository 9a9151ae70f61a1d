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
        var ids = new List<Guid>();
        foreach (var audience in Enum.GetValues<Audience>())
            ids.AddRange(await Quotable(db, Asked(db, period)).Where(a => a.Response.Audience == audience)
                .OrderBy(a => a.Id).Select(a => a.Id).Take(Most).ToListAsync(ct));
        return ids;
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

    /// <summary>Answers of people who were asked.</summary>
    internal static IQueryable<Answer> Asked(VoiceDb db, ReportPeriod period) => db.Answers.Where(
        a => a.Response.OpenLinkId == null && a.Response.TriggeredOn >= period.From && a.Response.TriggeredOn <= period.To);

    private static IQueryable<Answer> Quotable(VoiceDb db, IQueryable<Answer> answers) => CommentApprovals.NotHeld(db, answers)
        .Where(a => a.CommentStatus == CommentStatus.Approved && a.Comment != null && a.Redacted != null);
}
