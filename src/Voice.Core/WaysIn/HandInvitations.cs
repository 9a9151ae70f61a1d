using Microsoft.EntityFrameworkCore;
using Voice.Core.Conversations;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Sealing;
using Voice.Core.Surveys;

namespace Voice.Core.WaysIn;

/// <summary>Asks one person by hand instead of by text: with a helper, or on paper. They count as asked like anybody.</summary>
public sealed class HandInvitations(InvitationPlanner planner, SurveyShelf shelf, Vault vault, LookupKeys keys, AskOptions options)
{
    /// <summary>A person who may be asked this way now; null: not, or not any more.</summary>
    internal async Task<AskCandidate?> Find(Guid person, Guid subject, CancellationToken ct)
    {
        await foreach (var batch in planner.Batches(ct))
        {
            foreach (var (candidate, entry) in batch)
            {
                // Whoever reads out or types in knows who it is: an anonymous survey is for the web only.
                if (candidate.Person.Id == person && candidate.SubjectId == subject && entry.MayBeHelped)
                    return candidate.Survey.Promise == SurveyPromise.Anonymous ? null : candidate;
            }
        }
        return null;
    }

    /// <param name="open">How long it may be answered.</param>
    /// <param name="paperCode">Printed on the form; null: no form.</param>
    internal async Task<Occasion> Make(
        WriteScope scope, AskCandidate c, AnswerWay way, string language, TimeSpan open, Recorder? helper, string? paperCode, CancellationToken ct)
    {
        await shelf.Publish(scope, c.Survey, ct);
        await ForgetStopped(scope, c, ct);
        var id = Guid.CreateVersion7();
        var token = keys.LinkToken(id, 0);
        var invitation = new Invitation
        {
            Id = id,
            PersonId = c.Person.Id,
            SurveyId = c.Survey.Id,
            SurveyVersion = c.Survey.Version,
            Audience = c.Person.Audience,
            Trigger = c.Survey.Trigger.Event,
            SubjectId = c.SubjectId,
            TriggeredOn = c.TriggeredOn,
            ServiceId = c.ServiceId,
            Language = c.Survey.LanguageFor(language, options.UncheckedToo),
            Way = way,
            State = InvitationState.Asked,
            TokenHash = LookupKeys.TokenHash(token),
            CreatedAt = scope.Now,
            AskedAt = scope.Now,
            ExpiresAt = scope.Now + open,
            HelperId = helper?.Id,
            HelperRole = helper?.Role,
            PaperCode = paperCode,
        };
        var variant = c.Person.FosterCarer ? "foster-carer" : null;
        var begun = ConversationEngine.New(invitation.Language, variant, c.TeamName ?? options.Team, options.LinkFor(token).ToString());
        var state = begun with { EasyRead = c.Person.EasyRead };
        var conversation = new Conversation
        {
            Id = Guid.CreateVersion7(),
            InvitationId = id,
            Invitation = invitation,
            StartedAt = scope.Now,
            State = vault.Seal(c.Person.Key, ConversationJson.Write(state)),
        };
        scope.Db.AddRange(invitation, conversation);
        scope.Audit("invitation.by-hand", c.Reference, new { survey = c.Survey.Id, version = c.Survey.Version, way = way.ToString(), role = helper?.Role });
        return new Occasion(conversation, c.Person, c.Survey);
    }

    private static async Task ForgetStopped(WriteScope scope, AskCandidate c, CancellationToken ct)
    {
        var stopped = await scope.Db.Invitations.SingleOrDefaultAsync(
            i => i.State == InvitationState.Withheld && i.PersonId == c.Person.Id && i.SubjectId == c.SubjectId && i.Trigger == c.Survey.Trigger.Event, ct);
        if (stopped is not null)
            await Inviter.Forget(scope, stopped, ct);
    }
}
