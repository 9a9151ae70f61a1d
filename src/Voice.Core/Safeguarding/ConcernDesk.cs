using Microsoft.EntityFrameworkCore;
using Voice.Analysis.Concerns;
using Voice.Core.Conversations;
using Voice.Core.Data;
using Voice.Core.Messaging;
using Voice.Core.Responses;
using Voice.Core.Sealing;
using Found = System.Collections.Generic.IReadOnlyList<Voice.Analysis.Concerns.Concern>;

namespace Voice.Core.Safeguarding;

/// <summary>Looks for possible disclosures in a text, alone or together with the one before it. A service of its own, so that a test can let it fail.</summary>
/// <param name="plain">It is no more than an answer: only what is said counts, not what might be hinted at.</param>
public delegate Found ConcernCheck(string? before, string text, bool plain);

/// <summary>Looks at every fragment a respondent writes before they are answered, and puts possible disclosures before a person.</summary>
public sealed class ConcernDesk(Vault vault, ConcernCheck check)
{
    /// <summary>The check with the shipped detector.</summary>
    public static Found Check(string? before, string text, bool plain)
    {
        var detector = plain ? ConcernDetector.PatternsOnly : ConcernDetector.Default;
        return before is null ? detector.Check(text) : detector.Check(before, text);
    }

    /// <summary>Checks a text alone and joined to the one before it: people split a sentence over two texts.</summary>
    /// <param name="scope">The transaction.</param>
    /// <param name="message">The text as it is stored.</param>
    /// <param name="text">What it says.</param>
    /// <param name="before">What came from the same phone just before.</param>
    /// <param name="plain">It is no more than an answer, so nothing is hinted at in it; what is said in it counts all the same.</param>
    /// <returns>True when it says a disclosure; further questions then end with the ordinary closing. A hint reaches a person as fast and ends nothing.</returns>
    public bool CheckText(WriteScope scope, Message message, string text, string? before, bool plain = false)
    {
        var looked = Look(null, text, plain);
        if (before is null || looked.Found.Count > 0)
            return Raise(scope, looked, text, message, null, null);
        return Raise(scope, looked.And(Look(before, text, plain)), before + "\n" + text, message, null, null);
    }

    /// <summary>Checks a comment given on a page.</summary>
    public bool CheckComment(WriteScope scope, Response? response, string questionId, string text) =>
        Raise(scope, Look(null, text, plain: false), text, null, response, questionId);

    // A check that fails is no reason to lose what somebody wrote, and none for silence: a person is told to look.
    private Looked Look(string? before, string text, bool plain)
    {
        try
        {
            return new Looked(check(before, text, plain), null);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new Looked([], e.GetType().Name);
        }
    }

    /// <summary>Something in this conversation, by text or on a page, was put before the safeguarding lead: a disclosure that was said, an unsure
    /// hint, or words on which the check failed. It is a reason for caution, and says nothing of what was disclosed.</summary>
    public static Task<bool> HasAlerted(WriteScope scope, Conversation conversation, CancellationToken ct) => scope.Db.Concerns.AnyAsync(
        c => !ConcernCategoryWords.OtherDesk.Contains(c.Categories)
            && (c.Message!.ConversationId == conversation.Id || c.Response!.InvitationId == conversation.InvitationId), ct);

    /// <summary>A person saw what the program had missed.</summary>
    public void RaiseByStaff(WriteScope scope, Response response, string questionId, string text, string category)
    {
        if (!ConcernCategories.TryParse(category, out var known))
            throw new ArgumentException($"{category} is no category of concern.", nameof(category));
        Raise(scope, new Looked([new Voice.Analysis.Concerns.Concern(known, ConcernSeverity.High, text, 0, text.Length)], null), text, null, response, questionId);
    }

    // A complaint, "please ring me" or an unsure hint goes to a person too, but is no reason to stop asking (ADR 8).
    private bool Raise(WriteScope scope, Looked looked, string fragment, Message? message, Response? response, string? questionId)
    {
        var found = looked.Found;
        if (found.Count == 0 && looked.Fault is null)
            return false;
        var alarms = looked.Fault is not null || found.Any(f => f.IsSafeguarding);
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
            Categories = string.Join(';', found.Select(f => f.CategoryId).Concat(looked.Fault is null ? [] : [ConcernCategoryWords.Unchecked]).Distinct()),
            Urgent = found.Any(f => f.IsSafeguarding && f.Severity == ConcernSeverity.High),
            // The alert is due with the concern itself, so that neither is there without the other.
            NextAlertAt = alarms ? scope.Now : null,
        };
        scope.Db.Concerns.Add(concern);
        scope.Audit("concern.raised", concern.Id.ToString(), new { concern.Categories, looked.Fault });
        return found.Any(f => f.IsSafeguarding && (!f.IsHint || f.Severity == ConcernSeverity.High));
    }

    /// <param name="Fault">The kind of fault for which nobody can say what is in it; null: it was checked.</param>
    private sealed record Looked(Found Found, string? Fault)
    {
        public Looked And(Looked other) => new([.. Found, .. other.Found], Fault ?? other.Fault);
    }
}
