namespace Voice.Core;

/// <summary>Monday to Friday. Bank holidays count as working days: somebody may wait then too.</summary>
public static class WorkingDays
{
    public static DateOnly After(DateOnly day)
    {
        do
            day = day.AddDays(1);
        while (!Is(day));
        return day;
    }

    /// <summary>How many have begun after one day, up to and with another.</summary>
    public static int Since(DateOnly day, DateOnly today)
    {
        var count = 0;
        for (var next = After(day); next <= today; next = After(next))
            count++;
        return count;
    }

    private static bool Is(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
