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

    /// <summary>The element looked for first: the first that is neither optional nor made of everyday words.</summary>
    public required int Anchor { get; init; }

    /// <summary>The classes without which the pattern cannot match, as bits.</summary>
    public required ulong[] Required { get; init; }
}
