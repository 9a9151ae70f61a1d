using System.Globalization;
using System.Text.RegularExpressions;
using Voice.Core.Contacts;

namespace Voice.Core.Messaging;

/// <summary>Hours of the day and days of the week at which we may start a text, in Europe/London; <c>Voice:Sms:Hours</c>.</summary>
public sealed partial record SendingHours(TimeOnly From, TimeOnly Until, IReadOnlySet<DayOfWeek> Days)
{
    public static readonly SendingHours Default = Parse("Mon-Sat 09:00-19:00");

    public static readonly SendingHours AlwaysOpen = new(TimeOnly.MinValue, TimeOnly.MaxValue, new HashSet<DayOfWeek>(Enum.GetValues<DayOfWeek>()));

    /// <summary>Reads <c>Mon-Sat 09:00-19:00</c>, <c>09:00-19:00</c> (then not on Sundays), or <c>always</c>, which <c>00:00-24:00</c> means too.</summary>
    /// <exception cref="FormatException">It is neither.</exception>
    public static SendingHours Parse(string text)
    {
        if (text.Trim().Equals("always", StringComparison.OrdinalIgnoreCase))
            return AlwaysOpen;
        var m = Shape().Match(text.Trim());
        if (!m.Success)
            throw new FormatException("expected for example 'Mon-Sat 09:00-19:00'");
        var from = Clock(m.Groups["from"].Value);
        var until = Clock(m.Groups["until"].Value);
        if (from >= until)
            throw new FormatException("the first hour must be before the last");
        if (m.Groups["first"].Success)
            return new SendingHours(from, until, Span(Day(m.Groups["first"].Value), Day(m.Groups["last"].Value)));
        return (from, until) == (TimeOnly.MinValue, TimeOnly.MaxValue) ? AlwaysOpen : new SendingHours(from, until, Span(DayOfWeek.Monday, DayOfWeek.Saturday));
    }

    public bool IsOpen(DateTimeOffset moment, SafeTimes? safe = null)
    {
        var wall = UkTime.Local(moment).DateTime;
        var time = TimeOnly.FromDateTime(wall);
        return Days.Contains(wall.DayOfWeek) && time >= From && time < Until && (safe ?? SafeTimes.Always).Includes(wall);
    }

    /// <summary>The moment itself when open, otherwise the next opening; null when the person's own times never meet ours.</summary>
    public DateTimeOffset? Next(DateTimeOffset moment, SafeTimes? safe = null)
    {
        if (IsOpen(moment, safe))
            return moment;
        var today = UkTime.Day(moment);
        return Enumerable.Range(0, 9)
            .SelectMany(d => new[] { From, safe?.From ?? From }.Order().Select(t => UkTime.At(today.AddDays(d), t)))
            .Where(t => t > moment && IsOpen(t, safe))
            .Cast<DateTimeOffset?>()
            .FirstOrDefault();
    }

    /// <summary>When the hours that are open at this moment end; null where they do not.</summary>
    public DateTimeOffset? Closes(DateTimeOffset moment, SafeTimes? safe = null)
    {
        var until = safe is not null && safe.Until < Until ? safe.Until : Until;
        return until == TimeOnly.MaxValue ? null : UkTime.At(UkTime.Day(moment), until);
    }

    private static HashSet<DayOfWeek> Span(DayOfWeek first, DayOfWeek last)
    {
        var days = new HashSet<DayOfWeek> { first };
        for (var day = first; day != last; days.Add(day))
            day = (DayOfWeek)(((int)day + 1) % 7);
        return days;
    }

    private static TimeOnly Clock(string text)
    {
        if (text == "24:00")
            return TimeOnly.MaxValue;
        return TimeOnly.TryParseExact(text, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new FormatException($"'{text}' is not a time of day");
    }

    private static DayOfWeek Day(string text) =>
        Enum.GetValues<DayOfWeek>().First(d => d.ToString().StartsWith(text, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("^((?<first>Mon|Tue|Wed|Thu|Fri|Sat|Sun)-(?<last>Mon|Tue|Wed|Thu|Fri|Sat|Sun) )?(?<from>[0-2]?[0-9]:[0-5][0-9])-(?<until>[0-2]?[0-9]:[0-5][0-9])$", RegexOptions.IgnoreCase)]
    private static partial Regex Shape();
}
