using Microsoft.Extensions.Configuration;
using Voice.Core.Composition;

namespace Voice.Core.Messaging;

/// <summary>Reads what the providers' settings have in common. A secret is never part of a complaint.</summary>
internal static class ProviderSettings
{
    /// <summary>Several values: separated by commas, or numbered keys (<c>AuthTokens:0</c>).</summary>
    public static IReadOnlyList<string> List(IConfigurationSection section, string name) =>
        [.. (section[name] is { Length: > 0 } one ? one.Split(',') : section.GetSection(name).GetChildren().Select(c => c.Value ?? ""))
            .Select(v => v.Trim()).Where(v => v.Length > 0)];

    /// <summary>An address with a slash at its end, so that paths can be put behind it. Plain http only to this machine.</summary>
    public static Uri Address(IConfigurationSection section, string name, string otherwise)
    {
        var text = section[name] is { Length: > 0 } set ? set.Trim() : otherwise;
        if (!Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http"))
            throw new SettingsException($"{section.Path}:{name}", $"'{text}' is not a web address such as {otherwise}");
        if (uri.Scheme == "http" && !uri.IsLoopback)
            throw new SettingsException($"{section.Path}:{name}", "must begin with https, because texts and keys travel over it");
        return uri;
    }

    public static bool Flag(IConfigurationSection section, string name) => section[name]?.Trim().ToLowerInvariant() switch
    {
        null or "" or "false" or "no" => false,
        "true" or "yes" => true,
        var other => throw new SettingsException($"{section.Path}:{name}", $"'{other}' is neither true nor false"),
    };
}
