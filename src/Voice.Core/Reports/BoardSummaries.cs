using Voice.Core.Composition;
using Voice.Core.Data;
using Voice.Core.Insights;
using Voice.Core.Surveys;
using Voice.Core.Themes;

namespace Voice.Core.Reports;

/// <summary>Has one period counted and hands the counts to <see cref="SummaryWriter"/>; nothing else decides what is shown.</summary>
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
        // Some days could be those of one person.
        var quoted = period.IsQuarter ? Task.Run(() => quotes.Choose(period, ct), ct) : Task.FromResult<List<Guid>>([]);
        var taxonomy = await themes.Current(ct);
        var counts = await new PeriodCounter(store, surveys, taxonomy, period, ct).Count();
        return new MadeSummary(new SummaryWriter(new SmallNumbers(settings.SmallNumber)).Write(period, counts), await quoted, counts.Surveys, taxonomy.Version);
    }
}

/// <param name="Summary">Without quotes.</param>
/// <param name="Quoted">The comments it quotes.</param>
/// <param name="Surveys">Survey versions with answers in it: <c>child-closure 2</c>.</param>
/// <param name="Themes">Version of the themes.</param>
internal sealed record MadeSummary(BoardSummary Summary, IReadOnlyList<Guid> Quoted, IReadOnlyList<string> Surveys, int Themes);
