namespace Voice.TestCommon.Providers;

/// <summary>Knocks at our webhooks as Twilio does: form-encoded and signed.</summary>
public sealed class TwilioCaller(HttpClient http, string publicAddress, string token = MisbehavingTwilio.AuthToken)
{
    public Task<HttpResponseMessage> Inbound(string sid, string from, string body, params KeyValuePair<string, string>[] more) =>
        Post("/sms/twilio/inbound",
        [
            new("MessageSid", sid), new("SmsSid", sid), new("AccountSid", MisbehavingTwilio.AccountSid), new("MessagingServiceSid", MisbehavingTwilio.ServiceSid),
            new("From", from), new("To", "+447700900999"), new("Body", body), new("NumMedia", "0"), new("NumSegments", "1"), .. more,
        ]);

    public Task<HttpResponseMessage> Status(TakenText text, string status, string? errorCode = null) =>
        Post(new Uri(text.Callback).PathAndQuery,
        [
            new("MessageSid", text.Sid), new("SmsSid", text.Sid), new("AccountSid", MisbehavingTwilio.AccountSid),
            new("MessageStatus", status), new("SmsStatus", status), new("To", text.To), .. errorCode is null ? (KeyValuePair<string, string>[])[] : [new("ErrorCode", errorCode)],
        ]);

    public async Task<HttpResponseMessage> Post(string path, IReadOnlyCollection<KeyValuePair<string, string>> fields, string? signature = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("X-Twilio-Signature", signature ?? PlainTwilioSignature.Sign(token, publicAddress.TrimEnd('/') + path, fields));
        request.Headers.Add("I-Twilio-Idempotency-Token", Guid.NewGuid().ToString());
        return await http.SendAsync(request);
    }
}
