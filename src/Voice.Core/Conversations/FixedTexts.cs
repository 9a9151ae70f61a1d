using Voice.Core.Surveys;

namespace Voice.Core.Conversations;

/// <summary>The few texts that belong to no survey: they answer wishes about the texts themselves.</summary>
/// <param name="StopConfirmed">The one answer to STOP.</param>
/// <param name="StartConfirmed">The answer to START.</param>
/// <param name="WrongPersonNoted">The one answer to "wrong number".</param>
/// <param name="ConsentAgain">Asks once more for yes or no; empty in languages that use the survey's reminder for it.</param>
public sealed record FixedTexts(string StopConfirmed, string StartConfirmed, string WrongPersonNoted, string ConsentAgain)
{
    private static readonly FixedTexts English = new(
        "OK. We will not text you again. If you change your mind, text START.",
        "Thank you. You can get texts from {team} again. Text STOP at any time to end them.",
        "Thank you for telling us, and sorry. We will not text this number about this again.",
        "Sorry, we did not understand. Please text YES to start, NO if you would rather not, or STOP for no more texts.");

    private static readonly FixedTexts Welsh = new(
        "Iawn. Ni fyddwn yn eich tecstio eto. Os newidiwch eich meddwl, tecstiwch START.",
        "Diolch. Gallwch gael negeseuon gan {team} eto. Tecstiwch STOP unrhyw bryd i'w hatal.",
        "Diolch am ddweud, ac mae'n ddrwg gennym. Ni fyddwn yn tecstio'r rhif hwn am hyn eto.",
        "Mae'n ddrwg gennym, doedden ni ddim yn deall. Tecstiwch IE i ddechrau, NA os nad ydych chi eisiau, neu STOP i beidio cael mwy.");

    private static readonly FixedTexts Other = English with { ConsentAgain = "" };

    /// <summary>The survey's own where it has them in this language: then somebody who speaks it has looked at them with the rest.</summary>
    public static FixedTexts For(SurveyDefinition survey, string language)
    {
        var texts = In(language);
        var wording = survey.Wording;
        return texts with
        {
            StopConfirmed = wording.Stopped.ByLanguage.GetValueOrDefault(language, texts.StopConfirmed),
            StartConfirmed = wording.Restarted.ByLanguage.GetValueOrDefault(language, texts.StartConfirmed),
            WrongPersonNoted = wording.NotYou.ByLanguage.GetValueOrDefault(language, texts.WrongPersonNoted),
        };
    }

    private static FixedTexts In(string language) => language switch
    {
        "en" => English,
        "cy" => Welsh,
        _ => Other,
    };
}
