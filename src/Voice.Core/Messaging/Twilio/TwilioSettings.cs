using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Voice.Core.Composition;

namespace Voice.Core.Messaging.Twilio;

/// <summary><c>Voice:Sms:Twilio</c>.</summary>
public sealed partial record TwilioSettings
{
    private const string Key = "Voice:Sms:Twilio";

    public required string AccountSid { get; init; }

    /// <summary>The first is used for our own calls; a webhook may be signed with any, so that tokens can be rotated.</summary>
    public required IReadOnlyList<string> AuthTokens { get; init; }

    /// <summary>Either this or <see cref="From"/>.</summary>
    public string? MessagingServiceSid { get; init; }

    public string? From { get; init; }

    public required Uri BaseAddress { get; init; }

    /// <summary>Asks the provider to forget a text once it was delivered. Only accounts with that option may ask.</summary>
    public bool DiscardContent { get; init; }

    /// <exception cref="SettingsException">A key is missing, wrong, or contradicts another.</exception>
    public static TwilioSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Key);
        var settings = new TwilioSettings
        {
            AccountSid = Shaped(section, "AccountSid", AccountShape(), "AC and 32 hexadecimal digits") ?? throw Missing("AccountSid"),
            AuthTokens = ProviderSettings.List(section, "AuthTokens"),
            MessagingServiceSid = Shaped(section, "MessagingServiceSid", ServiceShape(), "MG and 32 hexadecimal digits"),
            From = Shaped(section, "From", NumberShape(), "a number in the form +447700900123"),
            BaseAddress = ProviderSettings.Address(section, "BaseAddress", "https://api.twilio.com"),
            DiscardContent = ProviderSettings.Flag(section, "DiscardContent"),
        };
        if (settings.AuthTokens.Count == 0)
            throw Missing("AuthTokens");
        return (settings.MessagingServiceSid, settings.From) switch
        {
            (null, null) => throw new SettingsException($"{Key}:MessagingServiceSid", "is not set, and neither is From; one of them must say who sends"),
            (not null, not null) => throw new SettingsException($"{Key}:From", "is set beside MessagingServiceSid; only one of them can say who sends"),
            _ => settings,
        };
    }

    private static SettingsException Missing(string name) => new($"{Key}:{name}", "is not set, and Twilio cannot send without it");

    private static string? Shaped(IConfigurationSection section, string name, Regex shape, string example) => section[name]?.Trim() switch
    {
        null or "" => null,
        { } value when shape.IsMatch(value) => value,
        _ => throw new SettingsException($"{Key}:{name}", $"is not {example}"),
    };

    [GeneratedRegex("^AC[0-9a-fA-F]{32}$")]
    private static partial Regex AccountShape();

    [GeneratedRegex("^MG[0-9a-fA-F]{32}$")]
    private static partial Regex ServiceShape();

    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}$")]
    private static partial Regex NumberShape();
}
