using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Voice.Core.Invitations;
using Voice.Core.Messaging;
using Voice.Core.Messaging.Twilio;

namespace Voice.Api.Sms;

/// <summary>Twilio's two webhooks. Both answer only after commit, with a document that asks Twilio to do nothing.</summary>
internal static class TwilioWebhooks
{
    private const string Nothing = """<?xml version="1.0" encoding="UTF-8"?><Response/>""";

    public static async Task<ContentHttpResult> Inbound(
        HttpContext http, TwilioSettings settings, AskOptions asking, InboundTexts texts, CancellationToken ct)
    {
        var request = await TwilioRequest.Read(http, settings, asking, ct);
        await texts.Receive(Text(request), ct);
        return TypedResults.Content(Nothing, "text/xml");
    }

    public static async Task<ContentHttpResult> Status(
        HttpContext http, TwilioSettings settings, AskOptions asking, DeliveryReports reports, CancellationToken ct)
    {
        var request = await TwilioRequest.Read(http, settings, asking, ct);
        var id = Guid.TryParseExact(http.Request.Query["id"], "N", out var ours) ? ours : (Guid?)null;
        var sid = ProviderIds.Read(request["MessageSid"] ?? request["SmsSid"]);
        // A text that is not ours is none of our business: a refusal would only make it come again.
        await reports.Record(TwilioCodes.Report(id, sid, request["MessageStatus"] ?? request["SmsStatus"], request["ErrorCode"]), ct);
        return TypedResults.Content(Nothing, "text/xml");
    }

    private static InboundText Text(TwilioRequest request)
    {
        var from = request["From"];
        if (string.IsNullOrWhiteSpace(from))
            throw new RefusedRequestException(StatusCodes.Status400BadRequest, "malformed");
        return new InboundText(ProviderIds.Read(request["MessageSid"] ?? request["SmsSid"]), from, request["Body"] ?? "")
        {
            Media = int.TryParse(request["NumMedia"], CultureInfo.InvariantCulture, out var media) ? Math.Clamp(media, 0, 100) : 0,
            StoppedAtProvider = request["OptOutType"] is "STOP",
        };
    }
}
