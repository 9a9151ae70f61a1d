namespace Voice.Core.Messaging;

/// <summary>A text as a channel sees it.</summary>
/// <param name="Id">Ours; rides along and comes back in the callback.</param>
/// <param name="To">E.164.</param>
public sealed record OutgoingText(Guid Id, string To, string Body);

public enum SendOutcome
{
    /// <summary>The provider took it.</summary>
    Accepted,

    /// <summary>Never processed: safe to try again.</summary>
    TryAgain,

    /// <summary>Will never work for this number.</summary>
    NumberUnusable,

    /// <summary>The provider says this person opted out.</summary>
    OptedOut,

    /// <summary>Nobody knows whether it was taken: ask the provider before anything else.</summary>
    InDoubt,
}

/// <param name="ProviderId">The provider's id when it took the text.</param>
/// <param name="Code">The provider's code when it did not.</param>
public sealed record SendResult(SendOutcome Outcome, string? ProviderId = null, string? Code = null);

/// <summary>A way for texts to leave.</summary>
public interface IChannel
{
    string Name { get; }

    Task<SendResult> Send(OutgoingText text, CancellationToken ct);

    /// <summary>The provider's id of a text it may have taken, or null when it has no such text.</summary>
    Task<string?> Find(OutgoingText text, CancellationToken ct);
}
