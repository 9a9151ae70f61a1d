using Voice.Core.Contacts;

namespace Voice.Core.Cases.Importing;

/// <summary>One closure as read from a file, already checked.</summary>
public sealed record ClosureRow(int Row)
{
    public required string Reference { get; init; }

    public required DateOnly ClosedOn { get; init; }

    public DateOnly? StartedOn { get; init; }

    public DateOnly? BirthDate { get; init; }

    public string? ChildName { get; init; }

    public string? Gender { get; init; }

    public string? Ethnicity { get; init; }

    public bool? LookedAfter { get; init; }

    public bool? SpecialNeeds { get; init; }

    public bool? SpeechNeeds { get; init; }

    public string? Language { get; init; }

    public required string Service { get; init; }

    public string? Team { get; init; }

    public string? Area { get; init; }

    public string? Outcome { get; init; }

    public string? Worker { get; init; }

    public string? ChildMobile { get; init; }

    public Consent ChildConsent { get; init; }

    public string? ParentName { get; init; }

    public string? Relationship { get; init; }

    public string? ParentMobile { get; init; }

    public Consent ParentConsent { get; init; }

    public Whereabouts Whereabouts { get; init; }

    public string? Hold { get; init; }

    public bool HasParent => ParentName is not null || ParentMobile is not null;

    /// <summary>All of the row as one text: equal texts, equal rows.</summary>
    public string Canonical() => string.Join('\u001f',
        Reference, ClosedOn, StartedOn, BirthDate, ChildName, Gender, Ethnicity, LookedAfter, SpecialNeeds, SpeechNeeds,
        Language, Service, Team, Area, Outcome, Worker, ChildMobile, ChildConsent, ParentName, Relationship, ParentMobile,
        ParentConsent, Whereabouts, Hold);
}
