namespace Voice.Core.Audit;

/// <summary>One change that matters: who, when, why, and what it was before and after. Never personal data in clear.</summary>
public sealed class AuditEntry
{
    public long Seq { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>A staff account, or a part of the program: <c>import</c>, <c>respondent</c>.</summary>
    public required string Who { get; init; }

    /// <summary>The verb or page, and the reason given where one was asked for.</summary>
    public required string Why { get; init; }

    /// <summary>What was done: <c>case.created</c>, <c>consent.changed</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The reference or id of the thing changed.</summary>
    public required string Subject { get; init; }

    /// <summary>Before and after as JSON, without personal data; null where there is nothing to compare.</summary>
    public string? Detail { get; init; }

    /// <summary>Hash over this entry and the one before it; set by the sealing job.</summary>
    public byte[]? Chain { get; set; }
}
