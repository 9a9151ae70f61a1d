using Voice.Core.Data;
using Voice.Core.Surveys;

namespace Voice.Core.Conversations;

/// <summary>A page that was posted, while its transaction is open. Nothing is done once the survey is closed.</summary>
/// <remarks>The language is the one of the page that was posted; it is kept, so that another device speaks it too, and likewise
/// easy read. Null: no change.</remarks>
public sealed class WebPost
{
    private readonly WebSurveys _web;
    private readonly WriteScope _scope;
    private readonly Occasion _occasion;

    internal WebPost(WebSurveys web, WriteScope scope, Occasion occasion, WebVisit visit) =>
        (_web, _scope, _occasion, Visit) = (web, scope, occasion, visit);

    /// <summary>Where the conversation stands.</summary>
    public WebVisit Visit { get; private set; }

    public Task<WebVisit> Agree(string? language, bool? easy, CancellationToken ct) =>
        Do(language, easy, () => _web.Run(_scope, _occasion, new ConversationEvent.Agreed(), ct), ct);

    public Task<WebVisit> Refuse(string? language, bool? easy, CancellationToken ct) =>
        Do(language, easy, () => _web.Run(_scope, _occasion, new ConversationEvent.Refused(), ct), ct);

    /// <summary>Takes back every answer, as if the link had never been opened. What a person has to look at for somebody's safety stays with them.</summary>
    public Task<WebVisit> TakeBack(string? language, bool? easy, CancellationToken ct) =>
        Do(language, easy, () => _web.Run(_scope, _occasion, new ConversationEvent.TakenBack(), ct), ct);

    /// <summary>Takes back every answer and stops.</summary>
    public Task<WebVisit> Delete(string? language, bool? easy, CancellationToken ct) =>
        Do(language, easy, () => _web.Delete(_scope, _occasion, ct), ct);

    public Task<WebVisit> Send(string? language, bool? easy, CancellationToken ct) =>
        Do(language, easy, () => _web.Run(_scope, _occasion, new ConversationEvent.Sent(), ct), ct);

    /// <summary>Keeps one answer; the value was read and checked against its question by the caller.</summary>
    public Task<WebVisit> Answer(string questionId, AnswerValue value, string? language, bool? easy, CancellationToken ct) =>
        Do(language, easy, () => _web.Answer(_scope, _occasion, questionId, StoredText.Clean(value), ct), ct);

    /// <summary>Looks at words that could not be kept as an answer (too long): whoever needs help must not depend on a limit.</summary>
    public Task<WebVisit> Hear(string questionId, string text, CancellationToken ct) =>
        Do(null, null, () => _web.Check(_scope, _occasion.Conversation, questionId, StoredText.Clean(text), ct), ct);

    /// <summary>Goes on after a "no"; does nothing where that is not open to the person.</summary>
    public async Task<WebVisit> Return(string? language, bool? easy, CancellationToken ct)
    {
        if (Visit.MayReturn)
            Visit = await _web.Do(_scope, _occasion, language, easy, () => _web.Run(_scope, _occasion, new ConversationEvent.Returned(), ct), ct);
        return Visit;
    }

    private async Task<WebVisit> Do(string? language, bool? easy, Func<Task> what, CancellationToken ct)
    {
        if (!Visit.Closed)
            Visit = await _web.Do(_scope, _occasion, language, easy, what, ct);
        return Visit;
    }
}
