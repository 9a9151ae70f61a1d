using Voice.Core.Surveys.Checking;

namespace Voice.Core.Surveys;

/// <summary>Finds all that is wrong with a survey, in the order of its lines.</summary>
public static class SurveyCheck
{
    /// <summary>How long the name of a service may be in a text: what the length of texts is reckoned with.</summary>
    public const int LongestTeam = 24;

    /// <summary>How long a link may be in a text.</summary>
    public const int LongestLink = 45;

    /// <summary>The words of a text that tell anybody who sees the phone what the service is; also for the name of a team.</summary>
    public static IReadOnlyList<string> WordsThatGiveAway(string text) => [.. WordList.GivesAway.In(text)];

    /// <param name="file">As read; its reading faults are among those returned.</param>
    /// <param name="published">What was published, to refuse an edited version; null: not looked at.</param>
    public static IReadOnlyList<SurveyFault> Faults(SurveyFile file, PublishedSurveys? published = null)
    {
        if (file.Draft is not { } draft)
            return file.Faults;
        var survey = new Checked(file, draft);
        QuestionRules.Check(survey);
        ConditionRules.Check(survey);
        LanguageRules.Check(survey);
        TextRules.Check(survey);
        ReadingRules.Check(survey);
        WordRules.Check(survey);
        EasyRules.Check(survey);
        PromiseRules.Check(survey);
        if (published?.Differs(file) == true)
            survey.Add(FaultKind.PublishedEdited, "version",
                $"{draft.Id} version {draft.Version} was published and people may have answered it, so it can no longer be changed; copy it to v{draft.Version + 1}.yaml, write 'version: {draft.Version + 1}' and change that.");
        return [.. file.Faults.Concat(survey.Faults).OrderBy(f => f.Line)];
    }
}
