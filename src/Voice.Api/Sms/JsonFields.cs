using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Voice.Api.Sms;

/// <summary>The values of a flat JSON object as fields.</summary>
internal static class JsonFields
{
    public static List<KeyValuePair<string, string>> Read(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? [.. json.RootElement.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, p.Value.ToString()))]
                : throw new RefusedRequestException(StatusCodes.Status400BadRequest, "malformed");
        }
        catch (JsonException)
        {
            throw new RefusedRequestException(StatusCodes.Status400BadRequest, "malformed");
        }
    }
}
