using Voice.Analysis.Themes;
using Voice.Core.Composition;
using Voice.Core.Data;
using Voice.Core.Insights;
using Voice.Core.Surveys;
using Voice.Core.Themes;

namespace Voice.Core.Reports;

/// <summary>Has a quarter counted, or the four of a year, and hands the counts to <see cref="SummaryWriter"/> or <see cref="YearWriter"/>;
/// nothing else decides what is shown.</summary>
public sealed class BoardSummaries(Store store, SurveyShelf surveys, ThemeShelf themes, ApprovedQuotes quotes, VoiceSettings settings)
{
    public async Task<BoardSummary> For(ReportPeriod period, CancellationToken ct = default)
    {
        var made = await Make(period, ct);
        return made.Summary with { Quotes = await quotes.Read(made.Quoted, ct) };
    }

    /// <summary>The same with the comments it quotes named, not their words: to be kept.</summary>
    internal async Task<MadeSummary> Make(ReportPeriod period, CancellationToken ct)
    {
        var taxonomy = await themes.Current(ct);
        if (period.IsYear)
            return await Year(period, taxonomy, ct);
        if (!period.IsQuarter)
            return new MadeSummary(OtherDays.Write(period, settings.SmallNumber), [], [], taxonomy.Version);
        var quoted = Task.Run(() => quotes.Choose(period, ct), ct);
        var counts = await Count(period, taxonomy, ct);
        return new MadeSummary(new SummaryWriter(Small).Write(period, counts), await quoted, counts.Surveys, taxonomy.Version);
    }

    private SmallNumbers Small => new(settings.SmallNumber);

    private async Task<MadeSummary> Year(ReportPeriod year, Taxonomy taxonomy, CancellationToken ct)
    {
        var quarters = new List<PeriodCounts>();
        foreach (var quarter in year.Quarters())
            quarters.Add(await Count(quarter, taxonomy, ct));
        return new MadeSummary(
            new YearWriter(Small).Write(year, quarters), [], [.. quarters.SelectMany(q => q.Surveys).Distinct().Order(StringComparer.Ordinal)], taxonomy.Version);
    }

    private Task<PeriodCounts> Count(ReportPeriod quarter, Taxonomy taxonomy, CancellationToken ct) => new PeriodCounter(store, surveys, taxonomy, quarter, ct).Count();
}

/// <param name="Summary">Without quotes.</param>
/// <param name="Quoted">The comments it quotes.</param>
/// <param name="Surveys">Survey versions with answers in it: <c>child-closure 2</c>.</param>
/// <param name="Themes">Version of the themes.</param>
internal sealed record MadeSummary(BoardSummary Summary, IReadOnlyList<Guid> Quoted, IReadOnlyList<string> Surveys, int Themes);
