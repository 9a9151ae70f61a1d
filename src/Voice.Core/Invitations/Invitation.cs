using Voice.Core.Contacts;
using Voice.Core.Surveys;
using Voice.Core.WaysIn;

namespace Voice.Core.Invitations;

/// <summary>One request to one respondent.</summary>
public sealed class Invitation
{
    public Guid Id { get; init; }

    /// <summary>Null once an anonymous survey is finished or expired, or the person was erased.</summary>
    public Guid? PersonId { get; set; }

    public Person? Person { get; set; }

    public required string SurveyId { get; init; }

    public required int SurveyVersion { get; init; }

    public required Audience Audience { get; init; }

    public required TriggerEvent Trigger { get; init; }

    /// <summary>The closure or victim record that made it due.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The day of the trigger (the closure): the period in which it counts.</summary>
    public required DateOnly TriggeredOn { get; init; }

    public Guid? ServiceId { get; init; }

    public required string Language { get; init; }

    public required AnswerWay Way { get; init; }

    public required InvitationState State { get; set; }

    /// <summary>Why it was withheld.</summary>
    public AskReason? WithheldBecause { get; set; }

    /// <summary>Raised when a new link replaces an old one.</summary>
    public int Generation { get; set; }

    public required byte[] TokenHash { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the first text left, or the assisted way was offered.</summary>
    public DateTimeOffset? AskedAt { get; set; }

    public DateTimeOffset? NextReminderAt { get; set; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The poster, tablet or pile of forms it came by; nobody was asked then.</summary>
    public Guid? OpenLinkId { get; init; }

    public OpenLink? OpenLink { get; set; }

    /// <summary>The account that reads out or types in.</summary>
    public Guid? HelperId { get; init; }

    /// <summary>In what role they help.</summary>
    public string? HelperRole { get; init; }

    /// <summary>Printed on the form.</summary>
    public string? PaperCode { get; set; }
}

public enum InvitationState
{
    /// <summary>Made; the first text is in the outbox.</summary>
    Queued,

    /// <summary>The first text left, or the assisted way was offered.</summary>
    Asked,

    /// <summary>At least the first "yes" came.</summary>
    Started,
    Finished,
    Declined,
    Expired,

    /// <summary>Stopped at the moment of sending; planned again when the reason is gone.</summary>
    Withheld,
}

/// <summary>How a response came, or is to come, in.</summary>
public enum AnswerWay
{
    Sms,
    Web,

    /// <summary>A helper who is not the case worker reads out and records.</summary>
    Assisted,
    Paper,

    /// <summary>On the office tablet.</summary>
    Kiosk,

    /// <summary>Some by text, some on the web.</summary>
    SmsAndWeb,

    /// <summary>Through a link that hangs on a wall.</summary>
    Poster,
}
