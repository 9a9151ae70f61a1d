namespace Voice.Core.Reports;

/// <summary>What people wrote about, as a board may see it.</summary>
public sealed record ThemesSummary
{
    public required IReadOnlyList<AudienceThemes> Audiences { get; init; }

    /// <summary>Comments the program has not read yet.</summary>
    public required ShownCount NotRead { get; init; }

    /// <summary>Comments it has read, and so has a member of staff.</summary>
    public required ShownCount SeenByStaff { get; init; }

    /// <summary>Comments of which staff corrected what the program made of them.</summary>
    public required ShownCount Corrected { get; init; }
}

public sealed record AudienceThemes
{
    public required string Audience { get; init; }

    /// <summary>People with a comment that was read.</summary>
    public required ShownCount Wrote { get; init; }

    /// <summary>Of these, people in whose comments none of the themes was found; null where few wrote at all.</summary>
    public ShownCount? WithoutTheme { get; init; }

    /// <summary>Those that enough people spoke of, the most spoken of first; columns overlap, since one comment may be about several.</summary>
    public required IReadOnlyList<ThemeSummary> Themes { get; init; }

    /// <summary>One plain sentence.</summary>
    public required string Words { get; init; }
}

public sealed record ThemeSummary
{
    /// <summary>Stays the same when the theme is renamed.</summary>
    public required string Id { get; init; }

    /// <summary>The name when the summary was made.</summary>
    public required string Name { get; init; }

    public required ShownCount People { get; init; }

    /// <summary>Null: withheld, or all said alike.</summary>
    public IReadOnlyList<DistributionCell>? Said { get; init; }

    /// <summary>What they said, in words.</summary>
    public required string Words { get; init; }
}
