using Microsoft.EntityFrameworkCore;
using Voice.Analysis.Concerns;
using Voice.Core.Conversations;
using Voice.Core.Data;
using Voice.Core.Messaging;
using Voice.Core.Responses;
using Voice.Core.Sealing;
using Found = System.Collections.Generic.IReadOnlyList<Voice.Analysis.Concerns.Concern>;

namespace Voice.Core.Safeguarding;

/// <summary>Looks at every fragment a respondent writes before they are answered, and puts possible disclosures before a person.</summary>
public sealed class ConcernDesk(Vault vault)
{
    /// <summary>Checks a text alone and joined to the one before it: people split a sentence over two texts.</summary>
    /// <param name="scope">The transaction.</param>
    /// <param name="message">The text as it is stored.</param>
    /// <param name="text">What it says.</param>
    /// <param name="before">What came from the same phone just before.</param>
    /// <param name="plain">It is no more than an answer, so nothing is hinted at in it; what is said in it counts all the same.</param>
    /// <returns>True when it says a disclosure; further questions then end with the ordinary closing. A hint reaches a person as fast and ends nothing.</returns>
    public bool CheckText(WriteScope scope, Message message, string text, string? before, bool plain = false)
    {
        var detector = plain ? ConcernDetector.PatternsOnly : ConcernDetector.Default;
        var alone = detector.Check(text);
        var found = alone.Count > 0 || before is null ? alone : detector.Check(before, text);
        var fragment = alone.Count > 0 || before is null ? text : before + "\n" + text;
        return Raise(scope, found, fragment, message, null, null);
    }

    /// <summary>Checks a comment given on a page.</summary>
    public bool CheckComment(WriteScope scope, Response? response, string questionId, string text) =>
        Raise(scope, ConcernDetector.Default.Check(text), text, null, response, questionId);

    /// <summary>Something said in this conversation, by text or on a page, may be a disclosure.</summary>
    public static Task<bool> HasDisclosure(WriteScope scope, Conversation conversation, CancellationToken ct) => scope.Db.Concerns.AnyAsync(
        c => !ConcernCategoryWords.OtherDesk.Contains(c.Categories)
            && (c.Message!.ConversationId == conversation.Id || c.Response!.InvitationId == conversation.InvitationId), ct);

    /// <summary>A person saw what the program had missed.</summary>
    public void RaiseByStaff(WriteScope scope, Response response, string questionId, string text, string category)
    {
        if (!ConcernCategories.TryParse(category, out var known))
            throw new ArgumentException($"{category} is no category of concern.", nameof(category));
        Raise(scope, [new Voice.Analysis.Concerns.Concern(known, ConcernSeverity.High, text, 0, text.Length)], text, null, response, questionId);
    }

    // A complaint, "please ring me" or an unsure hint goes to a person too, but is no reason to stop asking (ADR 8).
    private bool Raise(WriteScope scope, Found found, string fragment, Message? message, Response? response, string? questionId)
    {
        if (found.Count == 0)
            return false;
        var key = vault.NewKey();
        var concern = new Concern
        {
            Id = Guid.NewGuid(),
            RaisedAt = scope.Now,
            Message = message,
            ResponseId = response?.Id,
            QuestionId = questionId,
            Key = key,
            Fragment = vault.Seal(key, fragment),
            Words = vault.Seal(key, string.Join("; ", found.Select(f => f.Words).Distinct())),
            Categories = string.Join(';', found.Select(f => f.CategoryId).Distinct()),
        };
        scope.Db.Concerns.Add(concern);
        scope.Audit("concern.raised", concern.Id.ToString(), new { concern.Categories });
        return found.Any(f => f.IsSafeguarding && (!f.IsHint || f.Severity == ConcernSeverity.High));
    }
}
