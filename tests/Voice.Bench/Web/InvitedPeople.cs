using Voice.Core;
using Voice.Core.Audit;
using Voice.Core.Contacts;
using Voice.Core.Conversations;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Sealing;
using Voice.Core.Surveys;
using Voice.TestCommon;

namespace Voice.Bench.Web;

/// <summary>People who said yes to a survey on the web, with phones of their own, ready to answer.</summary>
internal static class InvitedPeople
{
    private const int Chunk = 500;

    /// <returns>The secrets of their links.</returns>
    public static async Task<IReadOnlyList<string>> Make(TestVoice voice, SurveyDefinition survey, int count)
    {
        await voice.Store.Write(Act.Program("bench"), scope => voice.Get<SurveyShelf>().Publish(scope, survey));
        var tokens = new List<string>();
        for (var from = 0; from < count; from += Chunk)
            tokens.AddRange(await voice.Store.Write(Act.Program("bench"), scope =>
                Task.FromResult(Enumerable.Range(from, Math.Min(Chunk, count - from)).Select(i => One(voice, scope, survey, i)).ToList())));
        return tokens;
    }

    private static string One(TestVoice voice, WriteScope scope, SurveyDefinition survey, int number)
    {
        var (vault, id) = (voice.Get<Vault>(), Guid.CreateVersion7());
        var token = voice.Get<LookupKeys>().LinkToken(id, 0);
        var person = new Person { Id = Guid.CreateVersion7(), Audience = survey.Audience, Key = vault.NewKey(), Language = "en" };
        var phone = voice.Get<PhoneBook>().Make($"+447{300_000_000 + number}");
        var contact = new Contact { Id = Guid.CreateVersion7(), PersonId = person.Id, Phone = phone, PhoneId = phone.Id, Consent = Consent.Given, SafeToText = SafeToText.Safe };
        var invitation = new Invitation
        {
            Id = id,
            PersonId = person.Id,
            SurveyId = survey.Id,
            SurveyVersion = survey.Version,
            Audience = survey.Audience,
            Trigger = survey.Trigger.Event,
            SubjectId = Guid.NewGuid(),
            TriggeredOn = UkTime.Day(scope.Now),
            Language = "en",
            Way = AnswerWay.Sms,
            State = InvitationState.Asked,
            TokenHash = LookupKeys.TokenHash(token),
            CreatedAt = scope.Now,
            AskedAt = scope.Now,
            ExpiresAt = scope.Now.AddDays(28),
        };
        var invited = ConversationEngine.New("en", null, "Your Say", $"http://localhost/s/{token}") with { Phase = Phase.Invited };
        scope.Db.AddRange(person, phone, contact, invitation, new Conversation
        {
            Id = Guid.CreateVersion7(),
            InvitationId = id,
            PhoneId = phone.Id,
            Live = true,
            StartedAt = scope.Now,
            State = vault.Seal(person.Key, ConversationJson.Write(invited)),
        });
        return token;
    }
}
