using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Responses;
using Voice.Core.Safeguarding;
using Voice.Core.Sealing;
using Voice.Core.Surveys;
using Voice.Core.Surveys.Checking;
using Voice.Core.WaysIn;

namespace Voice.Core.Conversations;

/// <summary>What a respondent's page needs to know; nothing that identifies the person.</summary>
/// <param name="Survey">The version this person was invited to.</param>
/// <param name="State">The conversation so far.</param>
/// <param name="Closed">Nothing can be answered any more.</param>
public sealed record WebVisit(SurveyDefinition Survey, ConversationState State, bool Closed)
{
    /// <summary>When the link ends.</summary>
    public DateTimeOffset Until { get; init; }

    /// <summary>The person said yes, by text or here.</summary>
    public bool IsStarted => !Closed && State.Phase is not (Phase.New or Phase.Invited);

    /// <summary>All was sent. Ended quietly by text looks the same.</summary>
    public bool IsDone => Closed && State.EndReason is EndReason.Finished or EndReason.EndedQuietly;

    /// <summary>The person said no, here or by text.</summary>
    public bool IsDeclined => Closed && State.EndReason is (EndReason.Declined or EndReason.Stopped or EndReason.OptedOut or EndReason.WrongPerson);

    /// <summary>The person said no and may still change their mind.</summary>
    public bool MayReturn { get; init; }

    /// <summary>The first question without an answer; null when all can be checked and sent.</summary>
    public Question? Next => SurveyPath.Next(Survey, State.Answers, byText: false);

    public IEnumerable<Question> Asked => SurveyPath.Asked(Survey, State.Answers);

    /// <summary>This question's page can be seen: it was answered before or it is the next one.</summary>
    public bool HasReached(Question question) =>
        SurveyPath.IsAsked(question, State.Answers) && (State.Answers.ContainsKey(question.Id) || Next?.Id == question.Id);

    /// <summary>Grows with every change of this question's answer: a page that bears an older one was opened before it.</summary>
    public int MarkOf(Question question) =>
        (2 * (State.Changes?.GetValueOrDefault(question.Id) ?? 0)) + (State.Answers.ContainsKey(question.Id) ? 1 : 0);

    /// <summary>The same for all answers together.</summary>
    public int Mark => Survey.Questions.Sum(MarkOf);

    /// <summary>Empty where the name of a help line says what the person went through to whoever looks over their shoulder.</summary>
    public static string NameOf(HelpLine line) => WordList.GivesAway.In(line.Name).Any() ? "" : line.Name;

    public string Say(LocalText text, string language) =>
        Placeholders.Fill(text.In(language, State.Variant), Survey, State);
}

/// <summary>The survey behind a link. Opening it changes nothing; each posted answer is one commit.</summary>
public sealed class WebSurveys(
    Store store, SurveyShelf surveys, ConversationRunner runner, ConcernDesk concerns, TimeProvider clock)
{
    private static readonly string LockWithin = $"SET LOCAL lock_timeout = '2s'; {WebSight.LockOf("{0}")}";

    private readonly WebSight _sight = new();

    /// <summary>Null for a link we did not make, or whose survey is gone; the two look the same to a guesser.</summary>
    public async Task<WebVisit?> Open(string token, CancellationToken ct = default)
    {
        var conversation = store.Direct is { } direct
            ? await direct.Read((connection, maps) => _sight.Open(connection, maps, token, ct), ct)
            : await store.Read(db => Find(db, token, ct));
        return IsThere(conversation) ? Visit(conversation, await surveys.Get(conversation.Invitation.SurveyId, conversation.Invitation.SurveyVersion, ct)) : null;
    }

    /// <summary>Reads once, under the lock: what the page decides by what it sees is committed with it.</summary>
    /// <param name="token">The link's secret.</param>
    /// <param name="page">Given null for a link that is not ours. It may run twice, the first time without effect.</param>
    /// <param name="ct">Stops waiting; what was committed stays.</param>
    public Task<T> Post<T>(string token, Func<WebPost?, Task<T>> page, CancellationToken ct = default) => store.Write(
        Act.Respondent("page"),
        async scope => await page(await Posted(scope, await _sight.Take(scope, token, ct), ct)),
        async scope =>
        {
            await Lock(scope, token, ct);
            return await page(await Posted(scope, await Find(scope.Db, token, ct), ct));
        },
        ct);

    public Task<WebVisit?> Agree(string token, string? language = null, bool? easy = null, CancellationToken ct = default) =>
        Alone(token, post => post.Agree(language, easy, ct), ct);

    public Task<WebVisit?> Refuse(string token, string? language = null, bool? easy = null, CancellationToken ct = default) =>
        Alone(token, post => post.Refuse(language, easy, ct), ct);

    /// <inheritdoc cref="WebPost.TakeBack"/>
    public Task<WebVisit?> TakeBack(string token, string? language = null, bool? easy = null, CancellationToken ct = default) =>
        Alone(token, post => post.TakeBack(language, easy, ct), ct);

    /// <inheritdoc cref="WebPost.Return"/>
    public Task<WebVisit?> Return(string token, string? language = null, bool? easy = null, CancellationToken ct = default) =>
        Alone(token, post => post.Return(language, easy, ct), ct);

    public Task<WebVisit?> Delete(string token, string? language = null, bool? easy = null, CancellationToken ct = default) =>
        Alone(token, post => post.Delete(language, easy, ct), ct);

    public Task<WebVisit?> Send(string token, string? language = null, bool? easy = null, CancellationToken ct = default) =>
        Alone(token, post => post.Send(language, easy, ct), ct);

    /// <summary>Keeps one answer; the value was read and checked against its question by the caller.</summary>
    public Task<WebVisit?> Answer(string token, string questionId, AnswerValue value, string? language = null, bool? easy = null, CancellationToken ct = default) =>
        Alone(token, post => post.Answer(questionId, value, language, easy, ct), ct);

    /// <inheritdoc cref="WebPost.Hear"/>
    public Task<WebVisit?> Hear(string token, string questionId, string text, CancellationToken ct = default) =>
        Alone(token, post => post.Hear(questionId, text, ct), ct);

    /// <summary>A survey that was answered elsewhere comes in whole. What was not asked is not stored; words too long to keep are
    /// cut, and listened to whole.</summary>
    internal async Task Record(
        WriteScope scope, Occasion occasion, IEnumerable<(string Question, AnswerForm Said)> said, bool finished, CancellationToken ct)
    {
        await Run(scope, occasion, new ConversationEvent.Agreed(), ct);
        foreach (var (question, answer) in said)
        {
            var asked = occasion.Survey.Find(question) is { } known && SurveyPath.IsAsked(known, Load(occasion).Answers);
            if (answer.Text is { } text)
                await Check(scope, occasion.Conversation, question, StoredText.Clean(text), ct);
            else if (!asked && answer.Value?.Comment is { } unasked)
                await Check(scope, occasion.Conversation, question, StoredText.Clean(unasked), ct);
            if (asked && (answer.Value ?? Cut(answer)) is { } value)
                await Answer(scope, occasion, question, StoredText.Clean(value), ct);
        }
        if (finished)
            await Run(scope, occasion, new ConversationEvent.Sent(), ct);
    }

    /// <summary>The same for somebody who has a link.</summary>
    /// <returns>False: the survey was over before.</returns>
    internal Task<bool> RecordWhole(string token, IReadOnlyList<(string Question, AnswerForm Said)> said, Recorder by, CancellationToken ct) =>
        store.Write(new Act(by.Email, "paper"), async scope =>
        {
            await Lock(scope, token, ct);
            if (await Find(scope.Db, token, ct) is var conversation && !IsThere(conversation))
                return false;
            var survey = await surveys.Get(conversation.Invitation.SurveyId, conversation.Invitation.SurveyVersion, ct);
            if (Visit(conversation, survey).Closed)
                return false;
            await Record(scope, new Occasion(conversation, conversation.Invitation.Person!, survey), said, finished: true, ct);
            if (await ResponseWriter.Find(scope, conversation.Invitation, ct) is { } response)
                response.RecordedBy = by.Id;
            scope.Audit("paper.recorded", conversation.InvitationId.ToString());
            return true;
        }, ct);

    private static AnswerValue? Cut(AnswerForm answer) =>
        answer.Text is { Length: > CommentLimit.Letters } text ? AnswerValue.OfComment(text[..CommentLimit.Letters]) : null;

    private ConversationState Load(Occasion occasion) => runner.Load(occasion.Conversation, occasion.Person);

    private Task<WebVisit?> Alone(string token, Func<WebPost, Task<WebVisit>> what, CancellationToken ct) =>
        Post(token, async post => post is null ? null : await what(post), ct);

    private async Task<WebPost?> Posted(WriteScope scope, Conversation? conversation, CancellationToken ct)
    {
        if (!IsThere(conversation))
            return null;
        var survey = await surveys.Get(conversation.Invitation.SurveyId, conversation.Invitation.SurveyVersion, ct);
        return new WebPost(this, scope, new Occasion(conversation, conversation.Invitation.Person!, survey), Visit(conversation, survey));
    }

    /// <summary>Does one thing in the language and reading of the page it was posted from.</summary>
    internal async Task<WebVisit> Do(WriteScope scope, Occasion occasion, string? language, bool? easy, Func<Task> what, CancellationToken ct)
    {
        var conversation = occasion.Conversation;
        Speak(conversation, language, easy);
        await what();
        if (language is not null && await ResponseWriter.Find(scope, conversation.Invitation, ct) is { } response)
            response.Language = language;
        return Visit(conversation, occasion.Survey);
    }

    internal Task<Step> Run(WriteScope scope, Occasion occasion, ConversationEvent what, CancellationToken ct) => runner.Run(scope, occasion, what, ct);

    private void Speak(Conversation conversation, string? language, bool? easy)
    {
        var state = Load(conversation);
        var spoken = state with
        {
            Language = language ?? state.Language,
            AlsoIn = language is null ? state.AlsoIn : null,
            EasyRead = easy ?? state.EasyRead,
        };
        if ((spoken.Language, spoken.AlsoIn, spoken.EasyRead) != (state.Language, state.AlsoIn, state.EasyRead))
            Save(conversation, spoken);
    }

    internal async Task Answer(WriteScope scope, Occasion occasion, string questionId, AnswerValue value, CancellationToken ct)
    {
        var before = Load(occasion.Conversation);
        // The twin of a doubled click: nothing new was said, and nobody is alerted twice.
        if (before.Answers.TryGetValue(questionId, out var known) && known == value)
            return;
        var concern = value.Comment is { } text && await Check(scope, occasion.Conversation, questionId, text, ct);
        await Run(scope, occasion, new ConversationEvent.Answered(questionId, value, concern), ct);
    }

    internal async Task Delete(WriteScope scope, Occasion occasion, CancellationToken ct)
    {
        await Run(scope, occasion, new ConversationEvent.TakenBack(), ct);
        await Run(scope, occasion, new ConversationEvent.Refused(), ct);
    }

    internal async Task<bool> Check(WriteScope scope, Conversation conversation, string questionId, string text, CancellationToken ct)
    {
        var response = await ResponseWriter.Find(scope, conversation.Invitation, ct);
        return concerns.CheckComment(scope, response, questionId, text);
    }

    private static async Task Lock(WriteScope scope, string token, CancellationToken ct)
    {
        if (scope.IsPostgres)
            await scope.Db.Database.ExecuteSqlRawAsync(LockWithin, [LookupKeys.TokenHash(token)], ct);
    }

    private ConversationState Load(Conversation conversation) => runner.Load(conversation, conversation.Invitation.Person!);

    private void Save(Conversation conversation, ConversationState state) =>
        runner.Save(conversation, conversation.Invitation.Person!, state);

    private WebVisit Visit(Conversation conversation, SurveyDefinition survey)
    {
        var (invitation, state) = (conversation.Invitation, Load(conversation));
        var expired = invitation.ExpiresAt <= clock.GetUtcNow();
        return new WebVisit(survey, state, expired || invitation.EndedAt is not null) { Until = invitation.ExpiresAt, MayReturn = !expired && WebTurn.MayReturn(survey, state) };
    }

    private static Task<Conversation?> Find(VoiceDb db, string token, CancellationToken ct)
    {
        var hash = LookupKeys.TokenHash(token);
        return db.Conversations.Where(c => c.Invitation.TokenHash == hash)
            .Include(c => c.Phone).Include(c => c.Invitation).ThenInclude(i => i.Person).ThenInclude(p => p!.Contacts)
            .SingleOrDefaultAsync(ct);
    }

    private static bool IsThere([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] Conversation? conversation) =>
        conversation?.Invitation is { Person.Key.IsDestroyed: false, State: not InvitationState.Withheld };
}
