using System.Globalization;
using System.Text.RegularExpressions;

namespace Voice.Core.Contacts;

/// <summary>Hours of the week at which a person may be texted, read from wishes such as "after 16:00" or "weekday mornings".</summary>
public sealed partial record SafeTimes(TimeOnly From, TimeOnly Until, bool Weekdays, bool Weekends)
{
    public static readonly SafeTimes Always = new(TimeOnly.MinValue, TimeOnly.MaxValue, true, true);

    public bool Includes(DateTime wall)
    {
        var weekend = wall.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        var time = TimeOnly.FromDateTime(wall);
        return (weekend ? Weekends : Weekdays) && time >= From && time < Until;
    }

    /// <summary>Null where the wish cannot be read: then no hour counts as safe.</summary>
    public static SafeTimes? Read(string? wish)
    {
        if (string.IsNullOrWhiteSpace(wish))
            return Always;
        var text = wish.ToLowerInvariant();
        var days = Days(ref text);
        if (Hours(text.Trim()) is not { } hours)
            return null;
        return new SafeTimes(hours.From, hours.Until, days.Weekdays, days.Weekends);
    }

    private static (bool Weekdays, bool Weekends) Days(ref string text)
    {
        var weekdays = WeekdayWords().IsMatch(text);
        var weekends = WeekendWords().IsMatch(text);
        text = WeekendWords().Replace(WeekdayWords().Replace(text, " "), " ");
        return weekdays == weekends ? (true, true) : (weekdays, weekends);
    }

    private static (TimeOnly From, TimeOnly Until)? Hours(string text)
    {
        if (text is "" or "any time" or "anytime" or "any")
            return (TimeOnly.MinValue, TimeOnly.MaxValue);
        if (Named(text) is { } named)
            return named;
        if (After().Match(text) is { Success: true } after && (IsBare(after) ? Afternoon(after) : Clock(after)) is { } from)
            return (from, TimeOnly.MaxValue);
        if (Before().Match(text) is { Success: true } before && Clock(before) is { } until)
            return (TimeOnly.MinValue, until);
        if (Between().Match(text) is { Success: true } both && Clock(both) is { } start && Clock(both, "h2", "m2", "p2") is { } end && start < end)
            return (both.Groups["p2"].Value == "pm" && !both.Groups["p"].Success && start.Hour < 12 && start.AddHours(12) < end ? start.AddHours(12) : start, end);
        return null;
    }

    private static bool IsBare(Match m) => !m.Groups["m"].Success && !m.Groups["p"].Success;

    // "After 5" is five in the afternoon; "after 9" may be either, and then no hour is known to be safe.
    private static TimeOnly? Afternoon(Match m) => Clock(m) switch
    {
        { Hour: < 8 } early => early.AddHours(12),
        { Hour: < 12 } => null,
        var late => late,
    };

    private static (TimeOnly From, TimeOnly Until)? Named(string text) => text switch
    {
        "morning" or "mornings" or "am" => (new(0, 0), new(12, 0)),
        "afternoon" or "afternoons" or "pm" => (new(12, 0), new(18, 0)),
        "evening" or "evenings" => (new(17, 0), TimeOnly.MaxValue),
        "school hours" or "school time" => (new(9, 0), new(15, 0)),
        "after school" => (new(16, 0), TimeOnly.MaxValue),
        _ => null,
    };

    private static TimeOnly? Clock(Match m, string h = "h", string mm = "m", string p = "p")
    {
        var hour = int.Parse(m.Groups[h].Value, CultureInfo.InvariantCulture);
        var minute = m.Groups[mm].Success ? int.Parse(m.Groups[mm].Value, CultureInfo.InvariantCulture) : 0;
        if (m.Groups[p].Value == "pm" && hour < 12)
            hour += 12;
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    [GeneratedRegex(@"\b(on\s+)?(weekdays?|mon(day)?\s*(-|to)\s*fri(day)?)\b")]
    private static partial Regex WeekdayWords();

    [GeneratedRegex(@"\b(on\s+)?(at\s+)?weekends?\b")]
    private static partial Regex WeekendWords();

    [GeneratedRegex(@"^(only\s+)?(after|from)\s+(?<h>\d{1,2})([:.](?<m>\d{2}))?\s*(?<p>am|pm)?$")]
    private static partial Regex After();

    [GeneratedRegex(@"^(only\s+)?(before|until|till)\s+(?<h>\d{1,2})([:.](?<m>\d{2}))?\s*(?<p>am|pm)?$")]
    private static partial Regex Before();

    [GeneratedRegex(@"^(between\s+)?(?<h>\d{1,2})([:.](?<m>\d{2}))?\s*(?<p>am|pm)?\s*(-|–|to|and)\s*(?<h2>\d{1,2})([:.](?<m2>\d{2}))?\s*(?<p2>am|pm)?$")]
    private static partial Regex Between();
}
