using System.Net;
using Microsoft.Extensions.Configuration;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Messaging;
using Voice.Core.Safeguarding;
using Voice.Core.Surveys;

namespace Voice.Core.Composition;

/// <summary>All settings, read and checked once at start.</summary>
public sealed record VoiceSettings
{
    public const int UsualJobsPort = 5083;

    public required StoreOptions Store { get; init; }

    public required string KeysPath { get; init; }

    public string? LookupKey { get; init; }

    public required string SurveysFolder { get; init; }

    public required string PublicUrl { get; init; }

    public required string StaffUrl { get; init; }

    /// <summary>Reverse proxies whose word is taken on where a respondent's request came from; nobody else's is.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>Where jobs that run alone tell their health; null: the usual port, where it is free.</summary>
    public string? JobsUrl { get; init; }

    public SmsSettings Sms { get; init; } = new();

    public AlertTimes Alerts { get; init; } = new();

    /// <summary>Groups smaller than this are not shown.</summary>
    public int SmallNumber { get; init; } = 5;

    public AskOptions Asking { get; init; } = new();

    /// <summary>Whether corrections by staff train new models each night.</summary>
    public bool TrainFromUse { get; init; }

    /// <summary>A throw-away authority: everything is open, nothing is real.</summary>
    public bool Demo { get; init; }

    /// <summary>Reads settings; files and <c>./data</c> are relative to <paramref name="folder"/>, the caller's.</summary>
    /// <exception cref="SettingsException">One line that names the key.</exception>
    public static VoiceSettings Read(IConfiguration configuration, string folder, string surveysFolder)
    {
        var data = Path.Combine(folder, "data");
        var publicUrl = Url(configuration, "Voice:Public:Url", "http://localhost:5080");
        var publicAddress = ReadPublicAddress(configuration, publicUrl);
        var sms = SmsSettings.Read(configuration);
        sms.CheckPublicAddress(publicAddress);
        return new VoiceSettings
        {
            Store = StoreOptions.From(configuration.GetConnectionString("Voice"), data),
            KeysPath = Path.GetFullPath(configuration["Voice:Keys:Path"] ?? Path.Combine(data, "keys"), folder),
            LookupKey = Base64(configuration, "Voice:Keys:Lookup"),
            SurveysFolder = surveysFolder,
            PublicUrl = publicUrl,
            StaffUrl = Url(configuration, "Voice:Staff:Url", "http://localhost:5081"),
            Proxies = Networks(configuration, "Voice:Public:Proxies"),
            JobsUrl = configuration["Voice:Jobs:Url"] is { Length: > 0 } jobs ? Url(configuration, "Voice:Jobs:Url", jobs) : null,
            Sms = sms,
            Alerts = AlertTimes.Read(configuration),
            TrainFromUse = YesNo(configuration, "Voice:Analysis:TrainFromUse"),
            SmallNumber = Number(configuration, "Voice:SmallNumber", 5, 2, 100),
            Asking = new AskOptions
            {
                TooLongAgoDays = Number(configuration, "Voice:Asking:TooLongAgoDays", 180, 1, 3650),
                TooRecentlyDays = Number(configuration, "Voice:Asking:TooRecentlyDays", 90, 0, 3650),
                Team = ReadTeam(configuration),
                Welsh = YesNo(configuration, "Voice:Public:Welsh"),
                PublicAddress = publicAddress,
            },
        };
    }

    // Links and callbacks are made from its root.
    private static Uri ReadPublicAddress(IConfiguration configuration, string publicUrl)
    {
        const string key = "Voice:Public:BaseAddress";
        var address = new Uri(Url(configuration, key, publicUrl));
        return address.PathAndQuery == "/" && address.Fragment.Length == 0
            ? address
            : throw new SettingsException(key, $"'{address}' must end with the host: a path or query would be missing from links and callbacks");
    }

    private static string ReadTeam(IConfiguration configuration)
    {
        var team = configuration["Voice:Public:Team"] ?? new AskOptions().Team;
        if (team.Length is 0 or > SurveyCheck.LongestTeam)
            throw new SettingsException("Voice:Public:Team", $"must have 1 to {SurveyCheck.LongestTeam} characters");
        if (SurveyCheck.WordsThatGiveAway(team) is [var word, ..])
            throw new SettingsException("Voice:Public:Team", $"'{word}' shows who is writing to anybody who looks over a shoulder");
        if (team.FirstOrDefault(c => !SmsSegments.IsGsm(c)) is var letter && letter != default)
            throw new SettingsException("Voice:Public:Team", $"'{letter}' is no letter of the plain text alphabet and would make every text dearer");
        return team;
    }

    private static string Url(IConfiguration configuration, string key, string otherwise)
    {
        var text = configuration[key] is { Length: > 0 } set ? set : otherwise;
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https")
            ? text
            : throw new SettingsException(key, $"'{text}' is not a web address such as {otherwise}");
    }

    private static List<IPNetwork> Networks(IConfiguration configuration, string key) =>
        [.. (configuration[key] ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(text => Network(key, text))];

    private static IPNetwork Network(string key, string text)
    {
        if (IPNetwork.TryParse(text, out var network))
            return network.PrefixLength >= 8 ? network : throw new SettingsException(key, $"'{text}' is so wide that anybody could say who they are");
        return IPAddress.TryParse(text, out var address)
            ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw new SettingsException(key, $"'{text}' is no address such as 10.0.0.5 and no network such as 10.0.0.0/24");
    }

    private static string? Base64(IConfiguration configuration, string key)
    {
        if (configuration[key] is not { Length: > 0 } text)
            return null;
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length >= 32
            ? text
            : throw new SettingsException(key, "must be at least 32 random bytes in base64");
    }

    private static bool YesNo(IConfiguration configuration, string key) => configuration[key]?.ToUpperInvariant() switch
    {
        null or "" or "FALSE" => false,
        "TRUE" => true,
        var text => throw new SettingsException(key, $"'{text.ToLowerInvariant()}' is neither true nor false"),
    };

    private static int Number(IConfiguration configuration, string key, int otherwise, int least, int most)
    {
        if (configuration[key] is not { Length: > 0 } text)
            return otherwise;
        return int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new SettingsException(key, $"'{text}' is not a whole number from {least} to {most}");
    }
}
