using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Composition;
using Voice.Core.Data;
using Voice.Core.Insights;

namespace Voice.Core.Reports;

/// <summary>A report as it is opened again.</summary>
/// <param name="Summary">As it was, without words that were taken back since.</param>
public sealed record KeptReport(BoardReport Made, BoardSummary Summary);

/// <param name="Id">Null: not kept.</param>
/// <param name="Reasons">What could be worked out from this report and those kept before.</param>
public sealed record KeepOutcome(Guid? Id, IReadOnlyList<string> Reasons);

/// <summary>Keeps what a board was shown, as it was, and opens it again. What is kept is safe beside everything kept before (ADR 9).</summary>
public sealed class KeptReports(Store store, BoardSummaries summaries, ApprovedQuotes quotes, AnalyserShelf analysers, VoiceSettings settings)
{
    /// <param name="period">One with figures.</param>
    public async Task<KeepOutcome> Keep(ReportPeriod period, string by, CancellationToken ct = default)
    {
        if (!period.HasFigures)
            throw new ArgumentException(OtherDays.Why, nameof(period));
        var made = await summaries.Make(period, ct);
        var model = (await analysers.Current(ct)).ModelVersion;
        return await store.Write(new Act(by, "report kept"), async scope =>
        {
            // Of two who keep at once, the second must see the first.
            if (scope.IsPostgres)
                await scope.Db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('kept reports'))", ct);
            if (Conflicts(made.Summary, await scope.Db.BoardReports.AsNoTracking().ToListAsync(ct)) is { Count: > 0 } reasons)
                return new KeepOutcome(null, reasons);
            var report = new BoardReport
            {
                Id = Guid.NewGuid(),
                Period = period.Id,
                From = period.From,
                To = period.To,
                MadeAt = scope.Now,
                MadeBy = by,
                Surveys = string.Join(';', made.Surveys),
                ThemesVersion = made.Themes,
                Model = model,
                Shown = JsonSerializer.Serialize(made.Summary),
                Quoted = string.Join(';', made.Quoted),
            };
            scope.Db.BoardReports.Add(report);
            scope.Audit("report.kept", report.Id.ToString(), new { report.Period, report.ThemesVersion, report.Model });
            return new KeepOutcome(report.Id, []);
        }, ct);
    }

    /// <summary>All, those of the latest period first; without what they show.</summary>
    public Task<List<KeptLine>> List(CancellationToken ct = default) => store.Read(async db =>
        (await db.BoardReports.Select(r => new { r.Id, r.Period, r.To, r.MadeAt }).ToListAsync(ct))
            .OrderByDescending(r => r.To).ThenByDescending(r => r.MadeAt).Select(r => new KeptLine(r.Id, ReportPeriod.Parse(r.Period), UkTime.Day(r.MadeAt))).ToList());

    public async Task<KeptReport?> Open(Guid id, CancellationToken ct = default)
    {
        if (await store.Read(db => db.BoardReports.SingleOrDefaultAsync(r => r.Id == id, ct)) is not { } report)
            return null;
        Guid[] quoted = [.. report.Quoted.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)];
        return new KeptReport(report, Shown(report) with { AsItWasOn = UkTime.Day(report.MadeAt), Quotes = await quotes.Read(quoted, ct) });
    }

    /// <summary>The summary of now; or the report kept last of the same period, where one taken from the other would leave a few people.</summary>
    public async Task<BoardSummary> Show(ReportPeriod period, CancellationToken ct = default)
    {
        var now = await summaries.For(period, ct);
        var same = await store.Read(db => db.BoardReports.Where(r => r.From == period.From && r.To == period.To).ToListAsync(ct));
        return Conflicts(now, same).Count == 0 ? now : (await Open(same.MaxBy(r => r.MadeAt)!.Id, ct))!.Summary;
    }

    private IReadOnlyList<string> Conflicts(BoardSummary summary, IEnumerable<BoardReport> kept) =>
        Subtraction.Find(settings.SmallNumber, [ShownFigures.Of(summary), .. kept.Select(r => ShownFigures.Of(Shown(r)))]);

    private static BoardSummary Shown(BoardReport report) => JsonSerializer.Deserialize<BoardSummary>(report.Shown)!;
}

/// <param name="On">The day it was kept.</param>
public sealed record KeptLine(Guid Id, ReportPeriod Period, DateOnly On);
