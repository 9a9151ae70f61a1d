namespace Voice.Core.Surveys;

/// <summary>One text in every language of the survey, and where needed for one kind of respondent (variant) only.</summary>
/// <remarks>Keys are a language (<c>en</c>) or a language with a variant (<c>en/foster-carer</c>).</remarks>
public sealed record LocalText(IReadOnlyDictionary<string, string> ByLanguage)
{
    public static readonly LocalText Empty = new(new Dictionary<string, string>());

    public bool IsEmpty => ByLanguage.Count == 0;

    /// <summary>The text for this language and variant; falls back to the language without variant, then to the first text there is.</summary>
    public string In(string language, string? variant = null)
    {
        if (variant is not null && ByLanguage.TryGetValue($"{language}/{variant}", out var special))
            return special;
        return ByLanguage.TryGetValue(language, out var text) ? text : ByLanguage.Values.FirstOrDefault() ?? "";
    }
}
