namespace Voice.Core.Cases.Importing;

/// <summary>Reads from a row what closures and open cases have in common.</summary>
internal static class CaseFactsReader
{
    public const string DefaultService = "Youth Justice";

    /// <summary>"No" in a hold column means that there is none.</summary>
    public static string? HoldReason(RowReader cells)
    {
        var text = cells.Text("hold");
        return text?.ToUpperInvariant() is "NO" or "N" or "NONE" or "FALSE" or "0" or "-" or "N/A" ? null : text;
    }

    public static string? ChildName(RowReader cells) => Join(cells.Text("forename"), cells.Text("surname")) ?? cells.Text("name");

    /// <param name="day">The day the row is about.</param>
    /// <param name="what">That day in words: the closing date.</param>
    public static void CheckBirth(RowReader cells, DateOnly? born, DateOnly day, string what)
    {
        if (born >= day)
            cells.Refuse("birth-date", $"the date of birth is after {what}");
        else if (born is { } b && b.AddYears(30) < day)
            cells.Refuse("birth-date", "by this date of birth the child would be over thirty");
    }

    private static string? Join(string? forename, string? surname)
    {
        var name = $"{forename} {surname}".Trim();
        return name.Length == 0 ? null : name;
    }
}
