using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Contacts;
using Voice.Core.Conversations;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Sealing;
using Voice.Core.Surveys;

namespace Voice.Core.WaysIn;

/// <summary>Somebody nobody asked begins a survey: through a poster, on a tablet, on a printed form. They get a conversation
/// of their own like anybody, belonging to a person of whom nothing is known.</summary>
public sealed class OpenEntries(Store store, SurveyLibrary surveys, SurveyShelf shelf, Vault vault, LookupKeys keys, AskOptions options)
{
    /// <summary>How long a survey begun at a poster may be finished.</summary>
    private static readonly TimeSpan Open = TimeSpan.FromDays(1);

    /// <summary>Begins a survey at a poster.</summary>
    /// <returns>The secret of a link of their own; null when the poster is unknown, closed or full for today.</returns>
    public Task<string?> Begin(string code, string language, CancellationToken ct = default) =>
        store.Write(Act.Respondent("poster"), async scope =>
        {
            var meant = ShortCode.Read(code);
            var link = await scope.Db.OpenLinks.Include(l => l.Service).SingleOrDefaultAsync(l => l.Code == meant && l.Way == AnswerWay.Poster && l.ClosedAt == null, ct);
            if (link is null || surveys.Find(link.SurveyId) is not { } survey || !await Count(scope, link, ct))
                return null;
            var occasion = await Make(scope, link, survey, survey.LanguageFor(language, options.UncheckedToo), null, null, ct);
            return keys.LinkToken(occasion.Conversation.InvitationId, 0);
        }, ct);

    /// <summary>One more today.</summary>
    /// <returns>False when that would be too many.</returns>
    internal static async Task<bool> Count(WriteScope scope, OpenLink link, CancellationToken ct)
    {
        if (scope.IsPostgres)
            await scope.Db.Database.ExecuteSqlAsync($"SELECT 1 FROM \"OpenLinks\" WHERE \"Id\" = {link.Id} FOR UPDATE", ct);
        var day = UkTime.Day(scope.Now);
        var today = await scope.Db.OpenLinkDays.SingleOrDefaultAsync(d => d.OpenLinkId == link.Id && d.Day == day, ct);
        if (today is null)
            scope.Db.OpenLinkDays.Add(today = new OpenLinkDay { OpenLinkId = link.Id, Day = day });
        if (today.Count >= link.PerDay)
            return false;
        today.Count++;
        return true;
    }

    /// <param name="id">Made by the tablet; null: one of ours.</param>
    /// <param name="recorder">Who typed it in.</param>
    internal async Task<Occasion> Make(
        WriteScope scope, OpenLink link, SurveyDefinition survey, string language, Guid? id, Recorder? recorder, CancellationToken ct)
    {
        await shelf.Publish(scope, survey, ct);
        var person = new Person { Id = Guid.NewGuid(), Audience = survey.Audience, Key = vault.NewKey(), Language = language };
        var invitation = Invitation(scope, link, survey, language, person, id ?? Guid.CreateVersion7(), recorder);
        var token = keys.LinkToken(invitation.Id, 0);
        var state = ConversationEngine.New(language, null, link.Service.PublicName ?? options.Team, options.LinkFor(token).ToString());
        var conversation = new Conversation
        {
            Id = Guid.CreateVersion7(),
            InvitationId = invitation.Id,
            Invitation = invitation,
            StartedAt = scope.Now,
            State = vault.Seal(person.Key, ConversationJson.Write(state)),
        };
        scope.Db.AddRange(person, invitation, conversation);
        return new Occasion(conversation, person, survey);
    }

    private Invitation Invitation(
        WriteScope scope, OpenLink link, SurveyDefinition survey, string language, Person person, Guid id, Recorder? recorder) => new()
        {
            Id = id,
            PersonId = person.Id,
            Person = person,
            SurveyId = survey.Id,
            SurveyVersion = survey.Version,
            Audience = survey.Audience,
            Trigger = survey.Trigger.Event,
            SubjectId = link.Id,
            TriggeredOn = UkTime.Day(scope.Now),
            ServiceId = link.ServiceId,
            Language = language,
            Way = link.Way,
            State = InvitationState.Asked,
            TokenHash = LookupKeys.TokenHash(keys.LinkToken(id, 0)),
            CreatedAt = scope.Now,
            ExpiresAt = scope.Now + Open,
            OpenLinkId = link.Id,
            HelperId = recorder?.Id,
            HelperRole = recorder?.Role,
        };
}
