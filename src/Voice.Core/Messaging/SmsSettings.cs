using System.Globalization;
using Microsoft.Extensions.Configuration;
using Voice.Core.Composition;
using Voice.Core.Messaging.Notify;
using Voice.Core.Messaging.Twilio;

namespace Voice.Core.Messaging;

public enum SmsProvider
{
    None,
    Simulator,
    Twilio,
    Notify,
}

/// <summary><c>Voice:Sms</c>: who sends, when, how fast and how much.</summary>
public sealed record SmsSettings
{
    public SmsProvider Provider { get; init; }

    public SendingHours Hours { get; init; } = SendingHours.Default;

    public SendTiming Timing { get; init; } = SendTiming.Default;

    public SendLimits Limits { get; init; } = new();

    /// <summary>Set when <see cref="Provider"/> is Twilio.</summary>
    public TwilioSettings? Twilio { get; init; }

    /// <summary>Set when <see cref="Provider"/> is Notify.</summary>
    public NotifySettings? Notify { get; init; }

    /// <exception cref="SettingsException">One line that names the key.</exception>
    public static SmsSettings Read(IConfiguration configuration)
    {
        var provider = ReadProvider(configuration);
        return new SmsSettings
        {
            Provider = provider,
            Hours = ReadHours(configuration),
            Timing = new SendTiming(TimeSpan.FromSeconds((double)Number(configuration, "Voice:Sms:TimeoutSeconds", 8, 1, 60))),
            Limits = new SendLimits
            {
                PerSecond = (double)Number(configuration, "Voice:Sms:PerSecond", 10, 0.01m, 1000),
                DailySegments = (int)Number(configuration, "Voice:Sms:DailySegments", 5000, 1, 10_000_000),
                PencePerSegment = Number(configuration, "Voice:Sms:PencePerSegment", 4, 0, 1000),
            },
            Twilio = provider == SmsProvider.Twilio ? TwilioSettings.Read(configuration) : null,
            Notify = provider == SmsProvider.Notify ? NotifySettings.Read(configuration) : null,
        };
    }

    /// <summary>A real provider cannot call back to an address that only this machine knows, nor can a respondent open it.</summary>
    /// <exception cref="SettingsException">One line that names the key.</exception>
    public void CheckPublicAddress(Uri publicAddress)
    {
        if ((Twilio?.BaseAddress ?? Notify?.BaseAddress) is { IsLoopback: false } && publicAddress.IsLoopback)
            throw new SettingsException("Voice:Public:BaseAddress", $"must be the address respondents and {Provider} can reach, not {publicAddress}");
    }

    private static SmsProvider ReadProvider(IConfiguration configuration)
    {
        var text = configuration["Voice:Sms:Provider"];
        if (string.IsNullOrWhiteSpace(text))
            return SmsProvider.None;
        return Enum.TryParse<SmsProvider>(text, ignoreCase: true, out var provider) && Enum.IsDefined(provider)
            ? provider
            : throw new SettingsException("Voice:Sms:Provider", $"'{text}' is not one of Simulator, Twilio, Notify");
    }

    private static SendingHours ReadHours(IConfiguration configuration)
    {
        if (configuration["Voice:Sms:Hours"] is not { Length: > 0 } text)
            return SendingHours.Default;
        try
        {
            return SendingHours.Parse(text);
        }
        catch (FormatException e)
        {
            throw new SettingsException("Voice:Sms:Hours", $"'{text}' cannot be read: {e.Message}");
        }
    }

    private static decimal Number(IConfiguration configuration, string key, decimal otherwise, decimal least, decimal most)
    {
        if (configuration[key] is not { Length: > 0 } text)
            return otherwise;
        return decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new SettingsException(key, string.Create(CultureInfo.InvariantCulture, $"'{text}' is not a number from {least} to {most}"));
    }
}
