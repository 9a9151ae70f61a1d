namespace Voice.Core.Tests.Reports;

/// <summary>All that could be, by what is seen of it.</summary>
internal sealed class Worlds
{
    private readonly Dictionary<string, HashSet<int>[]> _possible = [];

    public void Add(string seen, int[] hidden)
    {
        if (!_possible.TryGetValue(seen, out var numbers))
            _possible[seen] = numbers = [.. hidden.Select(_ => new HashSet<int>())];
        for (var i = 0; i < hidden.Length; i++)
            numbers[i].Add(hidden[i]);
    }

    public IEnumerable<string> OnlyPossible(int threshold) =>
        from seen in _possible
        from number in seen.Value
        where number.Count == 1 && number.Single() is > 0 and var n && n < threshold
        select $"{number.Single()} from {seen.Key}";
}
