using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Data;
using Voice.Core.Insights;
using Voice.Core.Responses;
using Voice.Core.Safeguarding;
using Voice.Core.Sealing;
using Voice.Core.Surveys;

namespace Voice.Core.Reports;

/// <summary>A comment as its reader sees it: who wrote it is not part of it.</summary>
/// <param name="Question">The question as it was asked, in English.</param>
/// <param name="Day">When the survey was begun.</param>
/// <param name="Themes">Theme ids, each with what is said about it.</param>
/// <param name="CouldNotBeRead">The program failed on it, so that nothing but this person looks at it.</param>
/// <param name="Masked">As it would be quoted; null: not masked yet, so it cannot be approved.</param>
public sealed record CommentToRead(
    Guid AnswerId, Audience Audience, string Question, DateOnly Day, string Language, string Text, string? Sentiment, IReadOnlyDictionary<string, string> Themes, bool CouldNotBeRead, string? Masked);

/// <summary>A comment that may be quoted, in the words in which it is.</summary>
public sealed record ApprovedComment(Guid AnswerId, Audience Audience, string Question, DateOnly Day, string Language, string Words);

/// <param name="HeldBack">Comments that wait until the safeguarding lead has read a concern in the same response.</param>
public sealed record CommentsToRead(IReadOnlyList<CommentToRead> Comments, int Waiting, int HeldBack);

/// <summary>A person reads every comment and says whether it may be quoted.</summary>
public sealed class CommentApprovals(Store store, SurveyShelf surveys, Vault vault)
{
    /// <summary>Those that wait: what the program has not read yet, then what is most like a disclosure, then the oldest.</summary>
    public Task<CommentsToRead> Read(int limit, CancellationToken ct = default) => store.Read(async db =>
    {
        var free = Free(db);
        var waiting = await free.CountAsync(ct);
        var all = await Awaiting(db).CountAsync(ct);
        var rows = await free.OrderByDescending(a => a.Likelihood ?? 1).ThenBy(a => a.Response.StartedOn).ThenBy(a => a.Id).Take(limit).Include(a => a.Response).ToListAsync(ct);
        var comments = new List<CommentToRead>();
        foreach (var row in rows)
            comments.Add(await Open(db, row, ct));
        return new CommentsToRead(comments, waiting, all - waiting);
    });

    public Task<int> CountWaiting(CancellationToken ct = default) => store.Read(db => Free(db).CountAsync(ct));

    /// <summary>Approved is what the program has masked: what it has not masked yet may only be withheld.</summary>
    /// <returns>False where there is no such comment, or somebody has decided already, or it is not masked.</returns>
    public Task<bool> Decide(Guid answerId, bool approve, string by, CancellationToken ct = default) =>
        store.Write(new Act(by, "comment read"), async scope =>
        {
            var answer = await Free(scope.Db).SingleOrDefaultAsync(a => a.Id == answerId, ct);
            if (answer is null || (approve && answer.Redacted is null))
                return false;
            answer.CommentStatus = approve ? CommentStatus.Approved : CommentStatus.Withheld;
            scope.Audit(approve ? "comment.approved" : "comment.withheld", answerId.ToString());
            return true;
        }, ct);

    /// <summary>Those that may be quoted, of the latest surveys first.</summary>
    public Task<IReadOnlyList<ApprovedComment>> ReadApproved(int skip, int limit, CancellationToken ct = default) => store.Read(async db =>
    {
        var rows = await NotHeld(db, db.Answers).Where(a => a.CommentStatus == CommentStatus.Approved)
            .OrderByDescending(a => a.Response.StartedOn).ThenBy(a => a.Id).Skip(skip).Take(limit).Include(a => a.Response).ToListAsync(ct);
        var comments = new List<ApprovedComment>();
        foreach (var row in rows)
            comments.Add(new ApprovedComment(row.Id, row.Response.Audience, await Question(db, row, ct), row.Response.StartedOn, row.Response.Language, Open(row.Response, row.Redacted) ?? ""));
        return (IReadOnlyList<ApprovedComment>)comments;
    });

    /// <summary>An approval was a mistake: the comment goes from every report at once, also from those that are kept.</summary>
    /// <returns>False where it is not approved.</returns>
    public Task<bool> TakeBack(Guid answerId, string by, CancellationToken ct = default) =>
        store.Write(new Act(by, "approval taken back"), async scope =>
        {
            if (await scope.Db.Answers.SingleOrDefaultAsync(a => a.Id == answerId && a.CommentStatus == CommentStatus.Approved, ct) is not { } answer)
                return false;
            answer.CommentStatus = CommentStatus.Withheld;
            scope.Audit("comment.withheld", answerId.ToString());
            return true;
        }, ct);

    private static IQueryable<Answer> Awaiting(VoiceDb db) => db.Answers.Where(a => a.CommentStatus == CommentStatus.AwaitingApproval);

    private static IQueryable<Answer> Free(VoiceDb db) => NotHeld(db, Awaiting(db));

    // What may be a disclosure is read by the safeguarding lead before anybody else. Two questions: asked as one, each comment is
    // held against every concern.
    internal static IQueryable<Answer> NotHeld(VoiceDb db, IQueryable<Answer> answers) => answers
        .Where(a => !db.Concerns.Any(c => c.ResponseId == a.ResponseId && c.SeenAt == null && !ConcernCategoryWords.OtherDesk.Contains(c.Categories)))
        .Where(a => a.Response.InvitationId == null || !db.Concerns.Any(c => c.Message!.Conversation!.InvitationId == a.Response.InvitationId && c.SeenAt == null
            && !ConcernCategoryWords.OtherDesk.Contains(c.Categories)));

    private async Task<CommentToRead> Open(VoiceDb db, Answer answer, CancellationToken ct)
    {
        var response = answer.Response;
        var text = Open(response, answer.Comment);
        return new CommentToRead(
            answer.Id, response.Audience, await Question(db, answer, ct), response.StartedOn, response.Language, text ?? "", answer.Sentiment,
            ThemeMarks.Read(answer.Themes, answer.Sentiment), answer.ReadingFault is not null || text is null, Open(response, answer.Redacted));
    }

    private async Task<string> Question(VoiceDb db, Answer answer, CancellationToken ct)
    {
        var survey = await surveys.Get(db, answer.Response.SurveyId, answer.Response.SurveyVersion, ct);
        return survey.Find(answer.QuestionId)?.Text.In("en") ?? answer.QuestionId;
    }

    // One damaged comment must not close the page to all others.
    private string? Open(Response response, Sealed? words)
    {
        try
        {
            return vault.Open(response.Key, words);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
