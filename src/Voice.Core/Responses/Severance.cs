using Microsoft.EntityFrameworkCore;
using Voice.Core.Conversations;
using Voice.Core.Data;
using Voice.Core.Sealing;
using Voice.Core.Surveys;

namespace Voice.Core.Responses;

/// <summary>Cuts an anonymous response from the person who gave it: what is left on either side has nothing in common.</summary>
public sealed class Severance(Vault vault)
{
    /// <summary>How many others a response is mixed with.</summary>
    private const int Crowd = 50;

    /// <summary>Does nothing where the survey is not anonymous.</summary>
    public async Task Cut(WriteScope scope, Occasion occasion, CancellationToken ct)
    {
        if (occasion.Survey.Promise != SurveyPromise.Anonymous)
            return;
        var (conversation, invitation) = (occasion.Conversation, occasion.Conversation.Invitation);
        var response = await ResponseWriter.Find(scope, invitation, ct);
        Forget(conversation, occasion);
        // The moment somebody finished would find the response of that day.
        (invitation.EndedAt, conversation.EndedAt) = (invitation.ExpiresAt, invitation.ExpiresAt);
        if (response is null)
            return;
        (response.InvitationId, response.Invitation) = (null, null);
        // The day a case closed is often the day of one case only.
        response.TriggeredOn = FirstOfQuarter(response.TriggeredOn);
        await scope.Db.SaveChangesAsync(ct);
        if (scope.IsPostgres)
            await Mix(scope.Db, response, ct);
    }

    private void Forget(Conversation conversation, Occasion occasion)
    {
        var state = ConversationJson.Read(vault.OpenBytes(occasion.Person.Key, conversation.State)!);
        var empty = state with { Answers = new Dictionary<string, AnswerValue>(), Withdrawn = null, Changes = null, Quiet = false, Open = null, LastComment = null };
        conversation.State = vault.Seal(occasion.Person.Key, ConversationJson.Write(empty));
    }

    // PostgreSQL keeps with each row the transaction that wrote it, and rows lie in the order of writing: one response written
    // beside one invitation could be told from both. So others are written again with it, in an order of their own.
    private static async Task Mix(VoiceDb db, Response response, CancellationToken ct)
    {
        var crowd = await db.Responses.Where(r => r.SurveyId == response.SurveyId && r.InvitationId == null && r.OpenLinkId == response.OpenLinkId && r.Id != response.Id)
            .OrderBy(_ => EF.Functions.Random()).Select(r => r.Id).Take(Crowd).ToListAsync(ct);
        var all = crowd.Append(response.Id).ToArray();
        System.Security.Cryptography.RandomNumberGenerator.Shuffle(all.AsSpan());
        foreach (var id in all)
        {
            await db.Database.ExecuteSqlAsync($"UPDATE \"Responses\" SET \"Language\" = \"Language\" WHERE \"Id\" = {id}", ct);
            await db.Database.ExecuteSqlAsync($"UPDATE \"Answers\" SET \"QuestionId\" = \"QuestionId\" WHERE \"ResponseId\" = {id}", ct);
        }
    }

    internal static DateOnly FirstOfQuarter(DateOnly day) => new(day.Year, (day.Month - 1) / 3 * 3 + 1, 1);
}
