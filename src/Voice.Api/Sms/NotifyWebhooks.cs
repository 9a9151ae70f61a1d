using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Voice.Core.Messaging;
using Voice.Core.Messaging.Notify;

namespace Voice.Api.Sms;

/// <summary>Notify's two callbacks. Both carry a bearer token and are answered only after commit.</summary>
internal static class NotifyWebhooks
{
    public static async Task<NoContent> Inbound(HttpContext http, NotifySettings settings, InboundTexts texts, CancellationToken ct)
    {
        var fields = await Read(http, settings, ct);
        var from = fields.GetValueOrDefault("source_number");
        if (string.IsNullOrWhiteSpace(from))
            throw new RefusedRequestException(StatusCodes.Status400BadRequest, "malformed");
        await texts.Receive(new InboundText(ProviderIds.Read(fields.GetValueOrDefault("id")), WithPlus(from), fields.GetValueOrDefault("message") ?? ""), ct);
        return TypedResults.NoContent();
    }

    public static async Task<NoContent> Status(HttpContext http, NotifySettings settings, DeliveryReports reports, CancellationToken ct)
    {
        var fields = await Read(http, settings, ct);
        var id = Guid.TryParseExact(fields.GetValueOrDefault("reference"), "N", out var ours) ? ours : (Guid?)null;
        await reports.Record(NotifyCodes.Report(id, ProviderIds.Read(fields.GetValueOrDefault("id")), fields.GetValueOrDefault("status")), ct);
        return TypedResults.NoContent();
    }

    private static async Task<Dictionary<string, string>> Read(HttpContext http, NotifySettings settings, CancellationToken ct)
    {
        if (!Knows(settings.CallbackTokens, http.Request.Headers.Authorization.ToString()))
            throw new RefusedRequestException(StatusCodes.Status401Unauthorized, "token");
        var fields = JsonFields.Read(await WebhookBody.Read(http.Request, ct));
        return fields.GroupBy(f => f.Key).ToDictionary(g => g.Key, g => g.Last().Value);
    }

    // Hashed first, so that neither content nor length shows in the time it takes.
    private static bool Knows(IReadOnlyList<string> tokens, string header)
    {
        var shown = Hash(header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header[7..].Trim() : "");
        var known = false;
        foreach (var token in tokens)
            known |= CryptographicOperations.FixedTimeEquals(Hash(token), shown);
        return known;
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    // 447700900123: as Notify writes a number.
    private static string WithPlus(string number) => number.Length >= 11 && number.All(char.IsAsciiDigit) && number[0] != '0' ? "+" + number : number;
}
