using Voice.Core.Surveys;

namespace Voice.Admin.Shared;

/// <summary>A survey as staff know it. Titles are neutral because respondents see them, so several surveys share one:
/// whom it is for and when it is asked tells them apart.</summary>
public static class SurveyWords
{
    public static string Of(SurveyDefinition survey) =>
        $"{survey.Wording.Title.In(survey.Languages[0].Code)} ({Whom(survey)}, {When(survey.Trigger.Event)})";

    private static string Whom(SurveyDefinition survey)
    {
        var one = AudienceWords.One(survey.Audience).ToLowerInvariant();
        var who = survey.Trigger.For.Under18 == true && survey.Audience != Audience.Child ? $"{one} under 18" : one;
        return survey.Trigger.For.Custodial == true ? $"{who}, custodial order" : who;
    }

    private static string When(TriggerEvent trigger) => trigger switch
    {
        TriggerEvent.Closure => "at closure",
        TriggerEvent.SixMonthsAfterClosure => "six months after closure",
        TriggerEvent.OrderStart => "while the order runs",
        TriggerEvent.Panel => "after a panel",
        TriggerEvent.BeforeRelease => "before release",
        TriggerEvent.Release => "after release",
        _ => "at any time",
    };
}
