using Voice.Core.Sealing;
using Voice.Core.Surveys;

namespace Voice.Core.Responses;

/// <summary>One answer to one question.</summary>
public sealed class Answer
{
    public Guid Id { get; init; }

    public required Guid ResponseId { get; init; }

    public Response Response { get; set; } = null!;

    public required string QuestionId { get; init; }

    /// <summary>The measure the question fed at the time, so that a report needs no survey file.</summary>
    public string? Measure { get; init; }

    public int? Number { get; set; }

    public bool? YesNo { get; set; }

    public string? Choice { get; set; }

    /// <summary>Option ids with <c>;</c> between.</summary>
    public string? Choices { get; set; }

    /// <summary>A free-text answer.</summary>
    public Sealed? Comment { get; set; }

    public CommentStatus? CommentStatus { get; set; }

    public NoAnswer? None { get; set; }

    /// <summary>Version of the model that read the comment; null: not read yet, or changed since.</summary>
    public string? AnalysedWith { get; set; }

    /// <summary>The kind of fault for which that model could not read the comment; null: it could. The next model tries again.</summary>
    public string? ReadingFault { get; set; }

    /// <summary>positive, neutral or negative; null where the model would not say.</summary>
    public string? Sentiment { get; set; }

    /// <summary>Probability of the sentiment, from 0 to 1.</summary>
    public double? SentimentProbability { get; set; }

    /// <summary>How likely a disclosure is in it, from 0 to 1: the order in which people read what was not flagged. Low never means safe.</summary>
    public double? Likelihood { get; set; }

    /// <summary>Theme ids, each with its sentiment: <c>my-worker:positive;endings:neutral</c>.</summary>
    public string? Themes { get; set; }

    /// <summary>The comment with personal details masked, for the person who approves it.</summary>
    public Sealed? Redacted { get; set; }
}

/// <summary>A comment leaves the case file only after a person has read and approved it.</summary>
public enum CommentStatus
{
    AwaitingApproval,
    Approved,
    Withheld,
}
