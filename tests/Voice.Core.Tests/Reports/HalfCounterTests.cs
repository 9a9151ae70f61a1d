using Voice.Core.Audit;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Reports;
using Voice.Core.Responses;
using Voice.Core.Sealing;
using Voice.Core.Surveys;
using Voice.TestCommon;

namespace Voice.Core.Tests.Reports;

/// <summary>Counted while rows go by, against the same counted from the objects that were stored.</summary>
public sealed class HalfCounterTests
{
    private static readonly ReportPeriod Period = ReportPeriod.Parse("2026-07-01..2026-07-20");

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Counts_what_was_stored(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        var surveys = new[] { "child-closure", "parent-closure" }.Select(id => voice.Get<SurveyLibrary>().Find(id)!).ToList();
        var stored = await Store(voice, surveys, new Random(26));
        var counted = await voice.Store.Read(db => new HalfCounter(voice.Get<SurveyShelf>(), db, CancellationToken.None).Count(Period));

        var inside = stored.Where(r => r.TriggeredOn >= Period.From && r.TriggeredOn <= Period.To).ToList();
        inside.Count.ShouldBeInRange(200, stored.Count - 50);
        counted.Awaiting.ShouldBe(inside.Sum(r => r.Answers.Count(a => a.CommentStatus == CommentStatus.AwaitingApproval)));
        counted.People.Select(p => (p.Audience, p.Way, p.Answered)).ShouldBe(
            inside.Where(r => r.Answers.Exists(a => a.None is null)).GroupBy(r => (r.Audience, r.Way)).Select(g => (g.Key.Audience, g.Key.Way, g.Count())), ignoreOrder: true);
        counted.Wrote.Select(w => (w.Person, w.Audience, Sorted(w.Marks), w.Comments, w.Read, w.Seen)).ShouldBe(Wrote(inside), ignoreOrder: true);
        counted.Said.Select(t => (t.Survey.Id, t.Question.Id, t.Way, t.Answer.Label, t.Answer.Count)).ShouldBe(Said(inside, surveys), ignoreOrder: true);
    }

    [Fact]
    public async Task Nothing_stored_counts_as_nothing()
    {
        await using var voice = await TestVoice.Start();
        var counted = await voice.Store.Read(db => new HalfCounter(voice.Get<SurveyShelf>(), db, CancellationToken.None).Count(Period));
        (counted.Said.Count, counted.People.Count, counted.Awaiting).ShouldBe((0, 0, 0));
    }

    private static IEnumerable<(string, string, AnswerWay, string, int)> Said(List<Response> inside, List<SurveyDefinition> surveys) =>
        from r in inside
        from a in r.Answers
        where a.Measure is not null && a.None is null && a.Comment is null && a.Choices is null
        let question = surveys.Single(s => s.Id == r.SurveyId).Find(a.QuestionId)!
        let value = a.Number ?? (a.YesNo is { } yes ? yes ? 1 : 0 : null)
        group a by (r.SurveyId, question.Id, r.Way, AnswerCount.Of(question, value, a.Choice, 0).Label) into g
        select (g.Key.SurveyId, g.Key.Id, g.Key.Way, g.Key.Label, g.Count());

    private static IEnumerable<(Guid, Audience, string?, int, int, int)> Wrote(List<Response> inside) =>
        from r in inside
        let comments = r.Answers.Where(a => a.Comment is not null || a.AnalysedWith is not null).ToList()
        where r.OpenLinkId is null && comments.Count > 0
        let read = comments.Where(a => a.AnalysedWith is not null).ToList()
        let marks = read.Select(a => (a.Sentiment is null ? "?" : "") + a.Themes).Order(StringComparer.Ordinal).ToList()
        select (r.Id, r.Audience, read.Count == 0 ? null : string.Join('|', marks), comments.Count, read.Count, read.Count(a => a.CommentStatus != CommentStatus.AwaitingApproval));

    private static string? Sorted(string? marks) => marks is null ? null : string.Join('|', marks.Split('|').Order(StringComparer.Ordinal));

    private static Task<List<Response>> Store(TestVoice voice, List<SurveyDefinition> surveys, Random random) =>
        voice.Store.Write(Act.Program("test"), async scope =>
        {
            foreach (var survey in surveys)
                await voice.Get<SurveyShelf>().Publish(scope, survey);
            var (vault, stored) = (voice.Get<Vault>(), new List<Response>());
            for (var i = 0; i < 400; i++)
            {
                var survey = surveys[random.Next(surveys.Count)];
                var response = Response(vault, survey, Period.From.AddDays(random.Next(-5, 25)), random);
                response.Answers.AddRange(survey.Questions.Where(_ => random.Next(4) > 0).Select(q => Answer(vault, response, q, random)));
                stored.Add(response);
                scope.Add(response);
            }
            return stored;
        });

    private static Response Response(Vault vault, SurveyDefinition survey, DateOnly day, Random random) => new()
    {
        Id = Guid.NewGuid(),
        SurveyId = survey.Id,
        SurveyVersion = survey.Version,
        Audience = survey.Audience,
        TriggeredOn = day,
        Way = random.Next(3) == 0 ? AnswerWay.Web : AnswerWay.Sms,
        Language = "en",
        StartedOn = day,
        Key = vault.NewKey(),
    };

    private static Answer Answer(Vault vault, Response response, Question question, Random random)
    {
        var answer = new Answer { Id = Guid.NewGuid(), ResponseId = response.Id, QuestionId = question.Id, Measure = question.Measure };
        if (random.Next(4) == 0)
            answer.None = NoAnswer.Skipped;
        else if (question.Type == QuestionType.Comment)
            Comment(answer, vault, response, random);
        else if (question.Type == QuestionType.YesNo)
            answer.YesNo = random.Next(2) == 0;
        else if (question.Options.Count == 0)
            answer.Number = random.Next(1, 6);
        else if (question.Type == QuestionType.MultipleChoice)
            answer.Choices = question.Options[0].Id;
        else
            answer.Choice = question.Options[random.Next(question.Options.Count)].Id;
        return answer;
    }

    // Some not read yet, some erased since.
    private static void Comment(Answer answer, Vault vault, Response response, Random random)
    {
        (answer.Comment, answer.CommentStatus) = (vault.Seal(response.Key, "it was ok"), random.Next(2) == 0 ? CommentStatus.AwaitingApproval : CommentStatus.Withheld);
        if (random.Next(3) == 0)
            return;
        (answer.AnalysedWith, answer.Sentiment) = ("a model", random.Next(3) == 0 ? null : "positive");
        answer.Themes = random.Next(3) switch { 0 => null, 1 => "", _ => "my-worker:positive;school-work:neutral" };
        if (random.Next(4) == 0)
            (answer.Comment, answer.CommentStatus) = (null, null);
    }
}
