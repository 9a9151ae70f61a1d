namespace Voice.Core.Reports;

/// <summary>What a year says of its quarters.</summary>
internal sealed class YearWords(IReadOnlyList<ReportPeriod> quarters)
{
    public const string Added = "A year is added from quarters. Those in which few answered are put together first; one person may be left out there, so that nobody can work out how many answered in a quarter.";

    public static readonly ShownCount Few = new(null, "few, or too few to add");

    /// <summary>Without April to June 2026, when few answered.</summary>
    public string Without(YearTable year, string what)
    {
        var few = year.Few.Count > 0 ? $"{Names(year.Few)}, when few {what}" : null;
        var small = year.TooSmall.Count > 0 ? $"{Names(year.TooSmall)}, when some groups were so small that they point at a person" : null;
        return $"without {string.Join("; and without ", new[] { few, small }.OfType<string>())}";
    }

    /// <summary>The number with the quarters that are not in it.</summary>
    public ShownCount Of(ShownCount count, YearTable year) => year.LeavesOut ? count with { Without = [.. year.LeftOut.Select(p => quarters[p].Id)] } : count;

    public string Names(IReadOnlyCollection<int> places)
    {
        List<string> names = [.. places.Select(p => quarters[p].InWords)];
        return names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
    }
}
