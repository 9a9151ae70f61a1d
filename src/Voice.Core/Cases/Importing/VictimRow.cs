using Voice.Core.Contacts;

namespace Voice.Core.Cases.Importing;

/// <summary>One victim as read from a file, already checked.</summary>
public sealed record VictimRow(int Row)
{
    public required string Reference { get; init; }

    public required string CaseReference { get; init; }

    public string? Name { get; init; }

    public bool Under18 { get; init; }

    public string? Mobile { get; init; }

    public string? Email { get; init; }

    public SafeToText Safe { get; init; }

    public string? SafeTimes { get; init; }

    public string? Language { get; init; }

    public DateOnly? IdentifiedOn { get; init; }

    public DateOnly? ContactedOn { get; init; }

    public string? ContactOutcome { get; init; }

    public bool? RestorativeOffered { get; init; }

    public bool? RestorativeTakenUp { get; init; }

    public Consent Consent { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public string? LiaisonOfficer { get; init; }

    /// <summary>Took up contact or support; "declined" and "no reply" are counted but not surveyed.</summary>
    public bool Engaged =>
        ContactOutcome is { } outcome
        && new[] { "ACCEPT", "ENGAG", "SUPPORT" }.Any(w => outcome.Contains(w, StringComparison.OrdinalIgnoreCase))
        && !new[] { "NOT ", "DECLIN", "REFUS", "NO REPLY" }.Any(w => outcome.Contains(w, StringComparison.OrdinalIgnoreCase));

    public string Canonical() => string.Join('\u001f',
        Reference, CaseReference, Name, Under18, Mobile, Email, Safe, SafeTimes, Language, IdentifiedOn, ContactedOn,
        ContactOutcome, RestorativeOffered, RestorativeTakenUp, Consent, ClosedOn, LiaisonOfficer);
}
