using Voice.Core.Responses;

namespace Voice.Core.Insights;

/// <summary>What a member of staff says a comment is. It holds no words: those stay sealed with the comment and go when it goes.</summary>
public sealed class Correction
{
    public Guid Id { get; init; }

    public required Guid AnswerId { get; init; }

    public Answer Answer { get; set; } = null!;

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    /// <summary>positive, neutral or negative.</summary>
    public required string Sentiment { get; init; }

    /// <summary>Theme ids, each with what is said about it (<see cref="ThemeMarks"/>); empty: none fits.</summary>
    public required string Themes { get; init; }

    /// <summary>The id of a category of concern the program had missed.</summary>
    public string? Concern { get; init; }
}
