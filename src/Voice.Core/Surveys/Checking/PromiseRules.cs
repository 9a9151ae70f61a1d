using System.Text.RegularExpressions;
using Voice.Core.Surveys.Reading;

namespace Voice.Core.Surveys.Checking;

/// <summary>What the texts must say so that the promises hold, and when they go out.</summary>
internal static partial class PromiseRules
{
    public static void Check(Checked survey)
    {
        Says(survey, "wording/invitation", "The invitation", ["{team}", "{link}", "STOP"]);
        Says(survey, "wording/opening", "The opening", ["999"]);
        Says(survey, "wording/reminder", "The reminder", ["{team}", "STOP"]);
        Closing(survey);
        Again(survey);
        Timing(survey);
        Anonymous(survey);
    }

    private static void Says(Checked survey, string path, string name, string[] parts)
    {
        foreach (var text in survey.Written.Where(t => t.Path.StartsWith(path + "/", StringComparison.Ordinal)))
        {
            var missing = parts.Where(p => !text.Words.Contains(p, StringComparison.Ordinal)).ToList();
            if (missing.Count > 0)
                survey.Add(FaultKind.MustSay, text.Path, $"{name} ('{text.Key}') must contain {Sentences.And(missing)}.");
        }
    }

    private static void Closing(Checked survey)
    {
        var numbers = survey.Definition.HelpLines.Select(l => Digits(l.Number)).Where(n => n.Length > 0).ToList();
        foreach (var text in survey.Written.Where(t => t.Path.StartsWith("wording/closing/", StringComparison.Ordinal)))
        {
            var said = Digits(text.Words);
            if (numbers.Count > 0 && !numbers.Any(n => said.Contains(n, StringComparison.Ordinal)))
                survey.Add(FaultKind.MustSay, text.Path, $"The closing ('{text.Key}') must contain the number of a help line, such as {survey.Definition.HelpLines[0].Number}.");
        }
    }

    private static void Again(Checked survey)
    {
        foreach (var (question, path) in survey.Questions.Where(q => q.Question is { WebOnly: false, Type: not QuestionType.Comment } && q.Question.Again.IsEmpty && !survey.IsShaky(q.Question)))
            survey.Add(FaultKind.MissingAgain, path, $"Question '{question.Id}' needs 'again': the same question in other words, for when a reply was not understood.");
    }

    private static void Timing(Checked survey)
    {
        var timing = survey.Definition.Timing;
        foreach (var day in timing.Reminders.Where(d => d >= timing.ExpiresAfterDays))
            survey.Add(FaultKind.ReminderAfterExpiry, "timing/reminders", $"A reminder would go out on day {day}, but the survey closes on day {timing.ExpiresAfterDays}.");
        if (timing.Reminders.Any(d => d < 1) || timing.Reminders.Zip(timing.Reminders.Skip(1)).Any(p => p.First >= p.Second))
            survey.Add(FaultKind.ReminderAfterExpiry, "timing/reminders", "The days of the reminders should go up, and begin on day 1 or later.");
    }

    private static void Anonymous(Checked survey)
    {
        if (survey.Definition.Promise != SurveyPromise.Anonymous)
            return;
        foreach (var (question, path) in survey.Questions.Where(q => !q.Question.WebOnly && !survey.IsShaky(q.Question)))
            survey.Add(FaultKind.AnonymousByText, path, $"The survey promises to be anonymous, and a text shows who sent it; add 'web-only: true' to question '{question.Id}'.");
    }

    private static string Digits(string text) => NotDigit().Replace(text, "");

    [GeneratedRegex("[^0-9]+")]
    private static partial Regex NotDigit();
}
