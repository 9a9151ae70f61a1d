using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Conversations;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Sealing;
using Voice.Core.Surveys;

namespace Voice.Core.WaysIn;

/// <summary>Somebody who can be offered a helper.</summary>
/// <param name="Languages">The survey may be read out in these.</param>
public sealed record HelpOffer(string Reference, Audience Audience, SurveyDefinition Survey, string Language, IReadOnlyList<string> Languages);

/// <summary>Whether a sitting began.</summary>
/// <param name="Sitting">Its id; null: it did not.</param>
/// <param name="IsCaseWorker">Because the helper may be the child's own case worker.</param>
public sealed record HelpBegun(Guid? Sitting, bool IsCaseWorker = false);

/// <summary>A helper reads out and records. The same engine and the same rules as on the web; the helper is never the
/// child's own case worker, and sees nothing of it any more once it was sent or the sitting is over.</summary>
public sealed class AssistedSurveys(
    Store store, HandInvitations invitations, WebSurveys web, Vault vault, LookupKeys keys, AskOptions options)
{
    /// <summary>How long one sitting lasts at most.</summary>
    public static readonly TimeSpan Sitting = TimeSpan.FromHours(3);

    public async Task<HelpOffer?> Offer(Guid person, Guid subject, CancellationToken ct = default)
    {
        if (await invitations.Find(person, subject, ct) is not { } candidate)
            return null;
        var languages = candidate.Survey.Languages.Where(l => options.UncheckedToo || l.Status == TranslationStatus.Checked).Select(l => l.Code).ToList();
        return new HelpOffer(
            candidate.Reference, candidate.Person.Audience, candidate.Survey,
            candidate.Survey.LanguageFor(candidate.Person.Language, options.UncheckedToo), languages);
    }

    public async Task<HelpBegun> Begin(Guid person, Guid subject, string language, Recorder helper, CancellationToken ct = default)
    {
        if (await invitations.Find(person, subject, ct) is not { } candidate)
            return new HelpBegun(null);
        if (await IsCaseWorker(candidate, helper, ct))
            return new HelpBegun(null, IsCaseWorker: true);
        var made = await store.Write(new Act(helper.Email, "assisted"), scope =>
            invitations.Make(scope, candidate, AnswerWay.Assisted, language, Sitting, helper, null, ct), ct);
        return new HelpBegun(made.Conversation.InvitationId);
    }

    /// <summary>The survey of a sitting; null where it is not this helper's.</summary>
    public async Task<WebVisit?> Open(Guid sitting, Recorder helper, CancellationToken ct = default) =>
        await IsMine(sitting, helper, ct) ? await web.Open(Token(sitting), ct) : null;

    /// <summary>The person said for themself that they want to.</summary>
    /// <param name="easy">Read out in easy read; null: as it is set for the person.</param>
    public Task<WebVisit?> Agree(Guid sitting, Recorder helper, bool? easy = null, CancellationToken ct = default) =>
        Mine(sitting, helper, token => web.Agree(token, easy: easy, ct: ct), ct);

    /// <summary>The person does not want to, or not any more; what was said stays.</summary>
    public Task<WebVisit?> Refuse(Guid sitting, Recorder helper, CancellationToken ct = default) =>
        Mine(sitting, helper, token => web.Refuse(token, ct: ct), ct);

    /// <summary>The person wants what was said taken back.</summary>
    public Task<WebVisit?> Delete(Guid sitting, Recorder helper, CancellationToken ct = default) =>
        Mine(sitting, helper, token => web.Delete(token, ct: ct), ct);

    public Task<WebVisit?> Answer(Guid sitting, Recorder helper, string question, AnswerValue value, CancellationToken ct = default) =>
        Mine(sitting, helper, token => web.Answer(token, question, value, ct: ct), ct);

    /// <summary>Words that could not be kept are listened to all the same.</summary>
    public Task<WebVisit?> Hear(Guid sitting, Recorder helper, string question, string text, CancellationToken ct = default) =>
        Mine(sitting, helper, token => web.Hear(token, question, text, ct), ct);

    public Task<WebVisit?> Send(Guid sitting, Recorder helper, CancellationToken ct = default) =>
        Mine(sitting, helper, token => web.Send(token, ct: ct), ct);

    private async Task<WebVisit?> Mine(Guid sitting, Recorder helper, Func<string, Task<WebVisit?>> what, CancellationToken ct) =>
        await IsMine(sitting, helper, ct) ? await what(Token(sitting)) : null;

    private Task<bool> IsMine(Guid sitting, Recorder helper, CancellationToken ct) =>
        store.Read(db => db.Invitations.AnyAsync(i => i.Id == sitting && i.Way == AnswerWay.Assisted && i.HelperId == helper.Id, ct));

    private string Token(Guid sitting) => keys.LinkToken(sitting, 0);

    // Every piece of work with this child counts, not only the one that just closed.
    private async Task<bool> IsCaseWorker(AskCandidate candidate, Recorder helper, CancellationToken ct)
    {
        var workers = await store.Read(db => db.Closures.Where(c => c.Case.Reference == candidate.CaseReference && c.Worker != null)
            .Select(c => new { c.Worker, Children = c.Case.People }).ToListAsync(ct));
        workers.AddRange(await store.Read(db => db.Orders.Where(o => o.Case.Reference == candidate.CaseReference && o.Worker != null)
            .Select(o => new { o.Worker, Children = o.Case.People }).ToListAsync(ct)));
        return workers.SelectMany(w => w.Children.Select(p => Opened(p.Key, w.Worker))).OfType<string>()
            .Any(name => CaseWorkers.MayBe(name, helper.Email, helper.CaseSystemName));
    }

    // It was sealed under the child's key, which is one of the case's people.
    private string? Opened(DataKey key, Sealed? worker)
    {
        try
        {
            return vault.Open(key, worker);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
