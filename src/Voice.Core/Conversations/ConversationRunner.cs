using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Voice.Core.Contacts;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Messaging;
using Voice.Core.Responses;
using Voice.Core.Sealing;
using Voice.Core.Surveys;

namespace Voice.Core.Conversations;

/// <summary>Carries out what the engine decided: state, answers, texts and consequences in the caller's transaction.</summary>
public sealed class ConversationRunner(Vault vault, ResponseWriter responses, Severance severance)
{
    /// <summary>How long a text received may be answered outside sending hours.</summary>
    public static readonly TimeSpan AnswerWindow = TimeSpan.FromMinutes(15);

    // A page that is posted asks for the state five times over. Gone with the row.
    private readonly ConditionalWeakTable<Sealed, ConversationState> _opened = [];

    public ConversationState Load(Conversation conversation, Person person) =>
        _opened.GetValue(conversation.State, state => ConversationJson.Read(vault.OpenBytes(person.Key, state)
            ?? throw new InvalidOperationException("The conversation was erased.")));

    public void Save(Conversation conversation, Person person, ConversationState state)
    {
        conversation.State = vault.Seal(person.Key, ConversationJson.Write(state));
        _opened.AddOrUpdate(conversation.State, state);
    }

    /// <summary>Runs one event on a loaded conversation.</summary>
    public async Task<Step> Run(WriteScope scope, Occasion occasion, ConversationEvent what, CancellationToken ct = default)
    {
        var before = Load(occasion.Conversation, occasion.Person);
        var step = ConversationEngine.Next(occasion.Survey, before, what);
        // A response's answers are not loaded without a context, and this one is to be replaced.
        if (scope.KnowsAll && step.Effects.OfType<Effect.KeepAnswer>().Any(e => before.Answers.ContainsKey(e.QuestionId)))
            _ = scope.Db;
        await Apply(scope, occasion, step, ct);
        return step;
    }

    public async Task Apply(WriteScope scope, Occasion occasion, Step step, CancellationToken ct = default)
    {
        Save(occasion.Conversation, occasion.Person, step.State);
        var texts = 0;
        foreach (var effect in step.Effects)
        {
            if (effect is Effect.SendText text)
                scope.Add(Queue(scope, occasion, step.State, text, texts++));
            else
                await Carry(scope, occasion, effect, step.State, ct);
        }
    }

    private Message Queue(WriteScope scope, Occasion occasion, ConversationState state, Effect.SendText text, int index)
    {
        var conversation = occasion.Conversation;
        var cause = occasion.Cause is { } inbound ? $"{inbound.Id:N}:{index}" : $"{conversation.Id:N}:{text.Kind}:{state.RemindersSent}";
        return new Message
        {
            Id = Guid.NewGuid(),
            Direction = Direction.Out,
            PhoneId = conversation.PhoneId ?? throw new InvalidOperationException("A conversation without a phone has nobody to text."),
            ConversationId = conversation.Id,
            PersonId = occasion.Person.Id,
            Body = vault.Seal(occasion.Person.Key, text.Text),
            At = scope.Now,
            Kind = text.Kind,
            State = SendState.Queued,
            DueAt = occasion.DueAt ?? scope.Now,
            AnswerUntil = occasion.Cause is null ? null : scope.Now + AnswerWindow,
            UniqueKey = cause,
        };
    }

    private async Task Carry(WriteScope scope, Occasion occasion, Effect effect, ConversationState state, CancellationToken ct)
    {
        var invitation = occasion.Conversation.Invitation;
        switch (effect)
        {
            case Effect.ConsentConfirmed:
                // When somebody said yes to an anonymous survey is part of what must not be known.
                foreach (var contact in occasion.Survey.Promise == SurveyPromise.Anonymous ? [] : occasion.Person.Contacts)
                    contact.ConsentConfirmedAt ??= scope.Now;
                invitation.State = InvitationState.Started;
                (await responses.Begin(scope, invitation, WayOf(occasion), ct)).Language = state.Language;
                break;
            case Effect.KeepAnswer kept:
                await responses.Keep(scope, invitation, occasion.Survey, kept, WayOf(occasion), ct);
                break;
            case Effect.DropAnswer dropped:
                await ResponseWriter.Drop(scope, invitation, dropped.QuestionId, ct);
                break;
            case Effect.Declined:
                invitation.State = InvitationState.Declined;
                break;
            case Effect.OptOut:
                await OptOut(scope, occasion, ct);
                break;
            case Effect.OptIn:
                await OptIn(scope, occasion, ct);
                break;
            case Effect.Reopened:
                Reopen(scope, occasion, agreed: state.Agreed);
                break;
            case Effect.WrongPerson:
                await WrongPerson(scope, occasion, ct);
                break;
            case Effect.Hushed:
                (occasion.Conversation.Live, invitation.NextReminderAt) = (false, null);
                break;
            case Effect.TakenBack:
                TakeBack(scope, occasion);
                break;
            case Effect.Returned:
                (invitation.State, invitation.EndedAt, occasion.Conversation.EndedAt) = (HasSaid(occasion) ? InvitationState.Started : InvitationState.Asked, null, null);
                break;
            case Effect.Ended ended:
                await End(scope, occasion, ended.Reason, ct);
                break;
            default:
                throw new InvalidOperationException($"Nothing carries out {effect.GetType().Name}.");
        }
    }

    // Who was asked by text may answer by link; every other way is what it is.
    private static AnswerWay WayOf(Occasion occasion) => occasion.Cause is not null ? AnswerWay.Sms
        : occasion.Conversation.Invitation.Way is AnswerWay.Sms ? AnswerWay.Web : occasion.Conversation.Invitation.Way;

    private static async Task OptOut(WriteScope scope, Occasion occasion, CancellationToken ct)
    {
        var phone = await PhoneOf(scope, occasion, ct);
        phone.OptedOutAt ??= scope.Now;
        scope.Audit("phone.opted-out", phone.Id.ToString());
        await Outbox.DropQueued(scope, phone.Id, "opted-out", ct);
    }

    private static async Task OptIn(WriteScope scope, Occasion occasion, CancellationToken ct)
    {
        var phone = await PhoneOf(scope, occasion, ct);
        phone.OptedOutAt = null;
        scope.Audit("phone.opted-in", phone.Id.ToString());
    }

    // No reminder is planned anew: whoever once wrote STOP hears from us only when they write.
    private static void Reopen(WriteScope scope, Occasion occasion, bool agreed)
    {
        var (conversation, invitation) = (occasion.Conversation, occasion.Conversation.Invitation);
        (conversation.Live, conversation.EndedAt, invitation.EndedAt) = (true, null, null);
        invitation.State = agreed ? InvitationState.Started : InvitationState.Asked;
        // Where STOP came before the invitation had left, the text that follows is the first.
        invitation.AskedAt ??= scope.Now;
        scope.Audit("survey.reopened", invitation.Id.ToString());
    }

    private static async Task WrongPerson(WriteScope scope, Occasion occasion, CancellationToken ct)
    {
        var phone = await PhoneOf(scope, occasion, ct);
        (phone.UnusableAt, phone.UnusableReason) = (scope.Now, "wrong-person");
        scope.Audit("phone.wrong-person", phone.Id.ToString());
        await Outbox.DropQueued(scope, phone.Id, "wrong-person", ct);
    }

    private bool HasSaid(Occasion occasion) => Load(occasion.Conversation, occasion.Person).Answers.Count > 0;

    // Whoever took it all back in a fright is not to find a reminder on their phone.
    private static void TakeBack(WriteScope scope, Occasion occasion)
    {
        var invitation = occasion.Conversation.Invitation;
        (invitation.State, invitation.NextReminderAt) = (InvitationState.Asked, null);
        if (occasion.Survey.Promise != SurveyPromise.Anonymous)
            scope.Audit("answers.taken-back", invitation.Id.ToString());
    }

    private async Task End(WriteScope scope, Occasion occasion, EndReason reason, CancellationToken ct)
    {
        var (conversation, invitation) = (occasion.Conversation, occasion.Conversation.Invitation);
        (conversation.Live, conversation.EndedAt) = (false, scope.Now);
        (invitation.EndedAt, invitation.NextReminderAt) = (scope.Now, null);
        invitation.State = reason switch
        {
            EndReason.Expired => InvitationState.Expired,
            EndReason.Declined or EndReason.Stopped or EndReason.OptedOut or EndReason.WrongPerson => InvitationState.Declined,
            _ => InvitationState.Finished,
        };
        if (reason == EndReason.Finished)
            await ResponseWriter.Finish(scope, invitation, ct);
        await severance.Cut(scope, occasion, ct);
    }

    private static async Task<Phone> PhoneOf(WriteScope scope, Occasion occasion, CancellationToken ct) =>
        occasion.Conversation.Phone
        ?? await scope.Db.Phones.SingleAsync(p => p.Id == occasion.Conversation.PhoneId, ct);
}
