using Voice.Core.Composition;
using Voice.Core.Data;
using Voice.Core.Insights;
using Voice.Core.Surveys;

namespace Voice.Core.Reports;

/// <summary>Has one period counted and hands the counts to <see cref="SummaryWriter"/>; nothing else decides what is shown.</summary>
public sealed class BoardSummaries(Store store, SurveyShelf surveys, VoiceSettings settings)
{
    public async Task<BoardSummary> For(ReportPeriod period, CancellationToken ct = default) =>
        new SummaryWriter(new SmallNumbers(settings.SmallNumber)).Write(period, await new PeriodCounter(store, surveys, period, ct).Count());
}
