using Voice.Analysis.Concerns;
using Voice.Analysis.Redaction;
using Voice.Analysis.Themes;

namespace Voice.Analysis;

/// <summary>What the program makes of a comment.</summary>
public sealed record CommentAnalysis
{
    /// <summary>positive, neutral or negative.</summary>
    public required string Sentiment { get; init; }

    /// <summary>The calibrated probability, 0 to 1, of the sentiment given.</summary>
    public required double SentimentProbability { get; init; }

    /// <summary>Whether the sentiment is too unsure to be counted without a person looking.</summary>
    public required bool Abstained { get; init; }

    /// <summary>The themes spoken of, most likely first; none when nothing fits.</summary>
    public required IReadOnlyList<ThemeFinding> Themes { get; init; }

    /// <summary>Possible disclosures and routes, most severe first. None does not mean safe.</summary>
    public required IReadOnlyList<Concern> Concerns { get; init; }

    /// <summary>The comment with personal details masked; to be read by a person before it leaves.</summary>
    public required RedactedText Redaction { get; init; }

    /// <summary>The version of the model that made this.</summary>
    public required string ModelVersion { get; init; }
}
