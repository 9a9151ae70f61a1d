namespace Voice.Core.Reports;

/// <summary>Numbers of which a reader knows that each is from 1 to threshold − 1, added. Pure.</summary>
internal static class FewTogether
{
    /// <summary>Their sum as it may be shown; null: not at all. Sixteen from four quarters with fewer than five each would be four in
    /// each, so one person is left out then; and so few that the sum is not shown must be more than one number, or that would say it.</summary>
    public static int? Sum(int threshold, IReadOnlyCollection<int> few)
    {
        var sum = few.Sum() == few.Count * (threshold - 1) ? few.Sum() - 1 : few.Sum();
        return sum >= Math.Max(threshold, few.Count + 2) ? sum : null;
    }
}
