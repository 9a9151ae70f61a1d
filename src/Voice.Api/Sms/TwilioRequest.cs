using Microsoft.AspNetCore.Http;
using Voice.Core.Invitations;
using Voice.Core.Messaging.Twilio;

namespace Voice.Api.Sms;

/// <summary>A request that carries Twilio's signature and comes from our account.</summary>
internal sealed class TwilioRequest
{
    private readonly List<KeyValuePair<string, string>> _fields;

    private TwilioRequest(List<KeyValuePair<string, string>> fields) => _fields = fields;

    public string? this[string field]
    {
        get
        {
            var at = _fields.FindIndex(f => f.Key == field);
            return at < 0 ? null : _fields[at].Value;
        }
    }

    /// <exception cref="RefusedRequestException">It is not signed by one of our tokens, too large, or cannot be read.</exception>
    public static async Task<TwilioRequest> Read(HttpContext http, TwilioSettings settings, AskOptions asking, CancellationToken ct)
    {
        var body = await WebhookBody.Read(http.Request, ct);
        var isForm = http.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;
        var fields = isForm ? WebhookBody.Form(body) : [];
        var signed = TwilioSignature.IsValid(settings.AuthTokens, Addresses(http.Request, asking), fields, http.Request.Headers["X-Twilio-Signature"])
            && (isForm || TwilioSignature.BodyMatches(body, http.Request.Query[TwilioSignature.BodyHash]));
        if (!signed)
            throw new RefusedRequestException(StatusCodes.Status403Forbidden, "signature");
        if (!isForm)
            fields = JsonFields.Read(body);
        var request = new TwilioRequest(fields);
        return request["AccountSid"] is { } account && account != settings.AccountSid
            ? throw new RefusedRequestException(StatusCodes.Status403Forbidden, "other-account")
            : request;
    }

    // Signed is the address that Twilio was given: the public one, or, without a proxy, the one it arrived at.
    private static IEnumerable<string> Addresses(HttpRequest request, AskOptions asking)
    {
        var path = request.PathBase.Value + request.Path.Value + request.QueryString.Value;
        yield return asking.PublicAddress.AbsoluteUri.TrimEnd('/') + path;
        yield return $"{request.Scheme}://{request.Host.Value}{path}";
    }
}
