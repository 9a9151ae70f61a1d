using System.Data.Common;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Responses;
using Voice.Core.Surveys;

namespace Voice.Core.Reports;

/// <summary>Counts one half of a period while its answers go by, once. A database that groups hundreds of thousands of rows
/// by seven columns sorts them, which takes longer than reading them.</summary>
internal sealed class HalfCounter(SurveyShelf surveys, VoiceDb db, CancellationToken ct)
{
    private readonly Dictionary<Guid, Respondent> _respondents = [];
    private readonly Dictionary<(string Survey, int Version, string Way, bool Open), Cohort> _cohorts = [];
    private int _awaiting;

    public async Task<HalfCounts> Count(ReportPeriod half)
    {
        await using var command = Answers(half).CreateDbCommand();
        await db.Database.OpenConnectionAsync(ct);
        await using (var rows = await command.ExecuteReaderAsync(ct))
            await Read(rows);
        return await Counts();
    }

    private IQueryable<object> Answers(ReportPeriod half) =>
        from r in db.Responses
        where r.TriggeredOn >= half.From && r.TriggeredOn <= half.To
        from a in r.Answers
        select new
        {
            r.Id,
            r.SurveyId,
            r.SurveyVersion,
            r.Way,
            Open = r.OpenLinkId != null,
            a.QuestionId,
            Said = a.None == null,
            Counted = a.Measure != null && a.None == null && a.Comment == null && a.Choices == null,
            Awaiting = a.CommentStatus == CommentStatus.AwaitingApproval,
            Value = a.Number ?? (a.YesNo == null ? null : a.YesNo == true ? 1 : 0),
            a.Choice,
        };

    private async Task Read(DbDataReader rows)
    {
        var at = new Columns(rows);
        Respondent? last = null;
        while (await rows.ReadAsync(ct))
        {
            var id = rows.GetGuid(at.Id);
            if (last?.Id != id)
                last = Of(id, rows, at);
            if (rows.GetBoolean(at.Said))
                last.Speaks();
            if (rows.GetBoolean(at.Awaiting))
                _awaiting++;
            if (rows.GetBoolean(at.Counted))
                last.Cohort.Add(rows.GetString(at.QuestionId), rows.IsDBNull(at.Value) ? null : rows.GetInt32(at.Value), rows.IsDBNull(at.Choice) ? null : rows.GetString(at.Choice));
        }
    }

    private Respondent Of(Guid id, DbDataReader rows, Columns at)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_respondents, id, out _);
        return known ??= new Respondent(id, Of((rows.GetString(at.SurveyId), rows.GetInt32(at.SurveyVersion), rows.GetString(at.Way), rows.GetBoolean(at.Open))));
    }

    private Cohort Of((string, int, string, bool) key)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_cohorts, key, out _);
        return known ??= new Cohort();
    }

    private async Task<HalfCounts> Counts()
    {
        var counts = new HalfCounts([], [], _awaiting);
        foreach (var (key, cohort) in _cohorts)
        {
            var survey = await surveys.Get(db, key.Survey, key.Version, ct);
            var way = Enum.Parse<AnswerWay>(key.Way);
            if (cohort.Answered > 0)
                counts.People.Add(new WayCount(survey.Audience, way, key.Open, cohort.Answered, 0, 0));
            counts.Said.AddRange(cohort.Answers.Select(a => Tally(survey, way, key.Open, a.Key, a.Value)));
        }
        return counts;
    }

    private static AnswerTally Tally(SurveyDefinition survey, AnswerWay way, bool open, (string Question, int? Value, string? Choice) answer, int count)
    {
        var question = survey.Find(answer.Question)!;
        return new AnswerTally(survey, question, way, open, AnswerCount.Of(question, answer.Value, answer.Choice, count));
    }

    /// <summary>Those who answered one version of one survey in one way.</summary>
    private sealed class Cohort
    {
        public int Answered { get; set; }

        public Dictionary<(string Question, int? Value, string? Choice), int> Answers { get; } = [];

        public void Add(string question, int? value, string? choice) =>
            CollectionsMarshal.GetValueRefOrAddDefault(Answers, (question, value, choice), out _)++;
    }

    private sealed class Respondent(Guid id, Cohort cohort)
    {
        private bool _spoke;

        public Guid Id => id;

        public Cohort Cohort => cohort;

        public void Speaks()
        {
            if (!_spoke)
                cohort.Answered++;
            _spoke = true;
        }
    }

    /// <summary>Where the reader has what the query names.</summary>
    private sealed class Columns(DbDataReader rows)
    {
        public int Id { get; } = rows.GetOrdinal("Id");
        public int SurveyId { get; } = rows.GetOrdinal("SurveyId");
        public int SurveyVersion { get; } = rows.GetOrdinal("SurveyVersion");
        public int Way { get; } = rows.GetOrdinal("Way");
        public int Open { get; } = rows.GetOrdinal("Open");
        public int QuestionId { get; } = rows.GetOrdinal("QuestionId");
        public int Said { get; } = rows.GetOrdinal("Said");
        public int Counted { get; } = rows.GetOrdinal("Counted");
        public int Awaiting { get; } = rows.GetOrdinal("Awaiting");
        public int Value { get; } = rows.GetOrdinal("Value");
        public int Choice { get; } = rows.GetOrdinal("Choice");
    }
}

/// <param name="Said">How often each answer was given to a question that feeds a measure.</param>
/// <param name="Awaiting">Comments nobody has read yet.</param>
internal sealed record HalfCounts(List<AnswerTally> Said, List<WayCount> People, int Awaiting);
