using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Contacts;
using Voice.Core.Conversations;
using Voice.Core.Data;
using Voice.Core.Safeguarding;
using Voice.Core.Sealing;
using Voice.Core.Surveys;

namespace Voice.Core.Messaging;

/// <summary>Takes texts in. All of a text's consequences are one commit, and the provider is answered only after it.</summary>
public sealed class InboundTexts(Store store, Vault vault, PhoneBook phones, SurveyShelf surveys, ConversationRunner runner, ConcernDesk concerns)
{
    private const int Attempts = 3;

    private static readonly Act Texted = Act.Respondent("text");

    /// <exception cref="PhoneBusyException">Other texts of this phone are being taken in; the provider brings this one again.</exception>
    public async Task<InboundOutcome> Receive(InboundText text, CancellationToken ct = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var outcome = await store.Write(Texted, scope => Take(scope, text, ct), ct);
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

    private async Task<InboundOutcome> Take(WriteScope scope, InboundText text, CancellationToken ct)
    {
        var number = PhoneNumber.Read(text.From).E164 ?? text.From.Trim();
        var phone = await phones.FindOrMake(scope.Db, number, ct);
        await scope.LockPhone(phone.Id, ct);
        if (await Count(scope, text, ct))
            return InboundOutcome.Repeated;
        var conversation = await Latest(scope, phone.Id, ct);
        var message = Keep(scope, phone, conversation, text);
        var concern = await concerns.CheckText(scope, message, text.Body, ct);
        // A provider's stop holds whatever the words were: nothing would arrive any more.
        var words = text.StoppedAtProvider && ReplyReader.ReadCommand(text.Body) != ReplyCommand.Stop ? "STOP" : text.Body;
        if (conversation?.Invitation.Person is { } person)
        {
            var said = new ConversationEvent.Texted(words, concern, scope.Now, await HasUnsent(scope, phone, ct));
            return await Continue(scope, conversation, person, message, said, ct);
        }
        StopOrStart(scope, phone, words);
        return InboundOutcome.Kept;
    }

    private static async Task<bool> Count(WriteScope scope, InboundText text, CancellationToken ct) =>
        await scope.Db.Messages.Where(m => m.Direction == Direction.In && m.ProviderId == text.ProviderId)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.Received, m => m.Received + 1), ct) > 0;

    private static Task<bool> HasUnsent(WriteScope scope, Phone phone, CancellationToken ct)
    {
        var now = scope.Now;
        return scope.Db.Messages.AnyAsync(
            m => m.PhoneId == phone.Id && (m.State == SendState.Sending || (m.State == SendState.Queued && m.DueAt <= now)), ct);
    }

    // The live one; after the end, the last one: "stop" and "start" are still heard.
    private static Task<Conversation?> Latest(WriteScope scope, Guid phoneId, CancellationToken ct) =>
        scope.Db.Conversations.Where(c => c.PhoneId == phoneId)
            .Include(c => c.Phone).Include(c => c.Invitation).ThenInclude(i => i.Person).ThenInclude(p => p!.Contacts)
            .OrderByDescending(c => c.Live).ThenByDescending(c => c.StartedAt)
            .FirstOrDefaultAsync(ct);

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
        scope.Db.Messages.Add(message);
        return message;
    }

    private async Task<InboundOutcome> Continue(
        WriteScope scope, Conversation conversation, Person person, Message message, ConversationEvent.Texted said, CancellationToken ct)
    {
        var wasLive = conversation.Live;
        var survey = await surveys.Get(scope.Db, conversation.Invitation.SurveyId, conversation.Invitation.SurveyVersion, ct);
        await runner.Run(scope, new Occasion(conversation, person, survey, message), said, ct);
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
