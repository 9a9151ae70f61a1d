using Microsoft.EntityFrameworkCore;
using Voice.Core.Conversations;
using Voice.Core.Data;
using Voice.Core.Messaging;
using Voice.Core.Responses;
using Voice.Core.Sealing;

namespace Voice.Core.Safeguarding;

/// <summary>Looks at every fragment a respondent writes before they are answered, and puts possible disclosures before a person.</summary>
public sealed class ConcernDesk(Vault vault)
{
    private static readonly TimeSpan SplitWithin = TimeSpan.FromMinutes(10);

    /// <summary>Checks a text alone and joined to the one before it: people split a sentence over two texts.</summary>
    /// <returns>True when it may be a disclosure; further questions then end with the ordinary closing.</returns>
    public async Task<bool> CheckText(WriteScope scope, Message message, Conversation? conversation, string text, CancellationToken ct)
    {
        if (ConcernWords.Find(text) is { } found)
            return Raise(scope, found, text, message.PhoneId, message, null, null);
        var before = await PreviousText(scope, message, conversation, ct);
        return before is not null && ConcernWords.Find(before + " " + text) is { } split
            && Raise(scope, split, before + " " + text, message.PhoneId, message, null, null);
    }

    /// <summary>Checks a comment given on a page.</summary>
    public bool CheckComment(WriteScope scope, Response? response, string questionId, string text) =>
        ConcernWords.Find(text) is { } found && Raise(scope, found, text, null, null, response, questionId);

    private bool Raise(WriteScope scope, ConcernFound found, string text, Guid? phone, Message? message, Response? response, string? questionId)
    {
        var key = vault.NewKey();
        var concern = new Concern
        {
            Id = Guid.NewGuid(), RaisedAt = scope.Now, Message = message, ResponseId = response?.Id, QuestionId = questionId, Key = key,
            Fragment = vault.Seal(key, text), Words = vault.Seal(key, found.Words), Categories = found.Category,
        };
        scope.Db.Concerns.Add(concern);
        scope.Audit("concern.raised", concern.Id.ToString(), new { found.Category, phone });
        return true;
    }

    private async Task<string?> PreviousText(WriteScope scope, Message message, Conversation? conversation, CancellationToken ct)
    {
        var since = message.At - SplitWithin;
        var before = await scope.Db.Messages.AsNoTracking()
            .Where(m => m.PhoneId == message.PhoneId && m.Direction == Direction.In && m.At >= since)
            .OrderByDescending(m => m.Seq).Include(m => m.Person).Include(m => m.Phone).FirstOrDefaultAsync(ct);
        return before is null ? null : vault.Open(before.Person?.Key ?? before.Phone.Key, before.Body);
    }
}
