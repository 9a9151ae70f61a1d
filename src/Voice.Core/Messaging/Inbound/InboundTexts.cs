using Voice.Core.Audit;
using Voice.Core.Contacts;
using Voice.Core.Conversations;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Safeguarding;
using Voice.Core.Sealing;
using Voice.Core.Surveys;

namespace Voice.Core.Messaging;

/// <summary>Takes texts in. All of a text's consequences are one commit, and the provider is answered only after it.</summary>
public sealed class InboundTexts(
    Store store, Vault vault, PhoneBook phones, SurveyShelf surveys, ConversationRunner runner, ConcernDesk concerns, StopTakenBack stops)
{
    private const int Attempts = 3;

    private static readonly Act Texted = Act.Respondent("text");

    private readonly SightByQueries _byQueries = new(vault, phones);
    private readonly SightByBatch _byBatch = new(vault, phones);

    /// <exception cref="PhoneBusyException">Other texts of this phone are being taken in; the provider brings this one again.</exception>
    public async Task<InboundOutcome> Receive(InboundText text, CancellationToken ct = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var outcome = await Take(text, ct);
                SendMetrics.Received(outcome);
                return outcome;
            }
            catch (Exception e) when (StoreFaults.IsRace(e) && attempt < Attempts)
            {
                // Another request stored the same text, or met the same new phone, at the same moment: now it can be seen.
            }
            catch (Exception e) when (StoreFaults.IsLockTimeout(e))
            {
                throw new PhoneBusyException(e);
            }
        }
    }

    // An ordinary answer needs no context. What else a text can be (a stranger, a stop, a possible disclosure) does, and is taken again.
    private Task<InboundOutcome> Take(InboundText text, CancellationToken ct) => store.Write(
        Texted,
        async scope => await Take(scope, text, await _byBatch.Look(scope, Number(text), text.ProviderId, ct), ct),
        async scope => await Take(scope, text, await _byQueries.Look(scope, Number(text), text.ProviderId, ct), ct),
        ct);

    private async Task<InboundOutcome> Take(WriteScope scope, InboundText text, InboundSight sight, CancellationToken ct)
    {
        if (sight.Repeated)
            return InboundOutcome.Repeated;
        var phone = sight.Phone ?? Meet(scope, Number(text));
        // Who was withheld at the last moment is not to be asked, whatever they say.
        var conversation = sight.Conversation?.Invitation.State == InvitationState.Withheld ? null : sight.Conversation;
        var message = Keep(scope, phone, conversation, text);
        var concern = concerns.CheckText(scope, message, text.Body, sight.Previous, await IsPlain(conversation, text.Body, ct));
        // A provider's stop holds whatever the words were: nothing would arrive any more.
        var words = text.StoppedAtProvider && ReplyReader.ReadCommand(text.Body) != ReplyCommand.Stop ? "STOP" : text.Body;
        if (conversation is { Invitation.Person: { } person })
            return await Continue(scope, conversation, person, message, new ConversationEvent.Texted(words, concern, scope.Now, sight.HasUnsent), ct);
        StopOrStart(scope, phone, words);
        return InboundOutcome.Kept;
    }

    private async Task<bool> IsPlain(Conversation? conversation, string text, CancellationToken ct)
    {
        if (conversation is not { Invitation: { Person: { } person } invitation })
            return false;
        return PlainReply.Is(await surveys.Get(invitation.SurveyId, invitation.SurveyVersion, ct), runner.Load(conversation, person), text);
    }

    private static string Number(InboundText text) => PhoneNumber.Read(text.From).E164 ?? text.From.Trim();

    private Phone Meet(WriteScope scope, string number)
    {
        var phone = phones.Make(number);
        scope.Db.Phones.Add(phone);
        return phone;
    }

    private Message Keep(WriteScope scope, Phone phone, Conversation? conversation, InboundText text)
    {
        var person = conversation?.Invitation.Person;
        var message = new Message
        {
            Id = Guid.NewGuid(),
            Direction = Direction.In,
            PhoneId = phone.Id,
            ConversationId = conversation?.Id,
            PersonId = person?.Id,
            Body = vault.Seal(person?.Key ?? phone.Key, text.Body),
            At = scope.Now,
            ProviderId = text.ProviderId,
            Received = 1,
            Media = text.Media,
        };
        scope.Add(message);
        return message;
    }

    private async Task<InboundOutcome> Continue(
        WriteScope scope, Conversation conversation, Person person, Message message, ConversationEvent.Texted said, CancellationToken ct)
    {
        var wasLive = conversation.Live;
        var survey = await surveys.Get(conversation.Invitation.SurveyId, conversation.Invitation.SurveyVersion, ct);
        var occasion = new Occasion(conversation, person, survey, message);
        await runner.Run(scope, occasion, await stops.Consider(scope, occasion, runner.Load(conversation, person), said, ct), ct);
        return wasLive ? InboundOutcome.Answered : InboundOutcome.Kept;
    }

    // A phone we never texted may still say stop, and is then never texted.
    private static void StopOrStart(WriteScope scope, Phone phone, string body)
    {
        switch (ReplyReader.ReadCommand(body))
        {
            case ReplyCommand.Stop:
                phone.OptedOutAt ??= scope.Now;
                scope.Audit("phone.opted-out", phone.Id.ToString());
                break;
            case ReplyCommand.Start when phone.OptedOutAt is not null:
                phone.OptedOutAt = null;
                scope.Audit("phone.opted-in", phone.Id.ToString());
                break;
        }
    }
}
