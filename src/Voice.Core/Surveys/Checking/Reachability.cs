using System.Globalization;

namespace Voice.Core.Surveys.Checking;

/// <summary>Whether some set of answers leads to a question, found by trying the answers that matter.</summary>
internal static class Reachability
{
    private const int MostTried = 500_000;

    public static bool CanBeAsked(SurveyDefinition survey, Question question, bool byText)
    {
        var needed = Needed(survey, question);
        var answers = needed.Select(q => byText && q.WebOnly ? [AnswerValue.Skipped] : Answers(survey, q)).ToList();
        // Beyond this the condition is too wide to be a contradiction by accident.
        if (answers.Aggregate(1L, (n, a) => Math.Min(MostTried + 1L, n * a.Count)) > MostTried)
            return true;
        return Try(needed, answers, 0, [], question.When!);
    }

    /// <summary>The questions that the condition rests on, directly or through their own conditions, in the order of asking.</summary>
    private static List<Question> Needed(SurveyDefinition survey, Question question)
    {
        var ids = new HashSet<string>();
        var open = new Queue<string>(question.When!.Questions);
        while (open.TryDequeue(out var id))
        {
            if (ids.Add(id) && survey.Find(id)?.When is { } when)
                when.Questions.ToList().ForEach(open.Enqueue);
        }

        return [.. survey.Questions.Where(q => ids.Contains(q.Id)).DistinctBy(q => q.Id)];
    }

    private static bool Try(List<Question> needed, List<List<AnswerValue>> answers, int at, Dictionary<string, AnswerValue> given, Condition when)
    {
        if (at == needed.Count)
            return when.Holds(given);
        var question = needed[at];
        if (question.When is { } own && !own.Holds(given))
        {
            given.Remove(question.Id);
            return Try(needed, answers, at + 1, given, when);
        }

        foreach (var answer in answers[at])
        {
            given[question.Id] = answer;
            if (Try(needed, answers, at + 1, given, when))
                return true;
        }

        given.Remove(question.Id);
        return false;
    }

    private static List<AnswerValue> Answers(SurveyDefinition survey, Question question) => question.Type switch
    {
        QuestionType.Scale or QuestionType.Faces => [AnswerValue.Skipped, .. Numbers(survey, question)],
        QuestionType.YesNo => [AnswerValue.Skipped, AnswerValue.Of(true), AnswerValue.Of(false)],
        QuestionType.Choice => [AnswerValue.Skipped, .. question.Options.Select(o => AnswerValue.OfChoice(o.Id))],
        QuestionType.MultipleChoice => [AnswerValue.Skipped, .. Sets(Mentioned(survey, question))],
        _ => [AnswerValue.Skipped, AnswerValue.OfComment("")],
    };

    /// <summary>Ends of the scale, and the numbers that a condition names with their neighbours: between them nothing changes.</summary>
    private static IEnumerable<AnswerValue> Numbers(SurveyDefinition survey, Question question) =>
        Compared(survey, question)
            .Select(v => int.TryParse(v, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : question.Min)
            .SelectMany(n => new[] { n - 1L, n, n + 1L })
            .Append(question.Min).Append(question.Max)
            .Where(n => n >= question.Min && n <= question.Max)
            .Distinct().Select(n => AnswerValue.Of((int)n));

    private static List<string> Mentioned(SurveyDefinition survey, Question question) =>
        [.. question.Options.Select(o => o.Id).Where(Compared(survey, question).Contains).Take(12)];

    private static IEnumerable<AnswerValue> Sets(List<string> ids) =>
        Enumerable.Range(0, 1 << ids.Count)
            .Select(bits => AnswerValue.OfChoices([.. ids.Where((_, i) => (bits & (1 << i)) != 0)]));

    private static HashSet<string> Compared(SurveyDefinition survey, Question question) =>
        [.. survey.Questions.Where(q => q.When is not null).SelectMany(q => q.When!.Comparisons)
            .Where(c => c.Question == question.Id && c.Value is not null).Select(c => c.Value!)];
}
