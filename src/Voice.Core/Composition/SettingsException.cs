namespace Voice.Core.Composition;

/// <summary>A setting is missing or wrong; the message is one line that names the key.</summary>
public sealed class SettingsException(string key, string problem) : Exception($"{key}: {problem}.")
{
    public string Key { get; } = key;
}
