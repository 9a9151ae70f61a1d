using System.Globalization;
using Microsoft.Extensions.Configuration;
using Voice.Core.Composition;
using Voice.Core.Messaging;

namespace Voice.Core.Safeguarding;

/// <summary><c>Voice:Safeguarding</c>: when staff may be alerted, and how long a concern may wait before more of them are.</summary>
public sealed record AlertTimes
{
    private const string Key = "Voice:Safeguarding";
    private static readonly TimeOnly Morning = new(9, 0);
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(5);

    /// <summary>For what is not urgent.</summary>
    public SendingHours Hours { get; init; } = SendingHours.Parse("Mon-Sun 07:00-22:00");

    /// <summary>Counted in those hours.</summary>
    public TimeSpan EscalateAfter { get; init; } = TimeSpan.FromHours(4);

    /// <summary>Counted by the clock, night and day.</summary>
    public TimeSpan EscalateUrgentAfter { get; init; } = TimeSpan.FromHours(1);

    /// <exception cref="SettingsException">One line that names the key.</exception>
    public static AlertTimes Read(IConfiguration configuration)
    {
        var usual = new AlertTimes();
        return new AlertTimes
        {
            Hours = ReadHours(configuration[Key + ":AlertHours"]) ?? usual.Hours,
            EscalateAfter = Span(configuration, Key + ":EscalateAfter") ?? usual.EscalateAfter,
            EscalateUrgentAfter = Span(configuration, Key + ":EscalateUrgentAfter") ?? usual.EscalateUrgentAfter,
        };
    }

    public bool MayText(bool urgent, DateTimeOffset moment) => urgent || Hours.IsOpen(moment);

    /// <summary>When a concern that nobody has seen goes beyond the safeguarding leads.</summary>
    public DateTimeOffset EscalatesAt(bool urgent, DateTimeOffset raised) => urgent ? raised + EscalateUrgentAfter : AfterOpen(raised, EscalateAfter);

    /// <summary>The morning of the next working day.</summary>
    public DateTimeOffset NextReminder(DateTimeOffset moment)
    {
        var morning = UkTime.At(WorkingDays.After(UkTime.Day(moment)), Morning);
        return Hours.Next(morning) ?? morning;
    }

    private DateTimeOffset AfterOpen(DateTimeOffset from, TimeSpan wait)
    {
        var at = Hours.Next(from) ?? from;
        while (Hours.Closes(at) is { } closes && closes - at < wait)
        {
            wait -= closes - at;
            at = Hours.Next(closes) ?? closes;
        }
        return at + wait;
    }

    // Unlike respondents' hours these have no day off unless days are named.
    private static SendingHours? ReadHours(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        try
        {
            return SendingHours.Parse(char.IsAsciiDigit(text.Trim()[0]) ? "Mon-Sun " + text.Trim() : text);
        }
        catch (FormatException e)
        {
            throw new SettingsException(Key + ":AlertHours", $"'{text}' cannot be read: {e.Message}");
        }
    }

    private static TimeSpan? Span(IConfiguration configuration, string key)
    {
        if (configuration[key] is not { Length: > 0 } text)
            return null;
        return TimeSpan.TryParseExact(text, @"h\:mm", CultureInfo.InvariantCulture, out var span) && span >= Shortest
            ? span
            : throw new SettingsException(key, $"'{text}' is not hours and minutes from 0:05 to 23:59, such as 4:00");
    }
}
