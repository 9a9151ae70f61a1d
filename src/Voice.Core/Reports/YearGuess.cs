namespace Voice.Core.Reports;

/// <summary>An attacker who knows the rule, and of quarters put together how many people there are on each side of the good boundary:
/// tries all that each quarter could be. Pure.</summary>
internal sealed class YearGuess(int threshold, bool bothSides)
{
    /// <summary>Whether in some quarter only one small number is possible: of all, of the good, or of the others.</summary>
    /// <param name="quarters">People in each, who are a secret below the threshold.</param>
    public bool Succeeds(IReadOnlyList<int> quarters, int people, int good) => Enumerable.Range(0, quarters.Count).Any(i =>
    {
        var others = quarters.Where((_, j) => j != i).ToList();
        var few = others.Count(IsSmall);
        var known = others.Where(n => !IsSmall(n)).ToList();
        var knownGood = known.Aggregate(new HashSet<int> { 0 }, (sums, n) => [.. sums.SelectMany(_ => Possible(n), (sum, p) => sum + p.Good)]);
        var possible = Possible(quarters[i]).Where(p =>
        {
            var left = people - p.People - known.Sum();
            return left >= few && left <= few * (threshold - 1) && knownGood.Any(g => good - p.Good - g >= 0 && good - p.Good - g <= left);
        }).ToList();
        return IsOneSmall(possible.Select(p => p.Good)) || IsOneSmall(possible.Select(p => p.People - p.Good)) || (IsSmall(quarters[i]) && IsOneSmall(possible.Select(p => p.People)));
    });

    // Of a quarter that shows no table a reader knows that it is few, or that a side is small.
    private IEnumerable<(int People, int Good)> Possible(int people) => IsSmall(people)
        ? Enumerable.Range(1, threshold - 1).SelectMany(Splits)
        : Splits(people).Where(s => !bothSides || IsSmall(s.Good) || IsSmall(s.People - s.Good));

    private IEnumerable<(int People, int Good)> Splits(int people) => Enumerable.Range(0, bothSides ? people + 1 : 1).Select(good => (people, good));

    private bool IsSmall(int count) => count > 0 && count < threshold;

    private bool IsOneSmall(IEnumerable<int> possible) => possible.Distinct().ToList() is [var one] && IsSmall(one);
}
