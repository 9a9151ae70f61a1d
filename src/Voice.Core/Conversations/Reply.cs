using Voice.Core.Surveys;

namespace Voice.Core.Conversations;

/// <summary>What a text means for the question it answers. Exactly one of the forms.</summary>
public abstract record Reply
{
    /// <summary>A value, or <see cref="AnswerValue.Skipped"/> for "I don't know" and "skip".</summary>
    public sealed record Answer(AnswerValue Value) : Reply;

    /// <summary>No answer that one may rely on: ask again.</summary>
    public sealed record Unclear(UnclearReason Reason) : Reply;

    /// <summary>Not an answer at all but a wish about the texts themselves.</summary>
    public sealed record Command(ReplyCommand Wish) : Reply;

    public static readonly Reply Skipped = new Answer(AnswerValue.Skipped);
    public static readonly Reply NotUnderstood = new Unclear(UnclearReason.NotUnderstood);
    public static readonly Reply OutOfRange = new Unclear(UnclearReason.OutOfRange);
    public static readonly Reply Ambiguous = new Unclear(UnclearReason.Ambiguous);
}

public enum UnclearReason
{
    NotUnderstood,

    /// <summary>A number, but none that this question offers.</summary>
    OutOfRange,

    /// <summary>It could mean more than one thing.</summary>
    Ambiguous,
}

public enum ReplyCommand
{
    Stop,
    Start,
    Help,
    WrongPerson,
}
