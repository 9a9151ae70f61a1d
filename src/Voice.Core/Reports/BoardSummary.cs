using System.Text.Json.Serialization;

namespace Voice.Core.Reports;

/// <summary>What a board sees of a quarter or a financial year: figures that hide nobody, with what is missing said plainly.</summary>
public sealed record BoardSummary
{
    public required string Period { get; init; }

    public required string PeriodInWords { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>False: neither a quarter nor a financial year, so that no figure of people is shown.</summary>
    public bool HasFigures { get; init; } = true;

    /// <summary>Where there is more: of a year its quarters, with what people wrote; of other days the quarters and years that hold them.</summary>
    public IReadOnlyList<PeriodName> SeeAlso { get; init; } = [];

    /// <summary>Groups smaller than this are not shown.</summary>
    public required int Threshold { get; init; }

    public required IReadOnlyList<AudienceSummary> Audiences { get; init; }

    public required IReadOnlyList<MeasureSummary> Measures { get; init; }

    /// <summary>How those who were asked answered; empty where it could point at a person.</summary>
    public required IReadOnlyList<WaySummary> Ways { get; init; }

    /// <summary>Posters, tablets and piles of forms: in no other figure.</summary>
    public required IReadOnlyList<WaySummary> OpenWays { get; init; }

    /// <summary>What people wrote about; null where the period is not one quarter (<see cref="ReportPeriod.IsQuarter"/>).</summary>
    public ThemesSummary? Themes { get; init; }

    /// <summary>Some of what people wrote, masked by the program and approved by a person; without a theme, so that none counts for one.</summary>
    public IReadOnlyList<QuoteSummary> Quotes { get; init; } = [];

    /// <summary>Comments that a person must read and approve before any is quoted; null where the period is not one quarter.</summary>
    public ShownCount? CommentsAwaitingApproval { get; init; }

    /// <summary>What a reader must know before trusting the figures: who is missing and what is withheld.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>The day it was kept; null: it is of now.</summary>
    public DateOnly? AsItWasOn { get; init; }

    /// <summary>When the closures behind the figures last came in; null: never.</summary>
    public DateOnly? LastImport { get; init; }
}

/// <param name="Period">As it may be asked for: <c>2026-Q3</c>.</param>
public sealed record PeriodName(string Period, string InWords)
{
    internal static PeriodName Of(ReportPeriod period) => new(period.Id, period.InWords);
}

/// <summary>A count as it may be shown: the number, or "few" where it would be below the threshold.</summary>
public sealed record ShownCount(int? Count, string Words)
{
    /// <summary>Of a year the quarters that are not in it: <c>2026-Q2</c>; null: none is missing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Without { get; init; }
}

public sealed record AudienceSummary
{
    public required string Audience { get; init; }

    /// <summary>Invitations whose first text left, by the period of their closure.</summary>
    public required ShownCount Asked { get; init; }

    /// <summary>Of these, people who answered at least one question, whenever they did.</summary>
    public required ShownCount Answered { get; init; }

    /// <summary>Null where asked or answered is too small to show a rate.</summary>
    public ShareSummary? ResponseRate { get; init; }
}

/// <summary>A share with its 95% Wilson interval; all between 0 and 1.</summary>
public sealed record ShareSummary(int Count, int Of, double Share, double Low, double High);

public sealed record MeasureSummary
{
    public required string Measure { get; init; }

    public required string Audience { get; init; }

    /// <summary>The question as it was asked, in English.</summary>
    public required string Question { get; init; }

    /// <summary>How many gave an answer; "don't know" is not one.</summary>
    public required ShownCount Answers { get; init; }

    /// <summary>Null: withheld, or nobody answered. Neighbouring answers are merged where one alone would be too few.</summary>
    public IReadOnlyList<DistributionCell>? Distribution { get; init; }

    /// <summary>Share of answers that count as good, where the survey says which do.</summary>
    public ShareSummary? Good { get; init; }

    /// <summary>One plain sentence; all there is where figures are withheld.</summary>
    public required string Words { get; init; }
}

public sealed record DistributionCell(string Label, int Count);

/// <param name="Question">The question it answers, in English.</param>
/// <param name="Language">Of the words, as a language tag.</param>
public sealed record QuoteSummary(string Audience, string Question, string Language, string Words);
