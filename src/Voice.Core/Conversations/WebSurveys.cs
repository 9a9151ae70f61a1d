using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Safeguarding;
using Voice.Core.Sealing;
using Voice.Core.Surveys;

namespace Voice.Core.Conversations;

/// <summary>What a respondent's page needs to know; nothing that identifies the person.</summary>
public sealed record WebVisit(SurveyDefinition Survey, ConversationState State, bool Closed);

/// <summary>The survey behind a link. Opening it changes nothing; each posted answer is one commit.</summary>
public sealed class WebSurveys(Store store, SurveyShelf surveys, ConversationRunner runner, ConcernDesk concerns, TimeProvider clock)
{
    /// <summary>Null for a link we did not make, or whose survey is gone; the two look the same to a guesser.</summary>
    public Task<WebVisit?> Open(string token, CancellationToken ct = default) => store.Read(async db =>
    {
        if (await Find(db, token, ct) is not { } conversation)
            return null;
        var survey = await surveys.Get(db, conversation.Invitation.SurveyId, conversation.Invitation.SurveyVersion, ct);
        return Visit(conversation, survey);
    });

    public Task<WebVisit?> Agree(string token, CancellationToken ct = default) => Post(token, _ => new ConversationEvent.Agreed(), ct);

    public Task<WebVisit?> Refuse(string token, CancellationToken ct = default) => Post(token, _ => new ConversationEvent.Refused(), ct);

    public Task<WebVisit?> Send(string token, CancellationToken ct = default) => Post(token, _ => new ConversationEvent.Sent(), ct);

    /// <summary>Keeps one answer; the value was read and checked against its question by the caller.</summary>
    public Task<WebVisit?> Answer(string token, string questionId, AnswerValue value, CancellationToken ct = default) =>
        Post(token, concern => new ConversationEvent.Answered(questionId, value, concern), ct, questionId, value);

    private Task<WebVisit?> Post(
        string token, Func<bool, ConversationEvent> what, CancellationToken ct, string? questionId = null, AnswerValue? value = null) =>
        store.Write(Act.Respondent("page"), async scope =>
        {
            if (await Find(scope.Db, token, ct) is not { } found)
                return null;
            await Lock(scope, found, ct);
            // Read again under the lock: a doubled click waited here for its twin.
            scope.Db.ChangeTracker.Clear();
            var conversation = (await Find(scope.Db, token, ct))!;
            var survey = await surveys.Get(scope.Db, conversation.Invitation.SurveyId, conversation.Invitation.SurveyVersion, ct);
            if (Visit(conversation, survey) is { Closed: true } closed)
                return closed;
            var concern = questionId is not null && value?.Comment is { } text && await Check(scope, conversation, questionId, text, ct);
            await runner.Run(scope, new Occasion(conversation, conversation.Invitation.Person!, survey), what(concern), ct);
            return Visit(conversation, survey);
        }, ct);

    private async Task<bool> Check(WriteScope scope, Conversation conversation, string questionId, string text, CancellationToken ct)
    {
        var response = await scope.Db.Responses.Include(r => r.Answers).SingleOrDefaultAsync(r => r.InvitationId == conversation.InvitationId, ct);
        return concerns.CheckComment(scope, response, questionId, text);
    }

    private static async Task Lock(WriteScope scope, Conversation conversation, CancellationToken ct)
    {
        if (conversation.PhoneId is { } phone)
            await scope.LockPhone(phone, ct);
    }

    private WebVisit Visit(Conversation conversation, SurveyDefinition survey)
    {
        var closed = conversation.Invitation.EndedAt is not null || conversation.Invitation.ExpiresAt <= clock.GetUtcNow();
        return new WebVisit(survey, runner.Load(conversation, conversation.Invitation.Person!), closed);
    }

    private static async Task<Conversation?> Find(VoiceDb db, string token, CancellationToken ct)
    {
        var hash = LookupKeys.TokenHash(token);
        var conversation = await db.Conversations.Where(c => c.Invitation.TokenHash == hash)
            .Include(c => c.Phone).Include(c => c.Invitation).ThenInclude(i => i.Person).ThenInclude(p => p!.Contacts)
            .SingleOrDefaultAsync(ct);
        return conversation?.Invitation is { PersonId: not null, State: not InvitationState.Withheld } ? conversation : null;
    }
}
