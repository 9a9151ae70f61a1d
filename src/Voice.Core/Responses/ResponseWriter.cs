using Microsoft.EntityFrameworkCore;
using Voice.Core.Conversations;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Sealing;
using Voice.Core.Surveys;

namespace Voice.Core.Responses;

/// <summary>Stores what a respondent answered, as it is given: an unfinished survey keeps what it has.</summary>
public sealed class ResponseWriter(Vault vault)
{
    public async Task<Response> Begin(WriteScope scope, Invitation invitation, AnswerWay way, CancellationToken ct)
    {
        if (await Find(scope, invitation, ct) is { } begun)
            return begun;
        var response = new Response
        {
            Id = Guid.NewGuid(),
            InvitationId = invitation.Id,
            SurveyId = invitation.SurveyId,
            SurveyVersion = invitation.SurveyVersion,
            Audience = invitation.Audience,
            ServiceId = invitation.ServiceId,
            OpenLinkId = invitation.OpenLinkId,
            HelperRole = invitation.HelperRole,
            RecordedBy = invitation.HelperId,
            TriggeredOn = invitation.TriggeredOn,
            Way = way,
            Language = invitation.Language,
            StartedOn = UkTime.Day(scope.Now),
            Key = vault.NewKey(),
        };
        scope.Add(response);
        return response;
    }

    /// <summary>A second answer to the same question replaces the first.</summary>
    public async Task Keep(WriteScope scope, Invitation invitation, SurveyDefinition survey, Effect.KeepAnswer kept, AnswerWay way, CancellationToken ct)
    {
        var response = await Begin(scope, invitation, way, ct);
        response.Way = Together(response.Way, way);
        var answer = response.Answers.FirstOrDefault(a => a.QuestionId == kept.QuestionId);
        if (answer is null)
        {
            answer = new Answer
            {
                Id = Guid.NewGuid(),
                ResponseId = response.Id,
                QuestionId = kept.QuestionId,
                Measure = survey.Find(kept.QuestionId)?.Measure,
            };
            response.Answers.Add(answer);
            scope.Add(answer);
        }
        Fill(answer, response, kept.Value);
    }

    /// <summary>A changed earlier answer made this one meaningless.</summary>
    public static async Task Drop(WriteScope scope, Invitation invitation, string questionId, CancellationToken ct)
    {
        var db = scope.Db;
        var response = await Find(scope, invitation, ct);
        if (response?.Answers.FirstOrDefault(a => a.QuestionId == questionId) is not { } answer)
            return;
        response.Answers.Remove(answer);
        db.Answers.Remove(answer);
    }

    public static async Task Finish(WriteScope scope, Invitation invitation, CancellationToken ct)
    {
        if (await Find(scope, invitation, ct) is { } response)
            response.FinishedOn ??= UkTime.Day(scope.Now);
    }

    private void Fill(Answer answer, Response response, AnswerValue value)
    {
        (answer.Number, answer.YesNo, answer.Choice, answer.None) = (value.Number, value.YesNo, value.Choice, value.None);
        answer.Choices = value.Choices is { } ids ? string.Join(';', ids) : null;
        answer.Comment = value.Comment is { } text ? vault.Seal(response.Key, text) : null;
        answer.CommentStatus = value.Comment is null ? null : CommentStatus.AwaitingApproval;
        // What was made of the words before does not hold for these.
        (answer.AnalysedWith, answer.ReadingFault, answer.Sentiment, answer.SentimentProbability, answer.Likelihood, answer.Themes, answer.Redacted) = (null, null, null, null, null, null, null);
    }

    // "Yes" by text and the answers by link is both.
    private static AnswerWay Together(AnswerWay before, AnswerWay now) =>
        before == now ? now : before is AnswerWay.Sms or AnswerWay.Web or AnswerWay.SmsAndWeb ? AnswerWay.SmsAndWeb : before;

    internal static async Task<Response?> Find(WriteScope scope, Invitation invitation, CancellationToken ct)
    {
        var known = scope.Known<Response>(r => r.InvitationId == invitation.Id);
        return known is not null || scope.KnowsAll
            ? known
            : await scope.Db.Responses.Include(r => r.Answers).SingleOrDefaultAsync(r => r.InvitationId == invitation.Id, ct);
    }
}
