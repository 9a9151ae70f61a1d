namespace Voice.Core.Reports;

/// <summary>One way of answering as a board may see it.</summary>
public sealed record WaySummary
{
    public required string Audience { get; init; }

    /// <summary>Ids of the ways; several where one alone would be too few.</summary>
    public required IReadOnlyList<string> Ways { get; init; }

    /// <summary>In words: "by text or with a helper".</summary>
    public required string Words { get; init; }

    public required ShownCount Answered { get; init; }

    /// <summary>Share of good answers to the overall question; null where it could point at a person.</summary>
    public ShareSummary? Good { get; init; }
}
