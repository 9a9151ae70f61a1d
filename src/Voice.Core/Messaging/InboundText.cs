namespace Voice.Core.Messaging;

/// <summary>A text as a provider hands it over.</summary>
/// <param name="ProviderId">The provider's id; the same id again is the same text.</param>
/// <param name="From">The phone it came from, as the provider writes it.</param>
/// <param name="Body">May be empty.</param>
public sealed record InboundText(string ProviderId, string From, string Body);

public enum InboundOutcome
{
    /// <summary>Stored, and the conversation went on.</summary>
    Answered,

    /// <summary>Stored; it belongs to no live conversation.</summary>
    Kept,

    /// <summary>Was stored before; counted.</summary>
    Repeated,
}
