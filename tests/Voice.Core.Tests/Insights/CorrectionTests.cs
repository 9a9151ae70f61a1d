using Microsoft.EntityFrameworkCore;
using Voice.Analysis.Models;
using Voice.Core.Data;
using Voice.Core.Insights;
using Voice.Core.Reports;
using Voice.Core.Responses;
using Voice.TestCommon;

namespace Voice.Core.Tests.Insights;

public sealed class CorrectionTests
{
    private const string Phone = "+447700900443";

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_correction_counts_at_once_is_audited_and_outlives_the_next_reading(StoreKind kind)
    {
        await using var voice = await Commented(kind, "the room was alright i suppose");
        await voice.Get<CommentReading>().ReadAll();
        var answer = await Comment(voice);
        (await voice.Get<CorrectionDesk>().Correct(answer.Id, "negative", ["my-worker"], null, "pat@example.org")).ShouldBeTrue();
        await voice.Store.Write(new Core.Audit.Act("test", "older model"), scope =>
            scope.Db.Answers.ExecuteUpdateAsync(s => s.SetProperty(a => a.AnalysedWith, "an older one")));
        (await voice.Get<CommentReading>().ReadAll()).ShouldBe(1);
        answer = await Comment(voice);
        (answer.Sentiment, answer.Themes).ShouldBe(("negative", "my-worker:negative"));
        (await voice.Store.Read(db => db.AuditEntries.SingleAsync(a => a.Action == "comment.corrected"))).Who.ShouldBe("pat@example.org");
        (await voice.Get<CorrectionDesk>().Correct(Guid.NewGuid(), "negative", [], null, "pat@example.org")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_worry_that_the_program_missed_reaches_the_safeguarding_lead()
    {
        await using var voice = await Commented(StoreKind.Sqlite, "the room was alright i suppose");
        var answer = await Comment(voice);
        await voice.Get<CorrectionDesk>().Correct(answer.Id, "negative", [], "harm-at-home", "pat@example.org");
        (await voice.Store.Read(db => db.Concerns.SingleAsync())).Categories.ShouldBe("harm-at-home");
        (await voice.Get<CommentApprovals>().Read(10)).Comments.ShouldBeEmpty();
    }

    [Fact]
    public void Only_words_that_there_are_can_be_chosen()
    {
        CorrectionDesk.IsKnown("positive", ["my-worker"], "violence").ShouldBeTrue();
        CorrectionDesk.IsKnown("splendid", [], null).ShouldBeFalse();
        CorrectionDesk.IsKnown("positive", ["no-such-theme"], null).ShouldBeFalse();
        CorrectionDesk.IsKnown("positive", [], "complaint").ShouldBeFalse();
    }

    [Fact]
    public async Task Nothing_is_trained_unless_it_is_switched_on()
    {
        await using var voice = await Commented(StoreKind.Sqlite, "the room was alright i suppose");
        await voice.Get<CorrectionDesk>().Correct((await Comment(voice)).Id, "negative", [], null, "pat@example.org");
        (await voice.Get<ModelTraining>().Train()).ShouldBeNull();
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_better_model_reads_all_comments_again_and_one_command_goes_back(StoreKind kind)
    {
        await using var voice = await Commented(kind, "zorp", trains: true);
        await voice.Get<CommentReading>().ReadAll();
        await Teach(voice, 240);
        var outcome = await voice.Get<ModelTraining>().Train();
        outcome!.HeldBack.ShouldBeGreaterThanOrEqualTo(TrainingFromUse.FewestHeldBack);
        outcome.ScoreAfter.ShouldBeGreaterThan(outcome.ScoreBefore);
        var adopted = (await voice.Get<ModelTraining>().All()).ShouldHaveSingleItem();
        (await voice.Get<AnalyserShelf>().Current()).ModelVersion.ShouldBe(adopted.Version);
        (await voice.Get<CommentReading>().ReadAll()).ShouldBeGreaterThan(0);
        (await Comment(voice)).AnalysedWith.ShouldBe(adopted.Version);

        (await voice.Get<ModelTraining>().GoBack("terminal:pat")).ShouldBe(adopted.Version);
        (await voice.Get<AnalyserShelf>().Current()).ModelVersion.ShouldBe(AnalysisModel.Shipped.Version);
        (await voice.Get<ModelTraining>().GoBack("terminal:pat")).ShouldBeNull();
        (await voice.Get<CommentReading>().Waiting()).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task An_erased_comment_is_no_example_any_more()
    {
        await using var voice = await Commented(StoreKind.Sqlite, "the room was alright i suppose");
        var answer = await Comment(voice);
        await voice.Get<CorrectionDesk>().Correct(answer.Id, "negative", [], null, "pat@example.org");
        (await voice.Get<ModelTraining>().Examples(TestContext.Current.CancellationToken)).ShouldHaveSingleItem();
        await voice.Store.Write(new Core.Audit.Act("test", "erased"), scope =>
            scope.Db.Answers.ExecuteUpdateAsync(s => s.SetProperty(a => a.Comment, (Core.Sealing.Sealed?)null)));
        (await voice.Get<ModelTraining>().Examples(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    // Many comments in words of their own, all corrected the same way.
    private static async Task Teach(TestVoice voice, int count)
    {
        var first = await Comment(voice);
        var vault = voice.Get<Core.Sealing.Vault>();
        await voice.Store.Write(new Core.Audit.Act("test", "comments"), async scope =>
        {
            var response = await scope.Db.Responses.SingleAsync(r => r.Id == first.ResponseId);
            for (var i = 0; i < count; i++)
            {
                var bad = i % 2 == 0;
                var answer = new Answer
                {
                    Id = Guid.NewGuid(),
                    ResponseId = response.Id,
                    QuestionId = "made-" + i,
                    Comment = vault.Seal(response.Key, $"{(bad ? "zorp" : "plim")} visit {i} with bag {i * 7 % 100}"),
                };
                scope.Db.Answers.Add(answer);
                scope.Db.Corrections.Add(new Correction { Id = Guid.NewGuid(), AnswerId = answer.Id, At = scope.Now, By = "pat@example.org", Sentiment = bad ? "negative" : "positive", Themes = "" });
            }
        });
    }

    private static async Task<TestVoice> Commented(StoreKind kind, string comment, bool trains = false)
    {
        var voice = await TestVoice.Start(kind, settings => settings with { TrainFromUse = trains });
        await voice.ImportClosures();
        await voice.Invite();
        await voice.SendDue();
        foreach (var said in new[] { "yes", "9", "yes", "yes", comment })
            await voice.Text(Phone, said);
        return voice;
    }

    private static Task<Answer> Comment(TestVoice voice) =>
        voice.Store.Read(db => db.Answers.Include(a => a.Response).Where(a => a.Comment != null && !a.QuestionId.StartsWith("made-")).SingleAsync());
}
