using Voice.Core.Contacts;

namespace Voice.Core.Cases.Importing;

/// <summary>What every row about a child's case says: the case, the people on it, and how to reach them.</summary>
public abstract record CaseFacts(int Row)
{
    public required string Reference { get; init; }

    public DateOnly? StartedOn { get; init; }

    public DateOnly? BirthDate { get; init; }

    public string? ChildName { get; init; }

    public string? Gender { get; init; }

    public string? Ethnicity { get; init; }

    public bool? LookedAfter { get; init; }

    public bool? SpecialNeeds { get; init; }

    public bool? SpeechNeeds { get; init; }

    public string? Language { get; init; }

    public bool? EasyRead { get; init; }

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

    /// <summary>Fields that have a column in the file; null: all count, blank ones too.</summary>
    public IReadOnlySet<string>? Told { get; init; }

    public bool HasParent => ParentName is not null || ParentMobile is not null;

    /// <summary>False where the file has no such column: what is known stays.</summary>
    public bool Tells(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (Told?.Contains(field) ?? true)
                return true;
        }
        return false;
    }

    /// <summary>The facts that stand here, as one text.</summary>
    protected string CanonicalFacts() => string.Join('\u001f',
        StartedOn, BirthDate, ChildName, Gender, Ethnicity, LookedAfter, SpecialNeeds, SpeechNeeds,
        Language, Service, Team, Area, Outcome, Worker, ChildMobile, ChildConsent, ParentName, Relationship, ParentMobile,
        ParentConsent, Whereabouts, Hold) + (EasyRead is { } easy ? $"\u001feasy:{easy}" : "");
}
