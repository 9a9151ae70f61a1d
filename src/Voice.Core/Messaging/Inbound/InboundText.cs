namespace Voice.Core.Messaging;

/// <summary>A text as a provider hands it over.</summary>
/// <param name="ProviderId">The provider's id; the same id again is the same text.</param>
/// <param name="From">The phone it came from, as the provider writes it.</param>
/// <param name="Body">May be empty.</param>
public sealed record InboundText(string ProviderId, string From, string Body)
{
    /// <summary>Pictures and the like that came with it; counted, never fetched.</summary>
    public int Media { get; init; }

    /// <summary>The provider read it as a wish to stop, and sends nothing to this phone any more.</summary>
    public bool StoppedAtProvider { get; init; }
}

public enum InboundOutcome
{
    /// <summary>Stored, and the conversation went on.</summary>
    Answered,

    /// <summary>Stored; it belongs to no live conversation.</summary>
    Kept,

    /// <summary>Was stored before; counted.</summary>
    Repeated,
}
