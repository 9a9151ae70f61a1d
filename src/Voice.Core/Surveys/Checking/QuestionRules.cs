namespace Voice.Core.Surveys.Checking;

/// <summary>Ids, measures, options, scales and the number of questions.</summary>
internal static class QuestionRules
{
    private const int Fewest = 6;
    private const int Most = 8;
    private const int MostByText = 6;
    private const int WidestScale = 11;

    public static void Check(Checked survey)
    {
        Count(survey);
        Unique(survey, q => q.Id, "id", FaultKind.DuplicateId, id => $"Two questions have the id '{id}'; each needs one of its own.");
        Unique(survey, q => q.Measure, "measure", FaultKind.MeasureUsedTwice, m => $"Two questions feed the measure '{m}'; a measure comes from one question only.");
        Core(survey);
        foreach (var (question, path) in survey.Questions.Where(q => !survey.IsShaky(q.Question)))
        {
            Options(survey, question, path);
            Scale(survey, question, path);
        }
    }

    private static void Count(Checked survey)
    {
        var questions = survey.Definition.Questions;
        if (questions.Count is > 0 and < Fewest)
            survey.Add(FaultKind.TooFewQuestions, "questions", $"There {Are(questions.Count)}; a survey has {Fewest} to {Most}.");
        if (questions.Count > Most)
            survey.Add(FaultKind.TooManyQuestions, $"questions/{Most}", $"There {Are(questions.Count)}; a survey has {Fewest} to {Most}, so that people finish it.");
        var byText = survey.Questions.Where(q => !q.Question.WebOnly).ToList();
        if (byText.Count > MostByText)
            survey.Add(FaultKind.TooManyByText, byText[MostByText].Path,
                $"{byText.Count} questions go by text and {MostByText} is the most; add 'web-only: true' to {(byText.Count == MostByText + 1 ? "one" : byText.Count - MostByText)} of them.");
    }

    private static string Are(int count) => count == 1 ? "is 1 question" : $"are {count} questions";

    private static void Unique(Checked survey, Func<Question, string?> name, string key, FaultKind kind, Func<string, string> sentence)
    {
        var seen = new HashSet<string>();
        foreach (var (question, path) in survey.Questions)
        {
            if (name(question) is { Length: > 0 } value && !seen.Add(value))
                survey.Add(kind, $"{path}/{key}", sentence(value));
        }
    }

    private static void Core(Checked survey)
    {
        if (survey.Definition.Trigger.Event != TriggerEvent.Closure || survey.Definition.Questions.Count == 0)
            return;
        foreach (var core in CoreQuestion.For(survey.Definition.Audience))
        {
            if (survey.Definition.Find(core.Id) is not { } question)
                survey.Add(FaultKind.MissingCoreQuestion, "questions", $"The question '{core.Id}' ({core.About}) is missing; every survey at closure asks it, so that services can be compared.");
            else if (!core.Fits(question) && !survey.IsShaky(question))
                survey.Add(FaultKind.MissingCoreQuestion, PathOf(survey, question), $"The question '{core.Id}' ({core.About}) should be {core.Shape}, as in every survey at closure.");
        }
    }

    private static string PathOf(Checked survey, Question question) => survey.Questions.First(q => q.Question == question).Path;

    private static void Options(Checked survey, Question question, string path)
    {
        var choosing = question.Type is QuestionType.Choice or QuestionType.MultipleChoice;
        if (choosing && question.Options.Count < 2)
            survey.Add(FaultKind.MissingOptions, $"{path}/options", $"Question '{question.Id}' lets people choose, so it needs at least two options.");
        if (!choosing && question.Options.Count > 0)
            survey.Add(FaultKind.OptionsNotUsed, $"{path}/options", $"Question '{question.Id}' has options, but its type does not use them; the types choice and multiple-choice do.");
        var ids = new HashSet<string>();
        for (var i = 0; i < question.Options.Count; i++)
        {
            var id = question.Options[i].Id;
            if (id.Length > 0 && !ids.Add(id))
                survey.Add(FaultKind.DuplicateId, $"{path}/options/{i}/id", $"Two options of question '{question.Id}' have the id '{id}'; each needs one of its own.");
        }
    }

    private static void Scale(Checked survey, Question question, string path)
    {
        if (question.Type == QuestionType.Faces && (question.Min, question.Max) != (1, 5))
            survey.Add(FaultKind.ScaleBounds, Either(question.Min != 1, path), $"The faces of question '{question.Id}' always go from 1 to 5; leave out min and max.");
        if (question.Type == QuestionType.Scale && (question.Min >= question.Max || question.Max - question.Min >= WidestScale || question.Min < 0))
            survey.Add(FaultKind.ScaleBounds, Either(false, path), $"The scale of question '{question.Id}' goes from {question.Min} to {question.Max}; it should go up from 0 or more, with at most {WidestScale} steps.");
        if (question.GoodFrom is { } good && (good < question.Min || good > question.Max))
            survey.Add(FaultKind.ScaleBounds, $"{path}/good-from", $"'good-from' of question '{question.Id}' is {good}, outside its scale from {question.Min} to {question.Max}.");
    }

    private static string Either(bool min, string path) => $"{path}/{(min ? "min" : "max")}";
}
