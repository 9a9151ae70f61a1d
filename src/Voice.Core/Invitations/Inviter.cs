using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Contacts;
using Voice.Core.Conversations;
using Voice.Core.Data;
using Voice.Core.Messaging;
using Voice.Core.Sealing;
using Voice.Core.Surveys;

namespace Voice.Core.Invitations;

/// <summary>Makes and queues the invitations that are due. The invitation, its conversation and its first text are one commit.</summary>
public sealed class Inviter(
    Store store, InvitationPlanner planner, SurveyLibrary surveys, SurveyShelf shelf, ConversationRunner runner, Vault vault, LookupKeys keys,
    SendingHours hours, AskOptions options)
{
    private const int MostRaces = 5;

    /// <summary>Invites everybody who may be asked now; returns the whole plan as it was carried out, entry by entry.</summary>
    /// <exception cref="InvalidDataException">A survey file has a fault: nobody is asked until it is mended.</exception>
    public async IAsyncEnumerable<PlanEntry> Invite(
        string by, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct = default)
    {
        // A version that cannot be read would let an older one speak.
        if (surveys.Faults is [var fault, ..])
            throw new InvalidDataException($"{fault} Nobody is asked while a survey has a fault.");
        var told = new HashSet<(Guid, TriggerEvent, Guid)>();
        var races = 0;
        var done = false;
        while (!done)
        {
            done = true;
            await foreach (var batch in OneAhead(planner.Batches(ct)))
            {
                if (!await TryInvite(by, batch, mayLose: races < MostRaces, ct))
                {
                    (races, done) = (races + 1, false);
                    break;
                }
                foreach (var (_, entry) in batch.Where(b => told.Add((b.Entry.PersonId, b.Entry.Trigger, b.Entry.SubjectId))))
                {
                    // It goes forward, also where the other is always first.
                    races = 0;
                    yield return entry;
                }
            }
        }
    }

    /// <returns>False where somebody else asked one of them at the same moment: nobody of the batch was asked, and a new plan sees who was.</returns>
    private async Task<bool> TryInvite(string by, IReadOnlyList<(AskCandidate Candidate, PlanEntry Entry)> batch, bool mayLose, CancellationToken ct)
    {
        var asked = batch.Where(b => b.Entry.IsAsked).Select(b => b.Candidate).ToList();
        if (asked.Count == 0)
            return true;
        try
        {
            await store.Write(new Act(by, "invite"), scope => InviteAll(scope, asked, ct), ct);
            return true;
        }
        catch (Exception e) when (mayLose && StoreFaults.IsRace(e))
        {
            return false;
        }
    }

    // The next batch is read while this one is written. That it does not see what this one wrote does no harm: the planner
    // remembers whose phone it has given away.
    private static async IAsyncEnumerable<T> OneAhead<T>(IAsyncEnumerable<T> batches)
    {
        await using var reader = batches.GetAsyncEnumerator();
        Task<bool> ReadNext() => Task.Run(() => reader.MoveNextAsync().AsTask());
        var next = ReadNext();
        try
        {
            while (await next)
            {
                var batch = reader.Current;
                next = ReadNext();
                yield return batch;
            }
        }
        finally
        {
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task InviteAll(WriteScope scope, IReadOnlyList<AskCandidate> asked, CancellationToken ct)
    {
        foreach (var survey in asked.Select(c => c.Survey).DistinctBy(s => (s.Id, s.Version)))
            await shelf.Publish(scope, survey, ct);
        var subjects = asked.Select(c => c.SubjectId).ToList();
        var withheld = await scope.Db.Invitations
            .Where(i => i.State == InvitationState.Withheld && subjects.Contains(i.SubjectId))
            .ToListAsync(ct);
        foreach (var candidate in asked)
            await InviteOne(scope, candidate, withheld, ct);
    }

    private async Task InviteOne(WriteScope scope, AskCandidate c, List<Invitation> withheld, CancellationToken ct)
    {
        // One that was stopped at the moment of sending is made anew: its first text never left.
        if (withheld.Find(i => i.PersonId == c.Person.Id && i.Trigger == c.Survey.Trigger.Event && i.SubjectId == c.SubjectId) is { } stopped)
            await Forget(scope, stopped, ct);
        var due = hours.Next(scope.Now, SafeTimes.Read(c.Contact!.SafeTimes)) ?? scope.Now;
        var (language, second) = c.Survey.LanguagesFor(c.Person.Language, options.UncheckedToo, options.Welsh);
        var invitation = Make(scope, c, due, language);
        scope.Db.Invitations.Add(invitation);
        var state = new ConversationState
        {
            Language = language,
            AlsoIn = second,
            EasyRead = c.Person.EasyRead,
            Variant = c.Person.FosterCarer ? "foster-carer" : null,
            Team = c.TeamName ?? options.Team,
            Link = options.LinkFor(keys.LinkToken(invitation.Id, invitation.Generation)).ToString(),
        };
        var conversation = new Conversation
        {
            Id = Guid.CreateVersion7(),
            InvitationId = invitation.Id,
            Invitation = invitation,
            PhoneId = c.Contact!.PhoneId,
            Live = true,
            StartedAt = scope.Now,
            State = vault.Seal(c.Person.Key, ConversationJson.Write(state)),
        };
        scope.Db.Conversations.Add(conversation);
        scope.Audit("invitation.queued", c.Reference, new { survey = c.Survey.Id, version = c.Survey.Version, audience = c.Person.Audience.ToString() });
        var step = ConversationEngine.Next(c.Survey, state, new ConversationEvent.Invited());
        await runner.Apply(scope, new Occasion(conversation, c.Person, c.Survey, DueAt: due), step, ct);
    }

    private Invitation Make(WriteScope scope, AskCandidate c, DateTimeOffset due, string language)
    {
        var id = Guid.CreateVersion7();
        return new Invitation
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
            Language = language,
            Way = AnswerWay.Sms,
            State = InvitationState.Queued,
            TokenHash = LookupKeys.TokenHash(keys.LinkToken(id, 0)),
            CreatedAt = scope.Now,
            NextReminderAt = Reminders.Next(c.Survey, due, sent: 0),
            ExpiresAt = due.AddDays(c.Survey.Timing.ExpiresAfterDays),
        };
    }

    internal static async Task Forget(WriteScope scope, Invitation stopped, CancellationToken ct)
    {
        var texts = scope.Db.Messages.Where(m => m.Conversation!.InvitationId == stopped.Id);
        await texts.Where(m => m.Direction == Direction.Out).ExecuteDeleteAsync(ct);
        // What somebody said is kept.
        await texts.ExecuteUpdateAsync(s => s.SetProperty(m => m.ConversationId, (Guid?)null), ct);
        await scope.Db.Conversations.Where(c => c.InvitationId == stopped.Id).ExecuteDeleteAsync(ct);
        await scope.Db.Invitations.Where(i => i.Id == stopped.Id).ExecuteDeleteAsync(ct);
        scope.Db.Entry(stopped).State = EntityState.Detached;
        scope.Audit("invitation.remade", stopped.Id.ToString());
    }
}
