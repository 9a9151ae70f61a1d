namespace Voice.Core.Surveys.Checking;

/// <summary>Every text of a survey, named as its author knows it.</summary>
internal static class SurveyTexts
{
    public static IEnumerable<NamedText> Of(SurveyDefinition survey) =>
        [.. Wording(survey.Wording), .. Easy(survey.Easy), .. HelpLines(survey), .. survey.Questions.SelectMany((q, i) => Question(q, $"questions/{i}"))];

    private static IEnumerable<NamedText> Wording(SurveyWording wording) =>
    [
        new("wording/title", "the title", wording.Title, TextUse.WebInSight),
        new("wording/invitation", "the invitation", wording.Invitation, TextUse.Sms),
        new("wording/opening", "the opening", wording.Opening, TextUse.Sms),
        new("wording/reminder", "the reminder", wording.Reminder, TextUse.Sms),
        new("wording/closing", "the closing", wording.Closing, TextUse.Sms),
        new("wording/declined", "the text after 'no' ('declined')", wording.Declined, TextUse.Sms),
        new("wording/stopped", "the answer to STOP", wording.Stopped, TextUse.Sms),
        new("wording/restarted", "the answer to START", wording.Restarted, TextUse.Sms),
        new("wording/not-you", "the answer to 'wrong number'", wording.NotYou, TextUse.Sms),
        new("wording/help", "the help text", wording.Help, TextUse.Sms),
        new("wording/who-sees", "'who-sees'", wording.WhoSees, TextUse.Web),
        new("wording/changes-nothing", "'changes-nothing'", wording.ChangesNothing, TextUse.Web),
        new("wording/thanks", "the thanks", wording.Thanks, TextUse.Web),
    ];

    private static IEnumerable<NamedText> Easy(EasyWording? easy) => easy is null ? [] :
    [
        new("easy-read/who-sees", "'who-sees' in easy read", easy.WhoSees, TextUse.EasyRead),
        new("easy-read/changes-nothing", "'changes-nothing' in easy read", easy.ChangesNothing, TextUse.EasyRead),
    ];

    private static IEnumerable<NamedText> HelpLines(SurveyDefinition survey) =>
        survey.HelpLines.Select((line, i) => new NamedText($"help-lines/{i}/about", $"the help line {line.Name}", line.About, TextUse.Web));

    private static IEnumerable<NamedText> Question(Question q, string path)
    {
        var name = $"question '{q.Id}'";
        yield return new($"{path}/text", name, q.Text, TextUse.Web);
        if (q.Easy is { } easy)
            yield return new($"{path}/easy/text", $"{name} in easy read", easy.Text, TextUse.EasyRead);
        for (var i = 0; i < q.HardWords.Count; i++)
        {
            yield return new($"{path}/hard-words/{i}/word", $"a hard word of {name}", q.HardWords[i].Word, TextUse.Web);
            yield return new($"{path}/hard-words/{i}/means", $"the meaning of a hard word of {name}", q.HardWords[i].Means, TextUse.EasyRead);
        }
        yield return new($"{path}/hint", $"the hint of {name}", q.Hint, TextUse.Web);
        yield return new($"{path}/min-label", $"the lower end of {name}", q.MinLabel, TextUse.Web);
        yield return new($"{path}/max-label", $"the upper end of {name}", q.MaxLabel, TextUse.Web);
        for (var i = 0; i < q.Options.Count; i++)
            yield return new($"{path}/options/{i}/text", $"option '{q.Options[i].Id}' of {name}", q.Options[i].Text, TextUse.Web);
        var use = q.WebOnly ? TextUse.Web : TextUse.Sms;
        yield return new($"{path}/again", $"the second asking of {name}", q.Again, use);
        yield return q.Sms.IsEmpty && !q.WebOnly
            ? new($"{path}/text", $"{name} sent by text", AsSent(q), TextUse.Sms)
            : new($"{path}/sms", $"{name} sent by text", q.Sms, use);
    }

    /// <summary>What goes out when there is no wording for texts, in the languages of the web wording.</summary>
    private static LocalText AsSent(Question q) =>
        new(q.Text.ByLanguage.Keys.Where(k => k.Length > 0).ToDictionary(k => k, k =>
        {
            var parts = k.Split('/', 2);
            return q.ByText(parts[0], parts.Length > 1 ? parts[1] : null);
        }));
}
