using Microsoft.EntityFrameworkCore;
using Voice.Analysis;
using Voice.Analysis.Concerns;
using Voice.Analysis.Models;
using Voice.Analysis.Themes;
using Voice.Core.Data;
using Voice.Core.Insights;
using Voice.Core.Sealing;
using Voice.Core.Surveys;
using Voice.Core.Themes;
using Voice.TestCommon;
using Voice.TestCommon.Insights;

namespace Voice.Core.Tests.Insights;

public sealed class CommentReadingTests
{
    private const string Phone = "+447700900443";

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_comment_is_read_once_and_again_after_the_model_changed(StoreKind kind)
    {
        await using var voice = await Commented(kind, "my worker dave was really kind and listened to me");
        (await voice.Get<CommentReading>().ReadAll()).ShouldBe(1);
        (await voice.Get<CommentReading>().ReadAll()).ShouldBe(0);
        var answer = await Comment(voice);
        answer.Sentiment.ShouldBe("positive");
        answer.AnalysedWith.ShouldBe(CommentAnalyser.Shipped.ModelVersion);
        answer.Themes.ShouldNotBeNullOrEmpty();
        await voice.Store.Write(new Core.Audit.Act("test", "older model"), scope =>
            scope.Db.Answers.ExecuteUpdateAsync(s => s.SetProperty(a => a.AnalysedWith, "an older one")));
        (await voice.Get<CommentReading>().Waiting()).ShouldBe(1);
        (await voice.Get<CommentReading>().ReadAll()).ShouldBe(1);
    }

    [Fact]
    public async Task The_redacted_form_names_nobody_of_the_case_and_is_sealed()
    {
        await using var voice = await Commented(StoreKind.Sqlite, "cora owens is me and ring 07700900443 about it");
        await voice.Get<CommentReading>().ReadAll();
        var answer = await Comment(voice);
        var redacted = voice.Get<Vault>().Open(answer.Response.Key, answer.Redacted)!;
        redacted.ShouldNotContain("cora");
        redacted.ShouldNotContain("owens");
        redacted.ShouldNotContain("07700");
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_comment_that_cannot_be_read_holds_up_no_other_and_is_tried_again_with_the_next_model(StoreKind kind)
    {
        await using var voice = await Commented(kind, "my worker was kind");
        await voice.Teach(3);
        var faulty = new Faulty("plim visit 1");
        var reading = Reading(voice, faulty);
        (await reading.ReadAll()).ShouldBe(4);
        (await reading.Waiting()).ShouldBe(0);
        var bad = await voice.Store.Read(db => db.Answers.SingleAsync(a => a.QuestionId == "made-1"));
        (bad.ReadingFault, bad.Redacted, bad.Likelihood).ShouldBe((nameof(InvalidOperationException), null, null));
        (await voice.Store.Read(db => db.Answers.CountAsync(a => a.Redacted != null && a.ReadingFault == null))).ShouldBe(3);

        faulty.Fails = null;
        await voice.Store.Write(new Core.Audit.Act("test", "older model"), scope =>
            scope.Db.Answers.ExecuteUpdateAsync(s => s.SetProperty(a => a.AnalysedWith, "an older one")));
        (await reading.ReadAll()).ShouldBe(4);
        bad = await voice.Store.Read(db => db.Answers.SingleAsync(a => a.QuestionId == "made-1"));
        (bad.ReadingFault, bad.Redacted is null).ShouldBe((null, false));
    }

    [Fact]
    public async Task A_comment_changed_while_it_is_read_is_read_again()
    {
        await using var voice = await Commented(StoreKind.Sqlite, "my worker was kind");
        var changing = new Faulty(null) { Meanwhile = () => Change(voice) };
        (await Reading(voice, changing).ReadAll()).ShouldBe(0);
        (await Comment(voice)).AnalysedWith.ShouldBeNull();
        (await Reading(voice, new Faulty(null)).ReadAll()).ShouldBe(1);
    }

    private static void Change(TestVoice voice) => voice.Store.Write(new Core.Audit.Act("test", "changed"), async scope =>
    {
        var answer = await scope.Db.Answers.Include(a => a.Response).SingleAsync(a => a.Comment != null);
        answer.Comment = voice.Get<Vault>().Seal(answer.Response.Key, "other words");
    }).GetAwaiter().GetResult();

    private static CommentReading Reading(TestVoice voice, CommentAnalyser analyser) => new(
        voice.Store, voice.Get<SurveyShelf>(), voice.Get<Vault>(), new AnalyserShelf(voice.Store, voice.Get<ThemeShelf>(), analyser), voice.Get<ThemeShelf>());

    /// <summary>Fails on one comment.</summary>
    private sealed class Faulty(string? fails) : CommentAnalyser(AnalysisModel.Shipped, Taxonomy.Shipped, ConcernDetector.Default)
    {
        public string? Fails { get; set; } = fails;

        public Action? Meanwhile { get; init; }

        public override CommentAnalysis Analyse(CommentInput comment)
        {
            Meanwhile?.Invoke();
            return Fails is { } words && comment.Text.Contains(words, StringComparison.Ordinal) ? throw new InvalidOperationException(comment.Text) : base.Analyse(comment);
        }
    }

    private static async Task<TestVoice> Commented(StoreKind kind, string comment)
    {
        var voice = await TestVoice.Start(kind);
        await voice.ImportClosures();
        await voice.Invite();
        await voice.SendDue();
        foreach (var said in new[] { "yes", "9", "yes", "yes", comment })
            await voice.Text(Phone, said);
        return voice;
    }

    private static Task<Core.Responses.Answer> Comment(TestVoice voice) =>
        voice.Store.Read(db => db.Answers.Include(a => a.Response).SingleAsync(a => a.Comment != null));
}
