using Voice.Core.Messaging;
using Voice.Core.Responses;
using Voice.Core.Sealing;

namespace Voice.Core.Safeguarding;

/// <summary>What a person must look at: a possible disclosure, a complaint, a wish to be rung, or words that could not be checked. It is a flag, never a finding.</summary>
public sealed class Concern
{
    public Guid Id { get; init; }

    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>The text it was found in; null where it was an answer on a page.</summary>
    public long? MessageSeq { get; init; }

    public Message? Message { get; set; }

    public Guid? ResponseId { get; init; }

    public Response? Response { get; set; }

    public string? QuestionId { get; init; }

    /// <summary>The fragment as it was written, kept under <see cref="Key"/> even if the answer is changed later.</summary>
    public required Sealed Fragment { get; init; }

    public required DataKey Key { get; set; }

    /// <summary>Category ids with <c>;</c> between; <see cref="ConcernCategoryWords.Unchecked"/> is none of a disclosure.</summary>
    public required string Categories { get; init; }

    /// <summary>The words that raised it; empty where only the check failed.</summary>
    public required Sealed Words { get; init; }

    /// <summary>Somebody must look at once, at any time of day.</summary>
    public bool Urgent { get; init; }

    public AlertStage AlertStage { get; set; }

    /// <summary>When somebody is texted of it next, while nobody has seen it; null: nobody is.</summary>
    public DateTimeOffset? NextAlertAt { get; set; }

    /// <summary>When the first alert was made that speaks of it.</summary>
    public DateTimeOffset? AlertedAt { get; set; }

    public DateTimeOffset? SeenAt { get; set; }

    public string? SeenBy { get; set; }
}
