using Microsoft.EntityFrameworkCore;
using Voice.Analysis;
using Voice.Analysis.Concerns;
using Voice.Analysis.Models;
using Voice.Analysis.Themes;
using Voice.Core.Data;
using Voice.Core.Insights;
using Voice.Core.Reports;
using Voice.Core.Responses;
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

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_comment_that_cannot_be_opened_holds_up_no_other(StoreKind kind)
    {
        await using var voice = await Commented(kind, "my worker was kind");
        await voice.Teach(3);
        await voice.Store.Write(new Core.Audit.Act("test", "damaged"), async scope =>
        {
            await scope.Db.Answers.Where(a => a.Comment != null).ExecuteUpdateAsync(s => s.SetProperty(a => a.CommentStatus, CommentStatus.AwaitingApproval));
            await scope.Db.Answers.Where(a => a.QuestionId == "made-1").ExecuteUpdateAsync(s => s.SetProperty(a => a.Comment, new Sealed(new byte[40])));
        });
        (await voice.Get<CommentReading>().ReadAll()).ShouldBe(4);
        (await voice.Store.Read(db => db.Answers.SingleAsync(a => a.QuestionId == "made-1"))).ReadingFault.ShouldBe(nameof(System.Security.Cryptography.CryptographicException));
        (await voice.Get<ModelTraining>().Examples(CancellationToken.None)).Count.ShouldBe(2);
        var comments = (await voice.Get<CommentApprovals>().Read(10)).Comments;
        (comments.Count, comments.Count(c => c.CouldNotBeRead)).ShouldBe((4, 1));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task What_was_approved_keeps_its_masks_when_the_name_is_gone_from_the_case(StoreKind kind)
    {
        // A name that only the case knows.
        await using var voice = await Commented(kind, "it was ok plimbo helped");
        await voice.Store.Write(new Core.Audit.Act("test", "named"), async scope =>
        {
            foreach (var person in await scope.Db.People.ToListAsync())
                person.Name = voice.Get<Vault>().Seal(person.Key, "Cora Plimbo");
        });
        var id = (await Approved(voice)).Id;
        await voice.Store.Write(new Core.Audit.Act("test", "names gone, themes changed"), async scope =>
        {
            await scope.Db.People.ExecuteUpdateAsync(s => s.SetProperty(p => p.Name, (Sealed?)null));
            await scope.Db.Answers.ExecuteUpdateAsync(s => s.SetProperty(a => a.AnalysedWith, "an older one"));
        });
        (await voice.Get<CommentReading>().ReadAll()).ShouldBe(1);
        var answer = await Comment(voice);
        (answer.Id, answer.CommentStatus, voice.Get<Vault>().Open(answer.Response.Key, answer.Redacted)).ShouldBe((id, CommentStatus.Approved, "it was ok [name] helped"));
    }

    [Fact]
    public async Task What_was_approved_and_cannot_be_read_any_more_is_not_quoted()
    {
        await using var voice = await Commented(StoreKind.Sqlite, "it was ok owens helped");
        await Approved(voice);
        await voice.Store.Write(new Core.Audit.Act("test", "older model"), scope => scope.Db.Answers.ExecuteUpdateAsync(s => s.SetProperty(a => a.AnalysedWith, "an older one")));
        (await Reading(voice, new Faulty("owens")).ReadAll()).ShouldBe(1);
        var answer = await Comment(voice);
        (answer.CommentStatus, answer.Redacted, answer.ReadingFault).ShouldBe((CommentStatus.AwaitingApproval, null, nameof(InvalidOperationException)));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task What_was_approved_in_other_words_is_read_by_a_person_again(StoreKind kind)
    {
        await using var voice = await Commented(kind, "it was ok owens helped");
        var approved = await Approved(voice);
        await voice.Store.Write(new Core.Audit.Act("test", "as an older program masked it"), scope => scope.Db.Answers.Where(a => a.Id == approved.Id).ExecuteUpdateAsync(
            s => s.SetProperty(a => a.Redacted, voice.Get<Vault>().Seal(approved.Response.Key, "it was ok owens helped")).SetProperty(a => a.AnalysedWith, "an older one")));
        (await voice.Get<CommentReading>().ReadAll()).ShouldBe(1);
        var answer = await Comment(voice);
        (answer.CommentStatus, voice.Get<Vault>().Open(answer.Response.Key, answer.Redacted)).ShouldBe((CommentStatus.AwaitingApproval, "it was ok [name] helped"));
    }

    [Fact]
    public async Task What_is_not_masked_cannot_be_approved_and_an_approval_can_be_taken_back()
    {
        await using var voice = await Commented(StoreKind.Sqlite, "it was ok owens helped");
        var approvals = voice.Get<CommentApprovals>();
        var id = (await Comment(voice)).Id;
        (await approvals.Decide(id, approve: true, "pat@example.org")).ShouldBeFalse();
        await Approved(voice);
        (await approvals.ReadApproved(0, 10)).ShouldHaveSingleItem().Words.ShouldBe("it was ok [name] helped");
        (await approvals.TakeBack(id, "pat@example.org")).ShouldBeTrue();
        (await approvals.TakeBack(id, "pat@example.org")).ShouldBeFalse();
        (await approvals.ReadApproved(0, 10)).ShouldBeEmpty();
        (await Comment(voice)).CommentStatus.ShouldBe(CommentStatus.Withheld);
        (await voice.Store.Read(db => db.AuditEntries.CountAsync(a => a.Action == "comment.withheld"))).ShouldBe(1);
    }

    private static async Task<Answer> Approved(TestVoice voice)
    {
        await voice.Get<CommentReading>().ReadAll();
        var answer = await Comment(voice);
        (await voice.Get<CommentApprovals>().Decide(answer.Id, approve: true, "pat@example.org")).ShouldBeTrue();
        return answer;
    }

    /// <summary>SQLite has one writer: a text from a phone gets its turn between them.</summary>
    [Fact]
    public async Task What_was_read_is_kept_twenty_at_a_time()
    {
        await using var voice = await Commented(StoreKind.Sqlite, "my worker was kind");
        await voice.Teach(44);
        var last = await voice.Store.Read(db => db.Answers.Where(a => a.Comment != null).OrderBy(a => a.Id).Select(a => a.QuestionId).LastAsync());
        var trigger = $"CREATE TRIGGER fault BEFORE UPDATE ON Answers WHEN OLD.QuestionId = '{last}' BEGIN SELECT RAISE(ABORT, 'fault'); END";
        await voice.Store.Write(new Core.Audit.Act("test", "a fault at the last"), scope => scope.Db.Database.ExecuteSqlRawAsync(trigger));
        await Should.ThrowAsync<Exception>(() => voice.Get<CommentReading>().ReadAll());
        (await voice.Get<CommentReading>().Waiting()).ShouldBe(5);
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
