namespace Voice.Core.Reports;

/// <summary>The summary of days that are neither a quarter nor a financial year: where to look instead, and no figure.</summary>
internal static class OtherDays
{
    public const string Why = "Figures are shown for whole quarters and whole financial years only: two spans that differ by a few days could be taken from each other.";

    private const int MostQuarters = 8;

    public static BoardSummary Write(ReportPeriod period, int threshold)
    {
        List<ReportPeriod> quarters = [.. period.Quarters().Take(MostQuarters + 1)];
        return new BoardSummary
        {
            Period = period.Id,
            PeriodInWords = period.InWords,
            From = period.From,
            To = period.To,
            HasFigures = false,
            SeeAlso = [.. (quarters.Count > MostQuarters ? [] : quarters).Concat(period.Years()).Select(PeriodName.Of)],
            Threshold = threshold,
            Audiences = [],
            Measures = [],
            Ways = [],
            OpenWays = [],
            Missing = [Why],
        };
    }
}
