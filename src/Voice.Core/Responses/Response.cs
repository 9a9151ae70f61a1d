using Voice.Core.Invitations;
using Voice.Core.Sealing;
using Voice.Core.Surveys;

namespace Voice.Core.Responses;

/// <summary>What one respondent answered to one survey version. The id is random: nothing can be learned from its order.</summary>
public sealed class Response
{
    public Guid Id { get; init; }

    /// <summary>Null once an anonymous survey is finished or expired.</summary>
    public Guid? InvitationId { get; set; }

    public Invitation? Invitation { get; set; }

    public required string SurveyId { get; init; }

    public required int SurveyVersion { get; init; }

    public required Audience Audience { get; init; }

    public Guid? ServiceId { get; init; }

    public required DateOnly TriggeredOn { get; init; }

    public required AnswerWay Way { get; set; }

    public required string Language { get; set; }

    /// <summary>Days, not moments: a time of day could point at a person.</summary>
    public required DateOnly StartedOn { get; init; }

    public DateOnly? FinishedOn { get; set; }

    /// <summary>Seals the comments; its own key, so that an anonymous response leads to nobody.</summary>
    public required DataKey Key { get; set; }

    public List<Answer> Answers { get; } = [];
}
