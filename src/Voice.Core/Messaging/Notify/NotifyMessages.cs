using System.Text.Json.Serialization;

namespace Voice.Core.Messaging.Notify;

/// <summary>A request to send one text by the service's template, whose one field is <c>message</c>.</summary>
internal sealed record NotifyText
{
    [JsonPropertyName("phone_number")]
    public required string PhoneNumber { get; init; }

    [JsonPropertyName("template_id")]
    public required string TemplateId { get; init; }

    [JsonPropertyName("personalisation")]
    public required IReadOnlyDictionary<string, string> Personalisation { get; init; }

    /// <summary>Our id; nothing personal.</summary>
    [JsonPropertyName("reference")]
    public required string Reference { get; init; }
}

/// <summary>A text as Notify knows it.</summary>
internal sealed record NotifyNotification
{
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    [JsonPropertyName("reference")]
    public string? Reference { get; init; }

    [JsonPropertyName("status")]
    public string? Status { get; init; }
}

internal sealed record NotifyList
{
    [JsonPropertyName("notifications")]
    public IReadOnlyList<NotifyNotification> Notifications { get; init; } = [];
}

internal sealed record NotifyErrors
{
    [JsonPropertyName("errors")]
    public IReadOnlyList<NotifyError> Errors { get; init; } = [];
}

internal sealed record NotifyError
{
    [JsonPropertyName("error")]
    public string? Error { get; init; }

    [JsonPropertyName("message")]
    public string? Message { get; init; }
}
