using Microsoft.EntityFrameworkCore;
using Voice.Analysis.Themes;
using Voice.Core.Cases;
using Voice.Core.Data;
using Voice.Core.Surveys;

namespace Voice.Core.Reports;

/// <summary>Counts one quarter in the database: its two halves beside each other, each gone through once.</summary>
internal sealed class PeriodCounter(Store store, SurveyShelf surveys, Taxonomy themes, ReportPeriod period, CancellationToken ct)
{
    private const string Overall = "overall";

    public async Task<PeriodCounts> Count()
    {
        var rest = Beside(Rest);
        var corrected = Beside(Corrected);
        var halves = await Task.WhenAll(period.Halves().Select(half => Beside(db => new HalfCounter(surveys, db, ct).Count(half))));
        var (said, people) = (halves.SelectMany(h => h.Said).ToList(), halves.SelectMany(h => h.People).ToList());
        var written = new WrittenTally(themes).Count([.. halves.SelectMany(h => h.Wrote)], await corrected);
        return await rest with
        {
            Surveys = [.. said.Select(t => $"{t.Survey.Id} {t.Survey.Version}").Distinct().Order(StringComparer.Ordinal)],
            Written = written,
            CommentsAwaiting = halves.Sum(h => h.Awaiting),
            Answered = people.Where(w => !w.Open).GroupBy(w => w.Audience).ToDictionary(g => g.Key, g => g.Sum(w => w.Answered)),
            Measures = [.. said.Where(t => !t.Open).GroupBy(t => (t.Question.Measure!, t.Survey.Audience)).Select(Measure)],
            Ways =
            [
                .. people.GroupBy(w => (w.Audience, w.Way, w.Open)).Select(g => Rated(
                    g.First() with { Answered = g.Sum(w => w.Answered) },
                    said.Where(t => t.Question.Measure == Overall && (t.Survey.Audience, t.Way, t.Open) == g.Key))),
            ],
        };
    }

    // SQLite does not give the thread back while it counts.
    private Task<T> Beside<T>(Func<VoiceDb, Task<T>> count) => Task.Run(() => store.Read(count), ct);

    private async Task<PeriodCounts> Rest(VoiceDb db)
    {
        var asked = await db.Invitations
            .Where(i => i.TriggeredOn >= period.From && i.TriggeredOn <= period.To && i.AskedAt != null)
            .GroupBy(i => i.Audience).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return new PeriodCounts
        {
            Asked = asked.ToDictionary(a => a.Key, a => a.Count),
            Closures = await db.Closures.CountAsync(c => c.Import.CompletedAt != null && c.ClosedOn >= period.From && c.ClosedOn <= period.To, ct),
            LastImport = await db.Imports.Where(i => i.Kind == ImportKind.Closures && i.CompletedAt != null).MaxAsync(i => (DateTimeOffset?)i.CompletedAt, ct) is { } at
                ? UkTime.Day(at)
                : null,
        };
    }

    private Task<int> Corrected(VoiceDb db) => db.Corrections
        .Where(c => c.Answer.Response.OpenLinkId == null && c.Answer.Response.TriggeredOn >= period.From && c.Answer.Response.TriggeredOn <= period.To)
        .Select(c => c.AnswerId).Distinct().CountAsync(ct);

    // The question is shown as the latest version asks it.
    private static MeasureCounts Measure(IGrouping<(string Measure, Audience Audience), AnswerTally> tallies) => new(
        tallies.Key.Measure,
        tallies.Key.Audience,
        tallies.OrderByDescending(t => t.Survey.Version).ThenBy(t => t.Survey.Id, StringComparer.Ordinal).First().Question,
        [.. tallies.Select(t => t.Answer)]);

    private static WayCount Rated(WayCount way, IEnumerable<AnswerTally> overall)
    {
        var answers = overall.Select(t => t.Answer).ToList();
        return way with { Rated = answers.Sum(a => a.Count), Good = answers.Where(a => a.Good == true).Sum(a => a.Count) };
    }
}
