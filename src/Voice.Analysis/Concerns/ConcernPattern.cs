namespace Voice.Analysis.Concerns;

/// <summary>A sequence of word classes with gaps that raises a concern, hides an idiom or guards against one.</summary>
internal sealed class ConcernPattern
{
    public required PatternRole Role { get; init; }

    public ConcernCategory Category { get; init; }

    public ConcernSeverity Severity { get; init; }

    public required IReadOnlyList<PatternElement> Elements { get; init; }

    /// <summary>Whether a "not" before it does not take it back.</summary>
    public bool IgnoresNegation { get; init; }

    /// <summary>For guards: how many words away they still work.</summary>
    public int Reach { get; init; }

    /// <summary>The element looked for first: the one with the fewest everyday words among those that must occur.</summary>
    public required int Anchor { get; init; }

    /// <summary>The classes without which the pattern cannot match.</summary>
    public required int[] Required { get; init; }
}
