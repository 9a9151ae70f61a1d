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
}

/// <summary>A comment leaves the case file only after a person has read and approved it.</summary>
public enum CommentStatus
{
    AwaitingApproval,
    Approved,
    Withheld,
}
