using System.Globalization;

namespace Voice.Core.Cases.Importing;

/// <summary>Dates as British case systems and spreadsheets write them; day before month always.</summary>
public static class BritishDate
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private static readonly string[] Formats =
    [
        "d/M/yyyy", "d/M/yy", "d-M-yyyy", "d-M-yy", "d.M.yyyy", "d.M.yy", "d M yyyy",
        "yyyy-M-d", "yyyy/M/d", "yyyyMMdd",
        "d MMMM yyyy", "d MMM yyyy", "d-MMM-yyyy", "d-MMM-yy", "d/MMM/yyyy",
    ];

    private static readonly DateOnly SpreadsheetEpoch = new(1899, 12, 30);

    public static bool TryRead(string text, out DateOnly date)
    {
        var day = WithoutTime(text.Trim());
        // British September is "Sept", a spreadsheet's is "Sep": both are read.
        if (DateOnly.TryParseExact(day, Formats, British, DateTimeStyles.AllowWhiteSpaces, out date)
            || DateOnly.TryParseExact(day, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out date))
            return date.Year >= 1900;
        // A spreadsheet's own day number: 36526 is 1 January 2000, 73050 the end of 2099.
        if (day.Length == 5 && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is >= 25569 and <= 73050)
        {
            date = SpreadsheetEpoch.AddDays(serial);
            return true;
        }
        return false;
    }

    private static string WithoutTime(string text)
    {
        var t = text.IndexOf('T', StringComparison.Ordinal);
        if (t == 10 && text.Length > 10)
            return text[..10];
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return text;
        var space = text.LastIndexOf(' ', colon);
        return space > 0 ? text[..space].TrimEnd() : text;
    }
}
