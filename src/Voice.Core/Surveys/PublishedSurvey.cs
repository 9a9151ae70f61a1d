namespace Voice.Core.Surveys;

/// <summary>A survey version as it was when first used; stored once and never changed.</summary>
public sealed class PublishedSurvey
{
    public required string SurveyId { get; init; }

    public required int Version { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The whole definition as JSON.</summary>
    public required string Definition { get; init; }
}
