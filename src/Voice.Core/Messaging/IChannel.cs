namespace Voice.Core.Messaging;

/// <summary>A text as a channel sees it.</summary>
/// <param name="Id">Ours; rides along and comes back in the callback.</param>
/// <param name="To">E.164.</param>
/// <param name="Until">The provider should not deliver it later than that: the hour after which this phone is left alone.</param>
public sealed record OutgoingText(Guid Id, string To, string Body, DateTimeOffset? Until = null);

/// <summary>A way for texts to leave. A channel never repeats a call by itself: sending is not idempotent at any provider.</summary>
public interface IChannel
{
    /// <summary>Also the key of its row in <see cref="Sender"/>.</summary>
    string Name { get; }

    /// <summary>How long a text that was taken may be missing from the provider's own list; a doubt is looked into twice that long.</summary>
    TimeSpan ListingDelay { get; }

    /// <summary>One of the provider's codes with its meaning, for a person.</summary>
    string InWords(string? code);

    /// <summary>Hands one text over. Never throws for what the provider or the network did: that is an outcome.</summary>
    Task<SendResult> Send(OutgoingText text, CancellationToken ct);

    /// <summary>Ids, newest first, of texts the provider has that may be this one. Those we know as another text are not it.</summary>
    /// <param name="since">When it was first handed over.</param>
    /// <exception cref="HttpRequestException">The provider could not be asked; nothing is known.</exception>
    Task<IReadOnlyList<string>> Find(OutgoingText text, DateTimeOffset since, CancellationToken ct);

    /// <summary>What became of a text that the provider took, in the words of a report; null where it does not know the text.</summary>
    /// <exception cref="HttpRequestException">The provider could not be asked; nothing is known.</exception>
    Task<DeliveryReport?> Ask(string providerId, CancellationToken ct);
}
