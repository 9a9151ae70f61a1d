namespace Voice.Core.Surveys.Reading;

/// <summary>A piece of a YAML file that remembers its line.</summary>
internal abstract record YamlNode(int Line);

internal sealed record YamlText(int Line, string Value) : YamlNode(Line);

internal sealed record YamlList(int Line, IReadOnlyList<YamlNode> Items) : YamlNode(Line);

internal sealed record YamlMap(int Line, IReadOnlyList<YamlEntry> Entries) : YamlNode(Line)
{
    public YamlEntry? Find(string key) => Entries.FirstOrDefault(e => e.Key == key);
}

/// <param name="Line">The line of the key.</param>
internal sealed record YamlEntry(string Key, int Line, YamlNode Value);
