using Voice.Core.Surveys.Reading;

namespace Voice.Core.Surveys.Checking;

/// <summary>Every text is there in every language, and in every language with the same variants.</summary>
internal static class LanguageRules
{
    public static void Check(Checked survey)
    {
        var languages = survey.Definition.Languages.Select(l => l.Code).ToList();
        foreach (var empty in languages.Where(l => survey.Written.All(t => t.Language != l)).ToList())
        {
            survey.Add(FaultKind.MissingLanguage, $"languages/{empty}", $"The survey is to be in '{empty}', but no text is in that language yet.");
            languages.Remove(empty);
        }

        foreach (var text in survey.Texts.Where(t => !t.Text.IsEmpty).DistinctBy(t => t.Path))
        {
            Known(survey, text);
            Complete(survey, text, languages);
        }
    }

    private static void Known(Checked survey, NamedText text)
    {
        var languages = survey.Definition.Languages.Select(l => l.Code).ToList();
        foreach (var written in text.Written)
        {
            var (language, variant) = Split(written.Key);
            if (!languages.Contains(language))
                survey.Add(FaultKind.UnknownLanguage, written.Path, $"'{written.Key}' is not one of the languages of this survey ({Sentences.And(languages)}).");
            else if (variant is not null && !survey.Definition.Variants.Contains(variant))
                survey.Add(FaultKind.UnknownVariant, written.Path, $"There is wording for '{variant}', but that is not in the list 'variants' at the top.");
        }
    }

    private static void Complete(Checked survey, NamedText text, List<string> languages)
    {
        var keys = text.Text.ByLanguage.Keys;
        var variants = keys.Select(k => Split(k).Variant).Where(v => v is null || survey.Definition.Variants.Contains(v)).Append(null).Distinct();
        foreach (var variant in variants)
        {
            foreach (var language in languages.Where(l => !keys.Contains(variant is null ? l : $"{l}/{variant}")))
            {
                var forWhom = variant is null ? "" : $" for '{variant}'";
                survey.Add(FaultKind.MissingLanguage, text.Path, $"{Capital(text.Name)} has no wording in '{language}'{forWhom}; every text needs one in {Sentences.And(languages)}.");
            }
        }
    }

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static (string Language, string? Variant) Split(string key)
    {
        var at = key.IndexOf('/', StringComparison.Ordinal);
        return at < 0 ? (key, null) : (key[..at], key[(at + 1)..]);
    }
}
