namespace Voice.Core.Tests.Reports;

/// <summary>Somebody who adds and subtracts all that is shown, exactly: what they know of base counts are the sums of some of them.
/// A group of base counts is worked out if it is a linear combination of these.</summary>
internal sealed class Attacker(int counts)
{
    // A prime large enough that no small combination is nothing by accident.
    private const long Prime = 2_147_483_647;

    private readonly Dictionary<int, long[]> _known = [];

    /// <summary>The sum of these base counts is shown.</summary>
    public void Learn(IEnumerable<int> group)
    {
        var row = Reduce(group);
        var at = Array.FindIndex(row, x => x != 0);
        if (at < 0)
            return;
        var inverse = (long)System.Numerics.BigInteger.ModPow(row[at], Prime - 2, Prime);
        _known[at] = [.. row.Select(x => x * inverse % Prime)];
    }

    public bool Knows(IEnumerable<int> group) => Array.TrueForAll(Reduce(group), x => x == 0);

    private long[] Reduce(IEnumerable<int> group)
    {
        var row = new long[counts];
        foreach (var i in group)
            row[i] = 1;
        for (var at = 0; at < counts; at++)
        {
            if (row[at] == 0 || !_known.TryGetValue(at, out var known))
                continue;
            var factor = row[at];
            for (var i = at; i < counts; i++)
                row[i] = (row[i] + (Prime - factor) * known[i]) % Prime;
        }
        return row;
    }
}
