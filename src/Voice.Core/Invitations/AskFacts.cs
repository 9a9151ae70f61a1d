using Voice.Core.Cases;
using Voice.Core.Contacts;
using Voice.Core.Surveys;

namespace Voice.Core.Invitations;

/// <summary>All that decides whether one person may be asked at one moment.</summary>
public sealed record AskFacts
{
    public required Audience Audience { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>The day from which asking was due.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Days after which it is too late for this survey; null: the setting.</summary>
    public int? WithinDays { get; init; }

    public bool AskedAlready { get; init; }

    /// <summary>Last day this person was asked anything.</summary>
    public DateOnly? LastAskedOn { get; init; }

    public Consent Consent { get; init; }

    public SafeToText Safe { get; init; }

    /// <summary>The wishes about times could be read and leave some hours of the week.</summary>
    public bool SafeTimesKnown { get; init; } = true;

    public bool HasUsableNumber { get; init; }

    public bool OptedOut { get; init; }

    public bool OnHold { get; init; }

    /// <summary>Birth date of the child of the case; null: not known, or a victim.</summary>
    public DateOnly? ChildBorn { get; init; }

    public Whereabouts Whereabouts { get; init; }

    public bool SharesPhoneWithOtherSide { get; init; }

    /// <summary>Victim liaison let it go; always true for children and parents.</summary>
    public bool Released { get; init; } = true;

    public bool PhoneBusy { get; init; }
}
