using Voice.Core.Surveys;

namespace Voice.Core.Invitations;

/// <summary>When the next reminder of an invitation is due.</summary>
public static class Reminders
{
    /// <param name="asked">When the first text left, or was to leave.</param>
    /// <param name="sent">How many reminders went already.</param>
    public static DateTimeOffset? Next(SurveyDefinition survey, DateTimeOffset asked, int sent) =>
        sent < survey.Timing.Reminders.Count ? asked.AddDays(survey.Timing.Reminders[sent]) : null;
}
