namespace Voice.Core.Surveys.Reading;

internal static class YamlWords
{
    /// <summary>Every text of a file, keys left out.</summary>
    public static IEnumerable<(string Text, int Line)> Of(YamlNode node) => node switch
    {
        YamlText text => [(text.Value, text.Line)],
        YamlList list => list.Items.SelectMany(Of),
        YamlMap map => map.Entries.SelectMany(e => e.Value is YamlText text ? [(text.Value, e.Line)] : Of(e.Value)),
        _ => [],
    };
}
