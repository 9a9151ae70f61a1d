namespace Voice.Core.Messaging.Twilio;

/// <summary>Twilio's error codes and message statuses.</summary>
public static class TwilioCodes
{
    public static readonly ProviderCodes Errors = ProviderCodes.Load("codes/twilio.tsv");

    /// <summary>What a status says; an unknown one says only that the text is on its way.</summary>
    public static DeliveryReport Report(Guid? messageId, string? sid, string? status, string? errorCode)
    {
        var report = new DeliveryReport(messageId, sid, Code: errorCode);
        return status switch
        {
            "delivered" or "read" => report with { Delivered = true, Code = null },
            "undelivered" or "failed" or "canceled" => report with { Failure = AfterTheYes(errorCode), Code = errorCode ?? status },
            _ => report,
        };
    }

    // A report cannot leave in doubt whether the text was taken.
    private static SendOutcome AfterTheYes(string? code) => Errors.Of(code, SendOutcome.TryOnceMore) switch
    {
        SendOutcome.InDoubt => SendOutcome.TryOnceMore,
        var outcome => outcome,
    };
}
