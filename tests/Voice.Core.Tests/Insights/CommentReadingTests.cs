using Microsoft.EntityFrameworkCore;
using Voice.Analysis;
using Voice.Core.Data;
using Voice.Core.Insights;
using Voice.Core.Sealing;
using Voice.TestCommon;

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
