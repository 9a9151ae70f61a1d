namespace Voice.Core.Messaging;

/// <summary>A provider's word on what became of a text.</summary>
/// <param name="MessageId">Our id where it came back with the report.</param>
/// <param name="ProviderId">The provider's id of the text.</param>
/// <param name="Failure">Why it did not arrive; null while it is on its way or has arrived.</param>
public sealed record DeliveryReport(Guid? MessageId, string? ProviderId, bool Delivered = false, SendOutcome? Failure = null, string? Code = null);
