using System.Globalization;
using Voice.Core.Surveys.Reading;

namespace Voice.Core.Surveys.Checking;

/// <summary>Conditions must look at earlier questions, at answers that these can have, and be able to hold.</summary>
internal static class ConditionRules
{
    public static void Check(Checked survey)
    {
        foreach (var (question, path) in survey.Questions)
        {
            if (question.When is { } when && Fits(survey, question, when, $"{path}/when") && !survey.Questions.Any(q => survey.IsShaky(q.Question)))
                Reachable(survey, question, $"{path}/when");
        }
    }

    private static bool Fits(Checked survey, Question question, Condition when, string path)
    {
        var fits = true;
        foreach (var compare in when.Comparisons)
        {
            if (Misfit(survey, question, compare) is not { } fault)
                continue;
            fits = false;
            survey.Add(fault.Kind, path, fault.Sentence);
        }

        return fits;
    }

    private static (FaultKind Kind, string Sentence)? Misfit(Checked onBench, Question question, Condition.Compare compare)
    {
        var survey = onBench.Definition;
        if (survey.Find(compare.Question) is not { } asked)
        {
            var near = Sentences.Nearest(compare.Question, survey.Questions.Select(q => q.Id));
            return (FaultKind.UnknownQuestion, $"The condition of question '{question.Id}' looks at '{compare.Question}', but there is no question with that id{(near is null ? "." : $"; did you mean '{near}'?")}");
        }

        var order = survey.Questions.ToList();
        if (order.FindIndex(q => ReferenceEquals(q, asked)) >= order.FindIndex(q => ReferenceEquals(q, question)))
            return (FaultKind.LaterQuestion, $"The condition of question '{question.Id}' looks at '{asked.Id}', which is not asked before it.");
        return !onBench.IsShaky(asked) && Answerable(asked, compare) is { } why
            ? (FaultKind.ConditionDoesNotFit, $"The condition of question '{question.Id}' does not fit: {why}")
            : null;
    }

    private static string? Answerable(Question asked, Condition.Compare compare) => (asked.Type, compare.Operator) switch
    {
        (_, "answered") => null,
        (QuestionType.Comment, _) => $"'{asked.Id}' is answered in free words, so only 'answered {asked.Id}' can be asked.",
        (QuestionType.Scale or QuestionType.Faces, "includes") => $"'{asked.Id}' is answered with a number.",
        (QuestionType.Scale or QuestionType.Faces, _) =>
            int.TryParse(compare.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? null : $"'{asked.Id}' is answered with a number, not with '{compare.Value}'.",
        (_, "<" or "<=" or ">" or ">=") => $"'{asked.Id}' is not answered with a number.",
        (QuestionType.YesNo, _) => compare.Value is "yes" or "no" ? null : $"'{asked.Id}' is answered with yes or no, not with '{compare.Value}'.",
        (QuestionType.MultipleChoice, "is" or "=" or "is not" or "!=") => $"'{asked.Id}' can have several answers; write '{asked.Id} includes {compare.Value}'.",
        _ => asked.Options.Any(o => o.Id == compare.Value) ? null
            : $"'{asked.Id}' has no option '{compare.Value}'; it has {Sentences.Or(asked.Options.Select(o => o.Id))}.",
    };

    private static void Reachable(Checked survey, Question question, string path)
    {
        if (!Reachability.CanBeAsked(survey.Definition, question, byText: false))
            survey.Add(FaultKind.UnreachableQuestion, path, $"Question '{question.Id}' can never be asked: no answers make its condition true.");
        else if (!question.WebOnly && !Reachability.CanBeAsked(survey.Definition, question, byText: true))
            survey.Add(FaultKind.UnreachableQuestion, path, $"Question '{question.Id}' can never be asked by text, since its condition looks at a question that is on the web only; add 'web-only: true'.");
    }
}
