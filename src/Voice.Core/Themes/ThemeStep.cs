namespace Voice.Core.Themes;

/// <summary>One change of the themes by a member of staff. The themes in use are the shipped ones with all steps taken in order;
/// a step is never edited, so that an old report still reads as it did.</summary>
public sealed class ThemeStep
{
    /// <summary>The version of the themes after it; the shipped ones are version 1.</summary>
    public required int Version { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    public required ThemeStepKind Kind { get; init; }

    /// <summary>The theme it was done to.</summary>
    public required string ThemeId { get; init; }

    /// <summary>Added, renamed: its name from then on.</summary>
    public string? Name { get; init; }

    /// <summary>Added, reseeded: all its seed words, with <c>,</c> between.</summary>
    public string? Seeds { get; init; }

    /// <summary>Merged: the theme that took it in.</summary>
    public string? Into { get; init; }

    /// <summary>Split: its parts as JSON.</summary>
    public string? Parts { get; init; }
}

public enum ThemeStepKind
{
    Added,
    Renamed,
    Reseeded,
    Merged,
    Split,
}
