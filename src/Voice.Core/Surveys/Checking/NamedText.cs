namespace Voice.Core.Surveys.Checking;

/// <summary>One text of a survey with all its languages.</summary>
internal sealed record NamedText(string Path, string Name, LocalText Text, TextUse Use)
{
    public IEnumerable<WrittenText> Written =>
        Text.ByLanguage.Select(t => new WrittenText($"{Path}/{t.Key}", Name, t.Key, t.Value, Use));
}
