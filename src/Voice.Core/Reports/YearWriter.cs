using Voice.Core.Insights;
using Voice.Core.Surveys;

namespace Voice.Core.Reports;

/// <summary>Adds the four quarters of a financial year to what a board may see of it: only what tells nothing that its quarters, and
/// those in which few answered put together, do not (ADR 9). Pure.</summary>
public sealed class YearWriter(SmallNumbers small)
{
    private readonly Figures _figures = new(small);

    public BoardSummary Write(ReportPeriod year, IReadOnlyList<PeriodCounts> quarters)
    {
        var words = new YearWords([.. year.Quarters()]);
        var (counts, ways) = (new YearCounts(_figures, words), new YearWays(_figures, words));
        var (asked, open) = (ways.Asked(quarters), ways.Open(quarters));
        var people = AudienceWords.Of(quarters).Select(a => People(a, quarters, counts)).ToList();
        var audiences = people.Select(p => OfAudience(p, counts)).ToList();
        string[] silent = audiences.Exists(a => a.ResponseRate is not null) ? [MissingWords.Silent] : [];
        return new BoardSummary
        {
            Period = year.Id,
            PeriodInWords = year.InWords,
            From = year.From,
            To = year.To,
            SeeAlso = [.. year.Quarters().Select(PeriodName.Of)],
            Threshold = small.Threshold,
            Audiences = audiences,
            Measures = new YearMeasures(_figures, words).Write(quarters),
            Ways = asked.Shown,
            OpenWays = open.Shown,
            Missing = [.. Missing(quarters, people, words), .. asked.Missing, .. open.Missing, .. silent],
            LastImport = quarters.Max(q => q.LastImport),
        };
    }

    private static AskedAndAnswered People(Audience audience, IReadOnlyList<PeriodCounts> quarters, YearCounts counts) => new(
        audience, counts.Add([.. quarters.Select(q => q.Asked.GetValueOrDefault(audience))]), counts.Add([.. quarters.Select(q => q.Answered.GetValueOrDefault(audience))]));

    private static AudienceSummary OfAudience(AskedAndAnswered people, YearCounts counts)
    {
        // Of the quarters whose answers are in it, and of no others.
        var asked = people.Asked.Over(people.Answered.Quarters);
        return new AudienceSummary
        {
            Audience = AudienceWords.Name(people.Audience),
            Asked = counts.Shown(people.Asked),
            Answered = counts.Shown(people.Answered),
            ResponseRate = people.Answered.People > 0 && asked >= people.Answered.People ? Figures.Share(people.Answered.People, asked.Value) : null,
        };
    }

    private static IEnumerable<string> Missing(IReadOnlyList<PeriodCounts> quarters, List<AskedAndAnswered> people, YearWords words)
    {
        if (MissingWords.Closures(quarters.Max(q => q.LastImport), quarters.Sum(q => q.Closures)) is { } closures)
            yield return closures;
        foreach (var line in people.SelectMany(p => Missing(p, words)))
            yield return line;
        yield return YearWords.Added;
        if (quarters.Any(q => q.Ways.Any(w => w.Open)))
            yield return MissingWords.Open;
    }

    private static IEnumerable<string> Missing(AskedAndAnswered people, YearWords words)
    {
        var name = AudienceWords.Plural(people.Audience);
        if (people.Asked is { People: 0, LeavesOut: false })
            yield return $"No {name} were asked.";
        else if (people.Answered is { People: 0, LeavesOut: false })
            yield return $"{AudienceWords.Capital(name)} were asked, and none answered.";
        if (people.Asked.LeavesOut)
            yield return $"The number of {name} who were asked is {words.Without(people.Asked, "were asked")}.";
        if (people.Answered.LeavesOut)
            yield return $"The number of {name} who answered is {words.Without(people.Answered, "answered")}.";
    }

    private sealed record AskedAndAnswered(Audience Audience, YearTable Asked, YearTable Answered);
}
