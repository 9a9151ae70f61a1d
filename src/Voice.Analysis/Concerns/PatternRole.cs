namespace Voice.Analysis.Concerns;

/// <summary>What a pattern does when it matches.</summary>
internal enum PatternRole
{
    /// <summary>Raises a concern.</summary>
    Raise,

    /// <summary>Hides its words from the other patterns: a figure of speech.</summary>
    Hide,

    /// <summary>Takes back what is raised within reach after it in the same sentence.</summary>
    GuardBefore,

    /// <summary>Takes back what is raised within reach before it in the same sentence.</summary>
    GuardAfter
}
