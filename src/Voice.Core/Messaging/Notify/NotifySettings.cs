using Microsoft.Extensions.Configuration;
using Voice.Core.Composition;

namespace Voice.Core.Messaging.Notify;

/// <summary><c>Voice:Sms:Notify</c>.</summary>
public sealed record NotifySettings
{
    private const string Key = "Voice:Sms:Notify";
    private const int IdLength = 36;
    private const int ShortestToken = 8;

    /// <summary>Who signs: the second to last id of the API key.</summary>
    public required string ServiceId { get; init; }

    /// <summary>What it signs with: the last id of the API key.</summary>
    public required string Secret { get; init; }

    public required string TemplateId { get; init; }

    public required Uri BaseAddress { get; init; }

    /// <summary>What Notify shows us as a bearer token; several while it is rotated.</summary>
    public required IReadOnlyList<string> CallbackTokens { get; init; }

    /// <exception cref="SettingsException">A key is missing or wrong.</exception>
    public static NotifySettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Key);
        var (service, secret) = ApiKey(section["ApiKey"]?.Trim());
        var template = section["TemplateId"]?.Trim() is { Length: > 0 } id ? id : throw Missing("TemplateId");
        var tokens = ProviderSettings.List(section, "CallbackToken");
        if (tokens.Count == 0)
            throw Missing("CallbackToken");
        if (tokens.Any(t => t.Length < ShortestToken))
            throw new SettingsException($"{Key}:CallbackToken", $"is too short to be a secret; use at least {ShortestToken} random characters");
        return new NotifySettings
        {
            ServiceId = service,
            Secret = secret,
            TemplateId = Guid.TryParse(template, out _) ? template : throw new SettingsException($"{Key}:TemplateId", "is not a template id as Notify shows it"),
            BaseAddress = ProviderSettings.Address(section, "BaseAddress", "https://api.notifications.service.gov.uk"),
            CallbackTokens = tokens,
        };
    }

    // name-<service id>-<secret>; the name may hold dashes too.
    private static (string Service, string Secret) ApiKey(string? key)
    {
        if (string.IsNullOrEmpty(key))
            throw Missing("ApiKey");
        var secret = key.Length >= 2 * IdLength + 1 ? key[^IdLength..] : "";
        var service = key.Length >= 2 * IdLength + 1 ? key[^(2 * IdLength + 1)..^(IdLength + 1)] : "";
        return Guid.TryParseExact(service, "D", out _) && Guid.TryParseExact(secret, "D", out _)
            ? (service, secret)
            : throw new SettingsException($"{Key}:ApiKey", "is not an API key as Notify shows it (a name, the service id and a secret)");
    }

    private static SettingsException Missing(string name) => new($"{Key}:{name}", "is not set, and Notify cannot be used without it");
}
