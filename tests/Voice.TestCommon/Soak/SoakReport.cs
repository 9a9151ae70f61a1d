namespace Voice.TestCommon.Soak;

/// <summary>What the provider's log and our store say of each other at the end.</summary>
public sealed record SoakReport
{
    public required int Taken { get; init; }

    public required int Replies { get; init; }

    public required int Calls { get; init; }

    public required int Kills { get; init; }

    public required int DatabaseRestarts { get; init; }

    public required int Forged { get; init; }

    /// <summary>Replies we said yes to that are not in the store exactly once.</summary>
    public required IReadOnlyList<string> Lost { get; init; }

    /// <summary>Texts the provider took more than once.</summary>
    public required IReadOnlyList<string> Doubled { get; init; }

    /// <summary>Texts to people who had said stop, or outside the hours that are safe for them.</summary>
    public required IReadOnlyList<string> Forbidden { get; init; }

    /// <summary>Texts the provider took and our store does not call sent, or the other way round.</summary>
    public required IReadOnlyList<string> Disagreements { get; init; }

    /// <summary>Texts still on their way when the time was over.</summary>
    public required int Unfinished { get; init; }

    public bool IsClean => Lost.Count + Doubled.Count + Forbidden.Count + Disagreements.Count + Unfinished == 0;

    public override string ToString() =>
        $"""
        texts taken by the provider   {Taken} in {Calls} calls
        replies taken by us           {Replies}, forged and refused {Forged}
        processes killed              {Kills}, database restarts {DatabaseRestarts}
        lost                          {Lost.Count} {string.Join(", ", Lost.Take(5))}
        doubled                       {Doubled.Count} {string.Join(", ", Doubled.Take(5))}
        forbidden                     {Forbidden.Count} {string.Join(", ", Forbidden.Take(5))}
        disagreements                 {Disagreements.Count} {string.Join(", ", Disagreements.Take(5))}
        unfinished                    {Unfinished}
        """;
}
