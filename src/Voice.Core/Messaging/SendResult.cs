namespace Voice.Core.Messaging;

/// <summary>What a provider's answer, or a code in a delivery report, means for a text.</summary>
public enum SendOutcome
{
    /// <summary>The provider took it.</summary>
    Accepted,

    /// <summary>Never processed, or the handset was off: safe to try again.</summary>
    TryAgain,

    /// <summary>Nobody knows why it was not delivered: one more try.</summary>
    TryOnceMore,

    /// <summary>Will never work for this number.</summary>
    NumberUnusable,

    /// <summary>The provider says this person opted out.</summary>
    OptedOut,

    /// <summary>This text is not taken; others may be.</summary>
    Refused,

    /// <summary>A network filtered it: somebody must look at the wording.</summary>
    NeedsReview,

    /// <summary>The account or the sender is not set up as it must be: nothing else will go either.</summary>
    SenderFault,

    /// <summary>Nobody knows whether it was taken: ask the provider before anything else.</summary>
    InDoubt,
}

/// <param name="ProviderId">The provider's id when it took the text.</param>
/// <param name="Code">The provider's code when it did not; never content.</param>
public sealed record SendResult(SendOutcome Outcome, string? ProviderId = null, string? Code = null)
{
    /// <summary>The provider asked to be left alone for so long.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
