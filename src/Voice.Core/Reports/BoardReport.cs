namespace Voice.Core.Reports;

/// <summary>The summary of a period as it was shown to a board on one day. Never changed afterwards.</summary>
public sealed class BoardReport
{
    public Guid Id { get; init; }

    /// <summary>As it was asked for: <c>2026-Q3</c>.</summary>
    public required string Period { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required string MadeBy { get; init; }

    /// <summary>Survey versions with answers in it, with <c>;</c> between.</summary>
    public required string Surveys { get; init; }

    public required int ThemesVersion { get; init; }

    /// <summary>Version of the model that comments were read with.</summary>
    public required string Model { get; init; }

    /// <summary>The <see cref="BoardSummary"/> as JSON without its quotes: only what may be shown.</summary>
    public required string Shown { get; init; }

    /// <summary>Ids of the answers it quotes, with <c>;</c> between. The words stay where they are sealed, so that they go with their person.</summary>
    public required string Quoted { get; init; }
}
