using System.Runtime.InteropServices;
using Voice.Analysis.Themes;
using Voice.Core.Insights;
using Voice.Core.Surveys;

namespace Voice.Core.Reports;

/// <summary>All that one person wrote in one response.</summary>
/// <param name="Person">The response itself where nobody knows whose it is.</param>
/// <param name="Marks">Of each comment that was read its theme marks, with <see cref="WrittenTally.Unsure"/> before them where the
/// program would not say what the comment says, and <see cref="WrittenTally.Between"/> between two comments; null: none was read.</param>
/// <param name="Seen">Comments that were read, and that a person has seen too.</param>
internal sealed record ResponseWrote(Guid Person, Audience Audience, string? Marks, int Comments, int Read, int Seen);

/// <summary>Counts people by what they wrote about, in the themes of today. Pure.</summary>
internal sealed class WrittenTally(Taxonomy themes)
{
    public const string Between = "|";
    public const string Unsure = "?";

    private readonly Dictionary<string, string?> _today = themes.Themes.ToDictionary(t => t.Id, t => themes.Resolve(t.Id) is [var one] ? one : null, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = themes.Active.ToDictionary(t => t.Id, t => t.Name, StringComparer.Ordinal);

    public WrittenCounts Count(IReadOnlyCollection<ResponseWrote> responses, int corrected) => new()
    {
        Audiences = [.. responses.Where(r => r.Read > 0).GroupBy(r => r.Audience).OrderBy(g => g.Key).Select(Of)],
        NotRead = responses.Sum(r => r.Comments - r.Read),
        SeenByStaff = responses.Sum(r => r.Seen),
        Corrected = corrected,
    };

    private AudienceWritten Of(IGrouping<Audience, ResponseWrote> responses)
    {
        var counts = new Dictionary<string, ThemeCount>(StringComparer.Ordinal);
        var (all, without) = (0, 0);
        foreach (var (marks, number) in People(responses))
        {
            var said = Said(marks);
            all += number;
            without += said.Count == 0 ? number : 0;
            foreach (var (id, what) in said)
                counts[id] = Add(counts.GetValueOrDefault(id) ?? new ThemeCount(id, _names[id], 0, 0, 0), what, number);
        }
        return new AudienceWritten(responses.Key, all, without, [.. counts.Values.OrderBy(c => c.Id, StringComparer.Ordinal)]);
    }

    // Many wrote of the same and nothing else.
    private static Dictionary<string, int> People(IEnumerable<ResponseWrote> responses)
    {
        var people = new Dictionary<Guid, string>();
        foreach (var response in responses)
        {
            ref var marks = ref CollectionsMarshal.GetValueRefOrAddDefault(people, response.Person, out var known);
            marks = known ? marks + Between + response.Marks : response.Marks!;
        }
        var alike = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var marks in people.Values)
            CollectionsMarshal.GetValueRefOrAddDefault(alike, marks, out _)++;
        return alike;
    }

    private static ThemeCount Add(ThemeCount count, string? what, int people) => what switch
    {
        "positive" => count with { Good = count.Good + people },
        "negative" => count with { Bad = count.Bad + people },
        _ => count with { Unclear = count.Unclear + people },
    };

    // What nobody could tell neither adds to what the person said elsewhere nor takes from it.
    private Dictionary<string, string?> Said(string marks)
    {
        var said = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var comment in marks.Split(Between, StringSplitOptions.RemoveEmptyEntries))
        {
            var unsure = comment.StartsWith(Unsure, StringComparison.Ordinal);
            foreach (var (id, sentiment) in ThemeMarks.Read(unsure ? comment[Unsure.Length..] : comment, null))
            {
                // A theme that was split says nothing until the comment is read again.
                if (_today.GetValueOrDefault(id) is not { } today)
                    continue;
                var before = said.GetValueOrDefault(today);
                said[today] = unsure ? before : before is null || before == sentiment ? sentiment : "neutral";
            }
        }
        return said;
    }
}
