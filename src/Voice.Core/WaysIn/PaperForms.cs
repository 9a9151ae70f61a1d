using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Conversations;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Sealing;
using Voice.Core.Surveys;

namespace Voice.Core.WaysIn;

/// <summary>A printed form, or a pile of the same one.</summary>
/// <param name="Code">Printed on it.</param>
/// <param name="Language">Of the person it was made for, or of the survey.</param>
/// <param name="ForAnybody">One of a pile: may be typed in as often as forms come back.</param>
/// <param name="IsRecorded">A person's own form that was typed in already.</param>
public sealed record PaperForm(string Code, SurveyDefinition Survey, string Language, string Team, bool ForAnybody, bool IsRecorded)
{
    /// <summary>Easy read is set for the person it was made for.</summary>
    public bool EasyRead { get; init; }

    /// <summary>Of one of a pile.</summary>
    public Guid? OpenLinkId { get; init; }

    /// <summary>Of a person's own.</summary>
    public Guid? InvitationId { get; init; }
}

/// <summary>Makes printed forms and takes in what came back on them.</summary>
public sealed class PaperForms(
    Store store, HandInvitations invitations, OpenLinks links, OpenEntries entries, WebSurveys web, SurveyShelf shelf, Vault vault, LookupKeys keys)
{
    /// <summary>Post is slow, and a form may lie in a drawer.</summary>
    private static readonly TimeSpan Open = TimeSpan.FromDays(120);

    private const int Letters = 8;

    /// <summary>A form of their own for somebody who is offered a helper.</summary>
    /// <returns>Its code; null: they may not be asked this way.</returns>
    public async Task<string?> MakeFor(Guid person, Guid subject, string language, string by, CancellationToken ct = default)
    {
        if (await invitations.Find(person, subject, ct) is not { } candidate)
            return null;
        var code = ShortCode.Make(Letters);
        await store.Write(new Act(by, "paper"), scope => invitations.Make(scope, candidate, AnswerWay.Paper, language, Open, null, code, ct), ct);
        return code;
    }

    public async Task<PaperForm?> Find(string? typed, CancellationToken ct = default)
    {
        if (await links.Find(typed, AnswerWay.Paper, ct) is { Survey: { } survey } pile)
            return new PaperForm(pile.Link.Code, survey, survey.Languages[0].Code, pile.Team, ForAnybody: true, IsRecorded: false) { OpenLinkId = pile.Link.Id };
        return await store.Read(db => FindOwn(db, ShortCode.Read(typed), ct));
    }

    /// <summary>Takes in a form as a whole: one commit.</summary>
    /// <returns>False: no such form, or a person's own that was typed in before.</returns>
    public async Task<bool> Record(
        PaperForm form, string language, IReadOnlyList<(string Question, AnswerForm Said)> said, Recorder by, CancellationToken ct = default) => form switch
        {
            { OpenLinkId: { } pile } => await RecordOne(pile, form, language, said, by, ct),
            { InvitationId: { } own } => await web.RecordWhole(keys.LinkToken(own, 0), said, by, ct),
            _ => false,
        };

    /// <summary>A person's own form came back with "no".</summary>
    public async Task<bool> RecordNo(PaperForm form, CancellationToken ct = default) =>
        form.InvitationId is { } own && await web.Refuse(keys.LinkToken(own, 0), ct: ct) is { IsDeclined: true };

    private Task<bool> RecordOne(
        Guid pile, PaperForm form, string language, IReadOnlyList<(string, AnswerForm)> said, Recorder by, CancellationToken ct) =>
        store.Write(new Act(by.Email, "paper"), async scope =>
        {
            var link = await scope.Db.OpenLinks.Include(l => l.Service).SingleAsync(l => l.Id == pile, ct);
            if (!await OpenEntries.Count(scope, link, ct))
                return false;
            var occasion = await entries.Make(scope, link, form.Survey, language, null, by, ct);
            await web.Record(scope, occasion, said, finished: true, ct);
            scope.Audit("paper.recorded", occasion.Conversation.InvitationId.ToString());
            return true;
        }, ct);

    private async Task<PaperForm?> FindOwn(VoiceDb db, string code, CancellationToken ct)
    {
        if (code.Length == 0)
            return null;
        var conversation = await db.Conversations.Where(c => c.Invitation.PaperCode == code).Include(c => c.Invitation).ThenInclude(i => i.Person).SingleOrDefaultAsync(ct);
        if (conversation?.Invitation is not { Person: { Key.IsDestroyed: false } person } invitation)
            return null;
        var survey = await shelf.Get(db, invitation.SurveyId, invitation.SurveyVersion, ct);
        var state = ConversationJson.Read(vault.OpenBytes(person.Key, conversation.State)!);
        return new PaperForm(code, survey, invitation.Language, state.Team, ForAnybody: false, invitation.EndedAt is not null)
        {
            InvitationId = invitation.Id,
            EasyRead = state.EasyRead,
        };
    }
}
