namespace Voice.Analysis.Engine;

/// <summary>What a classifier decides.</summary>
public enum TaskKind
{
    /// <summary>One label for each comment.</summary>
    SingleLabel,

    /// <summary>Any number of labels for each comment.</summary>
    MultiLabel
}
