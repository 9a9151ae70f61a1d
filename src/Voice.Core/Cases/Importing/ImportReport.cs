using System.Text.Json.Serialization;

namespace Voice.Core.Cases.Importing;

/// <summary>What became of a file, in the shape of <c>--json</c>.</summary>
public sealed record ImportReport
{
    [JsonPropertyName("created")]
    public int Created { get; init; }

    [JsonPropertyName("updated")]
    public int Updated { get; init; }

    [JsonPropertyName("unchanged")]
    public int Unchanged { get; init; }

    [JsonPropertyName("refused")]
    public IReadOnlyList<RowProblem> Refused { get; init; } = [];

    [JsonPropertyName("warnings")]
    public IReadOnlyList<RowProblem> Warnings { get; init; } = [];
}

/// <summary>One value at fault, by row as a spreadsheet shows it.</summary>
public sealed record RowProblem(
    [property: JsonPropertyName("row")] int Row,
    [property: JsonPropertyName("column")] string? Column,
    [property: JsonPropertyName("value")] string? Value,
    [property: JsonPropertyName("reason")] string Reason);
