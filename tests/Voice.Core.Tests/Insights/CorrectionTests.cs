using Microsoft.EntityFrameworkCore;
using Voice.Analysis.Models;
using Voice.Analysis.Themes;
using Voice.Core.Data;
using Voice.Core.Insights;
using Voice.Core.Reports;
using Voice.Core.Responses;
using Voice.TestCommon;
using Voice.TestCommon.Insights;

namespace Voice.Core.Tests.Insights;

public sealed class CorrectionTests
{
    private const string Phone = "+447700900443";
    private static readonly Dictionary<string, string> None = [];

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_correction_counts_at_once_is_audited_and_outlives_the_next_reading(StoreKind kind)
    {
        await using var voice = await Commented(kind, "the room was alright i suppose");
        await voice.Get<CommentReading>().ReadAll();
        var answer = await Comment(voice);
        (await voice.Get<CorrectionDesk>().Correct(answer.Id, "negative", new Dictionary<string, string> { ["my-worker"] = "positive", ["waiting-delays"] = "negative" }, null, "pat@example.org")).ShouldBeTrue();
        await voice.Store.Write(new Core.Audit.Act("test", "older model"), scope =>
            scope.Db.Answers.ExecuteUpdateAsync(s => s.SetProperty(a => a.AnalysedWith, "an older one")));
        (await voice.Get<CommentReading>().ReadAll()).ShouldBe(1);
        answer = await Comment(voice);
        (answer.Sentiment, answer.Themes).ShouldBe(("negative", "my-worker:positive;waiting-delays:negative"));
        (await voice.Store.Read(db => db.AuditEntries.SingleAsync(a => a.Action == "comment.corrected"))).Who.ShouldBe("pat@example.org");
        (await voice.Get<CorrectionDesk>().Correct(Guid.NewGuid(), "negative", None, null, "pat@example.org")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_worry_that_the_program_missed_reaches_the_safeguarding_lead()
    {
        await using var voice = await Commented(StoreKind.Sqlite, "the room was alright i suppose");
        var answer = await Comment(voice);
        await voice.Get<CorrectionDesk>().Correct(answer.Id, "negative", None, "harm-at-home", "pat@example.org");
        (await voice.Store.Read(db => db.Concerns.SingleAsync())).Categories.ShouldBe("harm-at-home");
        (await voice.Get<CommentApprovals>().Read(10)).Comments.ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_words_that_there_are_can_be_chosen()
    {
        await using var voice = await TestVoice.Start();
        var desk = voice.Get<CorrectionDesk>();
        (await desk.IsKnown("positive", new Dictionary<string, string> { ["my-worker"] = "negative" }, "violence")).ShouldBeTrue();
        (await desk.IsKnown("splendid", None, null)).ShouldBeFalse();
        (await desk.IsKnown("positive", new Dictionary<string, string> { ["no-such-theme"] = "negative" }, null)).ShouldBeFalse();
        (await desk.IsKnown("positive", new Dictionary<string, string> { ["my-worker"] = "splendid" }, null)).ShouldBeFalse();
        (await desk.IsKnown("positive", None, "complaint")).ShouldBeFalse();
    }

    [Fact]
    public void An_older_correction_says_the_same_of_each_theme_and_follows_a_merge()
    {
        var marks = ThemeMarks.Read("my-worker;reaching-us", "negative");
        marks.ShouldBe(new Dictionary<string, string> { ["my-worker"] = "negative", ["reaching-us"] = "negative" });
        var merged = Taxonomy.Shipped.Merge("reaching-us", "waiting-delays");
        ThemeMarks.Write(ThemeMarks.Today(marks, merged, None)).ShouldBe("my-worker:negative;waiting-delays:negative");
    }

    [Fact]
    public void After_a_split_the_program_says_which_part_a_correction_meant()
    {
        var split = Taxonomy.Shipped.Split("police-court", [new("own-police", "Police", ["police"], []), new("own-court", "Court", ["court"], [])]);
        var marks = new Dictionary<string, string> { ["police-court"] = "negative" };
        ThemeMarks.Write(ThemeMarks.Today(marks, split, new Dictionary<string, string> { ["own-court"] = "neutral" })).ShouldBe("own-court:negative");
        ThemeMarks.Today(marks, split, None).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_trained_unless_it_is_switched_on()
    {
        await using var voice = await Commented(StoreKind.Sqlite, "the room was alright i suppose");
        await voice.Get<CorrectionDesk>().Correct((await Comment(voice)).Id, "negative", None, null, "pat@example.org");
        (await voice.Get<ModelTraining>().Train()).ShouldBeNull();
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_better_model_reads_all_comments_again_and_one_command_goes_back(StoreKind kind)
    {
        await using var voice = await Commented(kind, "zorp", trains: true);
        await voice.Get<CommentReading>().ReadAll();
        await voice.Teach(240);
        var outcome = await voice.Get<ModelTraining>().Train();
        outcome!.HeldBack.ShouldBeGreaterThanOrEqualTo(TrainingFromUse.FewestHeldBack);
        outcome.ScoreAfter.ShouldBeGreaterThan(outcome.ScoreBefore);
        var adopted = (await voice.Get<ModelTraining>().All()).ShouldHaveSingleItem();
        (await voice.Get<AnalyserShelf>().Current()).ModelVersion.ShouldStartWith(adopted.Version);
        (await voice.Get<CommentReading>().ReadAll()).ShouldBeGreaterThan(0);
        (await Comment(voice)).AnalysedWith.ShouldStartWith(adopted.Version);

        (await voice.Get<ModelTraining>().GoBack("terminal:pat")).ShouldBe(adopted.Version);
        (await voice.Get<AnalyserShelf>().Current()).ModelVersion.ShouldStartWith(AnalysisModel.Shipped.Version);
        (await voice.Get<ModelTraining>().GoBack("terminal:pat")).ShouldBeNull();
        (await voice.Get<CommentReading>().Waiting()).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_model_gone_back_from_stays_away_until_something_new_is_corrected()
    {
        await using var voice = await Commented(StoreKind.Sqlite, "zorp", trains: true);
        await voice.Teach(240);
        var training = voice.Get<ModelTraining>();
        (await training.Train())!.Adopt.ShouldBeTrue();
        await training.GoBack("terminal:pat");
        voice.Clock.Advance(TimeSpan.FromDays(1));
        (await training.Train()).ShouldBeNull();
        await voice.Get<CorrectionDesk>().Correct((await Comment(voice)).Id, "negative", None, null, "pat@example.org");
        (await training.Train())!.Trained.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task An_example_has_the_question_and_the_rating_that_the_model_reads()
    {
        await using var voice = await Commented(StoreKind.Sqlite, "the room was alright i suppose");
        await voice.Get<CorrectionDesk>().Correct((await Comment(voice)).Id, "negative", None, null, "pat@example.org");
        var example = (await voice.Get<ModelTraining>().Examples(TestContext.Current.CancellationToken)).ShouldHaveSingleItem().Row;
        example.Question.ShouldNotBeNullOrEmpty();
        example.Rating.ShouldBe(1);
        example.Themes.ShouldNotBeNull().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_erased_comment_is_no_example_any_more()
    {
        await using var voice = await Commented(StoreKind.Sqlite, "the room was alright i suppose");
        var answer = await Comment(voice);
        await voice.Get<CorrectionDesk>().Correct(answer.Id, "negative", None, null, "pat@example.org");
        (await voice.Get<ModelTraining>().Examples(TestContext.Current.CancellationToken)).ShouldHaveSingleItem();
        await voice.Store.Write(new Core.Audit.Act("test", "erased"), scope =>
            scope.Db.Answers.ExecuteUpdateAsync(s => s.SetProperty(a => a.Comment, (Core.Sealing.Sealed?)null)));
        (await voice.Get<ModelTraining>().Examples(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_model_trained_on_a_comment_goes_when_the_comment_is_erased()
    {
        await using var voice = await Commented(StoreKind.Sqlite, "zorp", trains: true);
        await voice.Teach(240);
        var training = voice.Get<ModelTraining>();
        await training.Train();
        var first = (await training.All()).ShouldHaveSingleItem();
        await voice.Store.Write(new Core.Audit.Act("test", "erased"), scope =>
            scope.Db.Answers.Where(a => a.QuestionId == "made-7").ExecuteUpdateAsync(s => s.SetProperty(a => a.Comment, (Core.Sealing.Sealed?)null)));

        await training.Train();
        var models = await voice.Store.Read(db => db.AdoptedModels.OrderBy(m => m.At).ToListAsync());
        models.Single(m => m.Version == first.Version).Content.ShouldBeEmpty();
        models.Single(m => m.Version == first.Version).WithdrawnAt.ShouldNotBeNull();
        models.Count(m => m.WithdrawnAt is null).ShouldBe(1);
        (await voice.Get<AnalyserShelf>().Current()).ModelVersion.ShouldNotStartWith(first.Version);
        (await voice.Store.Read(db => db.AuditEntries.CountAsync(a => a.Action == "model.forgotten"))).ShouldBe(1);
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
