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
public sealed record CommentToRead(Guid AnswerId, Audience Audience, string Question, DateOnly Day, string Language, string Text, string? Sentiment, IReadOnlyDictionary<string, string> Themes, bool CouldNotBeRead);

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

    /// <returns>False where there is no such comment, or somebody has decided already.</returns>
    public Task<bool> Decide(Guid answerId, bool approve, string by, CancellationToken ct = default) =>
        store.Write(new Act(by, "comment read"), async scope =>
        {
            var answer = await Free(scope.Db).SingleOrDefaultAsync(a => a.Id == answerId, ct);
            if (answer is null)
                return false;
            answer.CommentStatus = approve ? CommentStatus.Approved : CommentStatus.Withheld;
            scope.Audit(approve ? "comment.approved" : "comment.withheld", answerId.ToString());
            return true;
        }, ct);

    private static IQueryable<Answer> Awaiting(VoiceDb db) => db.Answers.Where(a => a.CommentStatus == CommentStatus.AwaitingApproval);

    private static IQueryable<Answer> Free(VoiceDb db) => NotHeld(db, Awaiting(db));

    // What may be a disclosure is read by the safeguarding lead before anybody else.
    internal static IQueryable<Answer> NotHeld(VoiceDb db, IQueryable<Answer> answers) => answers.Where(a => !db.Concerns.Any(c => c.SeenAt == null && !ConcernCategoryWords.OtherDesk.Contains(c.Categories)
        && (c.ResponseId == a.ResponseId
            || (c.Message!.Conversation != null && c.Message.Conversation.InvitationId == a.Response.InvitationId))));

    private async Task<CommentToRead> Open(VoiceDb db, Answer answer, CancellationToken ct)
    {
        var response = answer.Response;
        var survey = await surveys.Get(db, response.SurveyId, response.SurveyVersion, ct);
        return new CommentToRead(
            answer.Id, response.Audience, survey.Find(answer.QuestionId)?.Text.In("en") ?? answer.QuestionId, response.StartedOn, response.Language,
            vault.Open(response.Key, answer.Comment) ?? "", answer.Sentiment,
            ThemeMarks.Read(answer.Themes, answer.Sentiment), answer.ReadingFault is not null);
    }
}
