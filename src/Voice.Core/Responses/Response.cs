using Voice.Core.Invitations;
using Voice.Core.Sealing;
using Voice.Core.Surveys;
using Voice.Core.WaysIn;

namespace Voice.Core.Responses;

/// <summary>What one respondent answered to one survey version. The id is random: nothing can be learned from its order.</summary>
public sealed class Response
{
    public Guid Id { get; init; }

    /// <summary>Null once an anonymous survey is finished or expired, or the person was erased.</summary>
    public Guid? InvitationId { get; set; }

    public Invitation? Invitation { get; set; }

    public required string SurveyId { get; init; }

    public required int SurveyVersion { get; init; }

    public required Audience Audience { get; init; }

    public Guid? ServiceId { get; init; }

    /// <summary>Once an anonymous response is cut from its person: the first day of the quarter, which points at nobody.</summary>
    public required DateOnly TriggeredOn { get; set; }

    public required AnswerWay Way { get; set; }

    public required string Language { get; set; }

    /// <summary>Came by a poster, a tablet or a pile of forms: counted apart from people who were asked.</summary>
    public Guid? OpenLinkId { get; init; }

    public OpenLink? OpenLink { get; set; }

    /// <summary>Somebody helped, in this role; null: nobody did.</summary>
    public string? HelperRole { get; init; }

    /// <summary>The account that recorded or typed it in.</summary>
    public Guid? RecordedBy { get; set; }

    /// <summary>Days, not moments: a time of day could point at a person.</summary>
    public required DateOnly StartedOn { get; init; }

    public DateOnly? FinishedOn { get; set; }

    /// <summary>Seals the comments; its own key, so that an anonymous response leads to nobody.</summary>
    public required DataKey Key { get; set; }

    public List<Answer> Answers { get; } = [];
}
