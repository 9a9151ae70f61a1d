namespace Voice.Core.Surveys.Checking;

/// <summary>An easy-read version is whole or not there, and a hard word that is explained stands in its question.</summary>
internal static class EasyRules
{
    public static void Check(Checked survey)
    {
        Whole(survey);
        foreach (var (question, path) in survey.Questions.Where(q => !survey.IsShaky(q.Question)))
        {
            for (var i = 0; i < question.HardWords.Count; i++)
                Stands(survey, question, question.HardWords[i], $"{path}/hard-words/{i}/word");
        }
    }

    private static void Whole(Checked survey)
    {
        var with = survey.Questions.Where(q => q.Question.Easy is not null).ToList();
        if (survey.Definition.Easy is null && with.Count > 0)
            survey.Add(FaultKind.EasyReadNotWhole, with[0].Path, $"Question '{with[0].Question.Id}' has an easy-read text, but the survey has no 'easy-read' with 'who-sees' and 'changes-nothing'.");
        if (survey.Definition.Easy is null)
            return;
        foreach (var (question, path) in survey.Questions.Where(q => q.Question.Easy is null && !survey.IsShaky(q.Question)))
            survey.Add(FaultKind.EasyReadNotWhole, path, $"Question '{question.Id}' has no 'easy' text, but the survey has an easy-read version; it needs every question.");
    }

    private static void Stands(Checked survey, Question question, HardWord hard, string path)
    {
        foreach (var (key, word) in hard.Word.ByLanguage)
        {
            var parts = key.Split('/', 2);
            var said = Said(question).Select(t => t.In(parts[0], parts.Length > 1 ? parts[1] : null));
            if (!said.Any(t => t.Contains(word, StringComparison.OrdinalIgnoreCase)))
                survey.Add(FaultKind.HardWordNotThere, $"{path}/{key}", $"'{word}' is explained, but question '{question.Id}' does not use that word in '{key}'.");
        }
    }

    private static IEnumerable<LocalText> Said(Question q) => [q.Text, q.Hint, .. q.Options.Select(o => o.Text)];
}
