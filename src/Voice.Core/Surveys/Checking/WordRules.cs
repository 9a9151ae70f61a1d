namespace Voice.Core.Surveys.Checking;

/// <summary>Words that betray the person on their own phone, and words that no child and no victim should meet.</summary>
internal static class WordRules
{
    public static void Check(Checked survey)
    {
        foreach (var text in survey.Written.Where(t => t.Use is TextUse.Sms or TextUse.WebInSight))
        {
            foreach (var word in WordList.GivesAway.In(text.Words))
                survey.Add(FaultKind.GivesAway, text.Path, $"'{word}' tells anybody who sees the phone what this is about; say it in {text.Name} without that word.");
        }

        foreach (var (text, line) in survey.Words)
        {
            foreach (var word in WordList.NotUsed.In(text))
                survey.Add(FaultKind.WordNotUsed, line, $"'{word}' is not used in our surveys; speak of the child or of what happened.");
        }
    }
}
