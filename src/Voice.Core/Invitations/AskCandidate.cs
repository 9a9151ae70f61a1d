using Voice.Core.Cases;
using Voice.Core.Contacts;
using Voice.Core.Surveys;

namespace Voice.Core.Invitations;

/// <summary>One person for whom a survey came due, with all that is known of them.</summary>
internal sealed record AskCandidate
{
    public required string Reference { get; init; }

    public required string CaseReference { get; init; }

    public required Person Person { get; init; }

    public required SurveyDefinition Survey { get; init; }

    public required Guid SubjectId { get; init; }

    public required DateOnly TriggeredOn { get; init; }

    public required DateOnly DueOn { get; init; }

    public Guid? ServiceId { get; init; }

    public string? TeamName { get; init; }

    /// <summary>The child's case; null for a victim whose case is not in the store.</summary>
    public Case? Case { get; init; }

    public VictimRecord? Victim { get; init; }

    /// <summary>Victim liaison let it go; always true for others.</summary>
    public bool Released { get; init; } = true;

    public Contact? Contact => Person.Contacts.FirstOrDefault();
}
