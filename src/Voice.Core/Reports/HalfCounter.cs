using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Surveys;

namespace Voice.Core.Reports;

/// <summary>Counts one half of a period while its responses go by, once: each is a row with all its answers in one text. A row an
/// answer costs more in fetching its columns than the database takes to find it; grouping them all there sorts them first.</summary>
internal sealed class HalfCounter(SurveyShelf surveys, VoiceDb db, CancellationToken ct)
{
    private const char Between = '\u001e';
    private const char Number = '#';
    private const char Choice = '=';

    // Before the marks of a comment; without marks it was not read.
    private const char Awaiting = '?';
    private const char Seen = '!';

    private readonly Dictionary<(string Survey, int Version, string Way, bool Open), Cohort> _cohorts = [];

    public async Task<HalfCounts> Count(ReportPeriod half)
    {
        await WithoutCompiling();
        await foreach (var row in Rows(half).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (row.Answers is null)
                continue;
            ref var cohort = ref CollectionsMarshal.GetValueRefOrAddDefault(_cohorts, (row.SurveyId, row.SurveyVersion, row.Way, row.Open), out _);
            (cohort ??= new Cohort()).Add(row, row.Answers);
        }
        return await Counts();
    }

    // PostgreSQL takes the query for so costly that it compiles it first, and saves nothing by it.
    private async Task WithoutCompiling()
    {
        if (!db.Database.IsNpgsql())
            return;
        await db.Database.OpenConnectionAsync(ct);
        await db.Database.ExecuteSqlRawAsync("SET jit = off", ct);
    }

    // One wording for both databases. What was skipped counts nowhere. What was read in a comment counts on when its words were
    // erased, otherwise two summaries would differ by that person.
    private IQueryable<Row> Rows(ReportPeriod half) => db.Database.SqlQuery<Row>(
        $"""
        SELECT r."Id", i."PersonId", r."SurveyId", r."SurveyVersion", r."Way", r."OpenLinkId" IS NOT NULL AS "Open", (
            SELECT string_agg(CASE
                WHEN a."Comment" IS NOT NULL OR a."AnalysedWith" IS NOT NULL THEN CASE a."CommentStatus" WHEN 'AwaitingApproval' THEN '?' ELSE '!' END
                    || CASE WHEN a."AnalysedWith" IS NULL THEN '' ELSE CASE WHEN a."Sentiment" IS NULL THEN '?' ELSE ' ' END || COALESCE(a."Themes", '') END
                WHEN a."Measure" IS NULL OR a."Choices" IS NOT NULL THEN ''
                WHEN a."Choice" IS NOT NULL THEN a."QuestionId" || '=' || a."Choice"
                ELSE a."QuestionId" || '#' || COALESCE(CAST(a."Number" AS text), CASE WHEN a."YesNo" THEN '1' ELSE '0' END) END, {Between.ToString()})
            FROM "Answers" a WHERE a."ResponseId" = r."Id" AND a."None" IS NULL) AS "Answers"
        FROM "Responses" r LEFT JOIN "Invitations" i ON i."Id" = r."InvitationId"
        WHERE r."TriggeredOn" >= {half.From} AND r."TriggeredOn" <= {half.To}
        """);

    private async Task<HalfCounts> Counts()
    {
        var counts = new HalfCounts([], [], [], _cohorts.Values.Sum(c => c.Awaiting));
        foreach (var (key, cohort) in _cohorts)
        {
            var survey = await surveys.Get(db, key.Survey, key.Version, ct);
            var way = Enum.Parse<AnswerWay>(key.Way);
            counts.People.Add(new WayCount(survey.Audience, way, key.Open, cohort.Answered, 0, 0));
            counts.Said.AddRange(cohort.Said.Select(s => Tally(survey, way, key.Open, s.Key, s.Value)));
            // Nobody knows how many people wrote through a poster, on a tablet or on a pile of forms.
            if (!key.Open)
                counts.Wrote.AddRange(cohort.Wrote.Select(w => w with { Audience = survey.Audience }));
        }
        return counts;
    }

    private static AnswerTally Tally(SurveyDefinition survey, AnswerWay way, bool open, string said, int count)
    {
        var at = said.AsSpan().IndexOfAny(Number, Choice);
        var question = survey.Find(said[..at])!;
        var answer = said[at] == Choice
            ? AnswerCount.Of(question, null, said[(at + 1)..], count)
            : AnswerCount.Of(question, int.Parse(said.AsSpan(at + 1), CultureInfo.InvariantCulture), null, count);
        return new AnswerTally(survey, question, way, open, answer);
    }

    /// <param name="Answers">With <see cref="Between"/> between two; null: everything was skipped.</param>
    private sealed record Row(Guid Id, Guid? PersonId, string SurveyId, int SurveyVersion, string Way, bool Open, string? Answers);

    /// <summary>Those who answered one version of one survey in one way.</summary>
    private sealed class Cohort
    {
        private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _said;

        public Cohort() => _said = Said.GetAlternateLookup<ReadOnlySpan<char>>();

        public int Answered { get; private set; }

        public int Awaiting { get; private set; }

        /// <summary>How often each answer was given to a question that feeds a measure, by question and answer.</summary>
        public Dictionary<string, int> Said { get; } = new(StringComparer.Ordinal);

        public List<ResponseWrote> Wrote { get; } = [];

        public void Add(Row row, string answers)
        {
            Answered++;
            var wrote = new ResponseWrote(row.PersonId ?? row.Id, default, null, 0, 0, 0);
            foreach (var range in answers.AsSpan().Split(Between))
            {
                var answer = answers.AsSpan()[range];
                if (answer is [HalfCounter.Awaiting or Seen, .. var marks])
                    wrote = Comment(wrote, marks, answer[0] == HalfCounter.Awaiting);
                else if (answer.Length > 0)
                    CollectionsMarshal.GetValueRefOrAddDefault(_said, answer, out _)++;
            }
            if (wrote.Comments > 0)
                Wrote.Add(wrote);
        }

        private ResponseWrote Comment(ResponseWrote wrote, ReadOnlySpan<char> marks, bool awaiting)
        {
            Awaiting += awaiting ? 1 : 0;
            wrote = wrote with { Comments = wrote.Comments + 1 };
            return marks.IsEmpty ? wrote : wrote with
            {
                Marks = wrote.Marks is null ? marks.Trim().ToString() : $"{wrote.Marks}{WrittenTally.Between}{marks.Trim()}",
                Read = wrote.Read + 1,
                Seen = wrote.Seen + (awaiting ? 0 : 1),
            };
        }
    }
}

/// <param name="Said">How often each answer was given to a question that feeds a measure.</param>
/// <param name="Wrote">What people who were asked wrote.</param>
/// <param name="Awaiting">Comments nobody has read yet.</param>
internal sealed record HalfCounts(List<AnswerTally> Said, List<WayCount> People, List<ResponseWrote> Wrote, int Awaiting);
