namespace Voice.Core.Messaging.Notify;

/// <summary>Notify's errors and final statuses.</summary>
public static class NotifyCodes
{
    public static readonly ProviderCodes Errors = ProviderCodes.Load("codes/notify.tsv");

    public static DeliveryReport Report(Guid? messageId, string? id, string? status)
    {
        var report = new DeliveryReport(messageId, id);
        return status switch
        {
            "delivered" => report with { Delivered = true },
            "permanent-failure" or "temporary-failure" or "technical-failure" or "validation-failed" =>
                report with { Failure = Errors.Of(status, SendOutcome.TryOnceMore), Code = status },
            _ => report,
        };
    }
}
