using Voice.Core.Surveys;

namespace Voice.Core.Reports;

/// <summary>Raw counts of what people who were asked wrote. They leave this room only through <see cref="ThemeWriter"/>.</summary>
public sealed record WrittenCounts
{
    public IReadOnlyList<AudienceWritten> Audiences { get; init; } = [];

    /// <summary>Comments that the program has not read yet.</summary>
    public int NotRead { get; init; }

    /// <summary>Comments that it has read, and so has a person, who said whether they may be quoted.</summary>
    public int SeenByStaff { get; init; }

    /// <summary>Comments of which a person corrected what the program had made of them.</summary>
    public int Corrected { get; init; }
}

/// <param name="People">People with a comment that the program has read; of an anonymous survey responses.</param>
/// <param name="WithoutTheme">Of these, people in whose comments it found none of the themes.</param>
public sealed record AudienceWritten(Audience Audience, int People, int WithoutTheme, IReadOnlyList<ThemeCount> Themes);

/// <summary>People who spoke of one theme, by what they said about it; each person once.</summary>
/// <param name="Unclear">Both, neither, or nobody could tell.</param>
public sealed record ThemeCount(string Id, string Name, int Good, int Bad, int Unclear)
{
    public int People => Good + Bad + Unclear;
}
