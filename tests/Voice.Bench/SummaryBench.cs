using System.Diagnostics;
using Voice.Analysis.Themes;
using Voice.Core.Audit;
using Voice.Core.Data;
using Voice.Core.Insights;
using Voice.Core.Invitations;
using Voice.Core.Reports;
using Voice.Core.Responses;
using Voice.Core.Sealing;
using Voice.Core.Surveys;
using Voice.TestCommon;

namespace Voice.Bench;

/// <summary>The board summary over a hundred thousand responses of one quarter. Budget: under 5 s by a process that has read
/// nothing yet, under 1 s after that.</summary>
internal static class SummaryBench
{
    private const int Batch = 1_000;
    private static readonly ReportPeriod Period = ReportPeriod.Parse("2026-Q3");
    private static readonly string[] Sentiments = ["positive", "neutral", "negative"];
    private static readonly string[] Themes = [.. Taxonomy.Shipped.Active.Select(t => t.Id)];

    public static async Task<int> Run(string[] args)
    {
        var responses = args is [var n, ..] ? int.Parse(n, System.Globalization.CultureInfo.InvariantCulture) : 100_000;
        foreach (var kind in Enum.GetValues<StoreKind>())
        {
            await using var voice = await TestVoice.Start(kind);
            for (var at = 0; at < responses; at += Batch)
                await Fill(voice, at, Math.Min(Batch, responses - at));
            await voice.Restart();
            var cold = await Time(voice);
            var warm = new List<double>();
            for (var i = 0; i < 5; i++)
                warm.Add(await Time(voice));
            Console.WriteLine($"{kind}: summary of {responses:N0} responses, first {cold:F2} s, then {warm.Min():F2} to {warm.Max():F2} s");
        }
        return 0;
    }

    private static async Task<double> Time(TestVoice voice)
    {
        var watch = Stopwatch.StartNew();
        var summary = await voice.Get<BoardSummaries>().For(Period);
        if (summary.Measures.Count == 0)
            throw new InvalidOperationException("The bench's answers feed no measure.");
        return watch.Elapsed.TotalSeconds;
    }

    // One in four was asked and said nothing.
    private static Task Fill(TestVoice voice, int from, int count) => voice.Store.Write(new Act("bench", "fill"), async scope =>
    {
        var (vault, survey) = (voice.Get<Vault>(), voice.Get<SurveyLibrary>().Find("child-closure")!);
        await voice.Get<SurveyShelf>().Publish(scope, survey);
        var key = vault.NewKey();
        var random = new Random(from);
        for (var i = 0; i < count; i++)
        {
            var day = Period.From.AddDays(random.Next(90));
            var invitation = Invitation(scope, survey, day);
            scope.Add(invitation);
            if (i % 4 == 3)
                scope.Add(Invitation(scope, survey, day));
            scope.Add(Answered(vault, key, survey, invitation, day, random));
        }
    });

    private static Invitation Invitation(WriteScope scope, SurveyDefinition survey, DateOnly day) => new()
    {
        Id = Guid.CreateVersion7(),
        SurveyId = survey.Id,
        SurveyVersion = survey.Version,
        Audience = survey.Audience,
        Trigger = survey.Trigger.Event,
        SubjectId = Guid.NewGuid(),
        TriggeredOn = day,
        Language = "en",
        Way = AnswerWay.Sms,
        State = InvitationState.Finished,
        TokenHash = Guid.NewGuid().ToByteArray(),
        CreatedAt = scope.Now,
        AskedAt = scope.Now,
        ExpiresAt = scope.Now,
    };

    private static Response Answered(Vault vault, DataKey key, SurveyDefinition survey, Invitation invitation, DateOnly day, Random random)
    {
        var response = new Response
        {
            Id = Guid.NewGuid(),
            InvitationId = invitation.Id,
            SurveyId = survey.Id,
            SurveyVersion = survey.Version,
            Audience = survey.Audience,
            TriggeredOn = day,
            Way = random.Next(5) == 0 ? AnswerWay.Web : AnswerWay.Sms,
            Language = "en",
            StartedOn = day,
            FinishedOn = day,
            Key = key,
        };
        response.Answers.AddRange(survey.Questions.Select(q => Answer(vault, key, response, q, random)));
        return response;
    }

    private static Answer Answer(Vault vault, DataKey key, Response response, Question question, Random random)
    {
        var answer = new Answer { Id = Guid.NewGuid(), ResponseId = response.Id, QuestionId = question.Id, Measure = question.Measure };
        if (random.Next(20) == 0)
            answer.None = NoAnswer.Skipped;
        else if (question.Type == QuestionType.Comment)
            Comment(answer, vault, key, random);
        else if (question.Type == QuestionType.Scale)
            answer.Number = random.Next(question.Min, question.Max + 1);
        else
            answer.Choice = question.Options[random.Next(question.Options.Count)].Id;
        return answer;
    }

    // Up to three themes, one comment in ten unsure.
    private static void Comment(Answer answer, Vault vault, DataKey key, Random random)
    {
        (answer.Comment, answer.CommentStatus) = (vault.Seal(key, "My worker listened and it got better."), CommentStatus.AwaitingApproval);
        (answer.AnalysedWith, answer.Sentiment) = ("bench", random.Next(10) == 0 ? null : Sentiments[random.Next(3)]);
        answer.Themes = ThemeMarks.Write(Enumerable.Range(0, random.Next(4)).Select(_ => Themes[random.Next(Themes.Length)]).Distinct()
            .Select(theme => KeyValuePair.Create(theme, Sentiments[random.Next(3)])));
    }
}
