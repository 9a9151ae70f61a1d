using Voice.Core.Surveys;

namespace Voice.Core.Invitations;

/// <summary>What would happen to one person: asked, or not, and why.</summary>
public sealed record PlanEntry
{
    /// <summary>The case system's reference of the child's case, or of the victim.</summary>
    public required string Reference { get; init; }

    public required Guid PersonId { get; init; }

    public required Audience Audience { get; init; }

    public required string SurveyId { get; init; }

    public required TriggerEvent Trigger { get; init; }

    public required Guid SubjectId { get; init; }

    public required DateOnly TriggeredOn { get; init; }

    /// <summary>Segments of what would be sent; none where the person is not asked.</summary>
    public TextCost Cost { get; init; }

    /// <summary>All reasons that hold, heaviest first; empty: the person is asked.</summary>
    public required IReadOnlyList<AskReason> Reasons { get; init; }

    public AskReason? Reason => Reasons.Count == 0 ? null : Reasons[0];

    public bool IsAsked => Reasons.Count == 0;

    /// <summary>A helper may offer the survey instead of a text. Not long after the end: nobody wants to be asked about two years ago.</summary>
    public bool HelperOffered => Reason is { } reason && AskRules.OffersHelper(reason) && !Reasons.Contains(AskReason.ClosedTooLongAgo);

    /// <summary>A helper or a printed form may be offered; also to a child without a number that can be texted, whose phone may
    /// have been taken away.</summary>
    public bool MayBeHelped => HelperOffered
        || (Audience == Audience.Child && Reason == AskReason.NoUsableNumber && !Reasons.Contains(AskReason.ClosedTooLongAgo));
}
