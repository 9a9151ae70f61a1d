using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Voice.Core.Messaging.Twilio;

/// <summary>A message as Twilio describes it; only what we read of it.</summary>
internal sealed record TwilioMessage
{
    [JsonPropertyName("sid")]
    public string? Sid { get; init; }

    [JsonPropertyName("status")]
    public string? Status { get; init; }

    [JsonPropertyName("direction")]
    public string? Direction { get; init; }

    [JsonPropertyName("body")]
    public string? Body { get; init; }

    [JsonPropertyName("error_code")]
    public JsonElement ErrorCode { get; init; }

    /// <summary>RFC 2822.</summary>
    [JsonPropertyName("date_created")]
    public string? DateCreated { get; init; }

    /// <summary>A number or null today; read as text, so that a string does no harm.</summary>
    public string? Code => ErrorCode.ValueKind is JsonValueKind.Number or JsonValueKind.String ? ErrorCode.ToString() : null;

    public DateTimeOffset? Created => DateTimeOffset.TryParse(DateCreated, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}

/// <summary>A page of the list of messages.</summary>
internal sealed record TwilioMessageList
{
    [JsonPropertyName("messages")]
    public IReadOnlyList<TwilioMessage> Messages { get; init; } = [];
}

/// <summary>An error as Twilio describes it.</summary>
internal sealed record TwilioError
{
    [JsonPropertyName("code")]
    public JsonElement Code { get; init; }
}
