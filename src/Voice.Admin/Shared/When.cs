using System.Globalization;
using Voice.Core;

namespace Voice.Admin.Shared;

/// <summary>Days and moments as people in the UK read them.</summary>
public static class When
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", British);

    public static string Moment(DateTimeOffset moment) => UkTime.Local(moment).ToString("d MMMM yyyy 'at' HH:mm", British);

    public static string Time(DateTimeOffset moment) => UkTime.Local(moment).ToString("HH:mm", British);

    /// <summary>35 minutes, 3 hours, 2 days.</summary>
    public static string Span(TimeSpan span) => span.TotalHours < 1 ? Count((int)span.TotalMinutes, "minute", "minutes")
        : span.TotalDays < 2 ? Count((int)span.TotalHours, "hour", "hours")
        : Count((int)span.TotalDays, "day", "days");

    public static string Number(int number) => number.ToString("N0", British);

    public static string Pounds(decimal pence) => (pence / 100).ToString("C", British);

    /// <summary>1 comment, 2 comments.</summary>
    public static string Count(int number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";
}
