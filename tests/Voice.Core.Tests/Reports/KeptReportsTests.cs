using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Data;
using Voice.Core.Insights;
using Voice.Core.Reports;
using Voice.Core.Responses;
using Voice.Core.Surveys;
using Voice.Core.Themes;
using Voice.TestCommon;
using Voice.TestCommon.Insights;
using Voice.TestCommon.Themes;

namespace Voice.Core.Tests.Reports;

/// <summary>What people wrote about, from the store to the summary, and reports that stay.</summary>
public sealed class KeptReportsTests
{
    private static readonly ReportPeriod Period = ReportPeriod.Parse("2026-Q3");

    public static TheoryData<StoreKind> Stores => [StoreKind.Sqlite, StoreKind.Postgres];

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task People_are_counted_not_comments_and_not_those_nobody_asked(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        await voice.Wrote(6, "my-worker:positive", "my-worker:positive", "-");
        await voice.Wrote(7, "?activities:positive");
        await voice.Wrote(5, "");
        await voice.Unexplained(9, fromPoster: true);
        await WrittenAnswers.Wrote(voice.Core, 8, Audience.Parent, cut: true, comments: ["my-worker:negative", "my-worker:negative"]);
        await WrittenAnswers.Wrote(voice.Core, 8, Audience.Parent, comments: ["activities:positive", ""]);
        await WrittenAnswers.Wrote(voice.Core, 6, day: Period.To.AddDays(1), comments: ["my-worker:negative"]);

        var themes = (await voice.Get<BoardSummaries>().For(Period)).Themes!;

        themes.NotRead.Count.ShouldBe(6);
        var (child, parent) = (themes.Audiences[0], themes.Audiences[1]);
        (child.Wrote.Count, child.WithoutTheme!.Count).ShouldBe((18, 5));
        child.Themes.Select(t => (t.Id, t.People.Count, t.Words)).ShouldBe([("activities", 7, "all mixed or not clear"), ("my-worker", 6, "all good")]);
        // Nobody knows whose anonymous responses are, so each counts.
        (parent.Audience, parent.Wrote.Count).ShouldBe(("parent", 24));
        parent.Themes.Select(t => (t.Id, t.People.Count)).ShouldBe([("my-worker", 16), ("activities", 8)]);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Staff_count_before_the_program_and_what_was_erased_counts_on(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        await voice.Wrote(12, "my-worker:positive");
        await voice.Wrote(6, "activities:positive");
        var answers = await voice.Store.Read(db => db.Answers.Where(a => a.Themes == "my-worker:positive").OrderBy(a => a.Id).Select(a => a.Id).ToListAsync());
        foreach (var id in answers.Take(5))
            await voice.Get<CorrectionDesk>().Correct(id, "negative", new Dictionary<string, string> { ["police-court"] = "negative" }, null, "pat@example.org");
        await voice.Store.Write(new Act("test", "erased"), scope => scope.Db.Answers.Where(a => a.Id == answers[11])
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.Comment, (Core.Sealing.Sealed?)null)));

        var themes = (await voice.Get<BoardSummaries>().For(Period)).Themes!;
        themes.Audiences.Single().Themes.Select(t => (t.Id, t.People.Count, t.Words)).ShouldBe([("my-worker", 7, "all good"), ("activities", 6, "all good"), ("police-court", 5, "all bad")]);
        themes.Corrected.Count.ShouldBe(5);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_kept_report_stays_after_a_theme_was_renamed_merged_and_split(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        await voice.Wrote(6, "my-worker:positive");
        await voice.Wrote(7, "reaching-us:negative");
        await voice.Wrote(8, "police-court:negative");
        var id = await Keep(voice);
        var before = SummaryHtml.Fragment((await voice.Get<KeptReports>().Open(id))!.Summary);
        before.ShouldContain("As it was on 21 November 2026.");

        voice.Clock.Advance(TimeSpan.FromDays(3));
        var desk = voice.Get<ThemeDesk>();
        (await desk.Rename("my-worker", "The person I worked with", "pat@example.org")).ShouldBeNull();
        (await desk.Merge("reaching-us", "waiting-delays", "pat@example.org")).ShouldBeNull();
        (await desk.Split("police-court", [ThemePart.Of("Police", "police"), ThemePart.Of("Court", "court")], "pat@example.org")).ShouldBeNull();

        var kept = (await voice.Get<KeptReports>().Open(id))!;
        SummaryHtml.Fragment(kept.Summary).ShouldBe(before);
        (kept.Made.ThemesVersion, kept.Made.Surveys).ShouldBe((1, ""));
        var now = await voice.Get<BoardSummaries>().For(Period);
        now.Themes!.Audiences.Single().Themes.Select(t => (t.Id, t.Name, t.People.Count)).ShouldBe(
            [("waiting-delays", "Waiting and delays", 7), ("my-worker", "The person I worked with", 6)]);
        (await voice.Get<KeptReports>().List()).ShouldHaveSingleItem().On.ShouldBe(new DateOnly(2026, 11, 21));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Words_of_somebody_who_takes_them_back_go_from_kept_reports_too(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        await WrittenAnswers.Wrote(voice.Core, 2, status: CommentStatus.Approved, comments: ["my-worker:positive"]);
        await voice.Wrote(4, "activities:positive");
        var id = await Keep(voice);
        (await Quotes(voice, id)).ShouldBe(["words about my-worker:positive", "words about my-worker:positive"]);
        (await voice.Store.Read(db => db.BoardReports.SingleAsync())).Shown.ShouldNotContain("words about");

        var answers = await voice.Store.Read(db => db.Answers.Where(a => a.CommentStatus == CommentStatus.Approved).ToListAsync());
        await voice.Store.Write(new Act("test", "taken back"), async scope => scope.Db.Answers.Remove(await scope.Db.Answers.SingleAsync(a => a.Id == answers[0].Id)));
        (await Quotes(voice, id)).Count.ShouldBe(1);
        await voice.Store.Write(new Act("test", "erased"), scope => scope.Db.Responses.Where(r => r.Id == answers[1].ResponseId)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.Key, Core.Sealing.DataKey.Destroyed)));
        (await Quotes(voice, id)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task What_could_be_taken_from_a_kept_report_is_neither_kept_nor_shown(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        var reports = voice.Get<KeptReports>();
        await voice.Wrote(12, "my-worker:positive");
        await voice.Wrote(8, "activities:positive", "");
        await Keep(voice);

        await voice.Wrote(2, "my-worker:positive");
        var refused = await reports.Keep(Period, "pat@example.org");
        refused.Id.ShouldBeNull();
        refused.Reasons.ShouldBe(["child: answered", "child: asked", "child: theme my-worker", "child: wrote something"], ignoreOrder: true);
        (await reports.Show(Period)).Themes!.Audiences.Single().Themes[0].People.Count.ShouldBe(12);
        // The year of today beside the quarter of before leaves the two who came later.
        (await reports.Keep(ReportPeriod.Parse("2026/27"), "pat@example.org")).Reasons.ShouldBe(["child: answered", "child: asked"], ignoreOrder: true);
        (await reports.List()).Count.ShouldBe(1);

        await voice.Wrote(5, "my-worker:positive");
        var shown = await reports.Show(Period);
        (shown.AsItWasOn, shown.Themes!.Audiences.Single().Themes[0].People.Count).ShouldBe((null, 19));
        (await reports.Keep(Period, "pat@example.org")).Reasons.ShouldBeEmpty();
        (await voice.Store.Read(db => db.AuditEntries.CountAsync(a => a.Action == "report.kept"))).ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_year_is_kept_beside_its_quarters(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        await voice.Wrote(12, "my-worker:positive");
        await WrittenAnswers.Wrote(voice.Core, 8, day: Period.To.AddDays(1), comments: ["activities:positive"]);
        await WrittenAnswers.Wrote(voice.Core, 3, day: Period.From.AddDays(-1), comments: ["activities:positive"]);
        await Keep(voice);
        var id = (await voice.Get<KeptReports>().Keep(ReportPeriod.Parse("2026/27"), "pat@example.org")).Id.ShouldNotBeNull();
        (await voice.Get<KeptReports>().Keep(ReportPeriod.Parse("2026-Q4"), "pat@example.org")).Id.ShouldNotBeNull();

        var year = (await voice.Get<KeptReports>().Open(id))!.Summary;
        (year.Audiences[0].Asked.Count, year.Audiences[0].Answered.Count, year.Themes).ShouldBe((20, 20, null));
        year.Missing.ShouldContain("The number of children who answered is without April to June 2026, when few answered.");
        year.SeeAlso.Count.ShouldBe(4);
        (await voice.Get<KeptReports>().List())[0].Period.InWords.ShouldBe("April 2026 to March 2027");
    }

    [Theory]
    [InlineData("2026-08-12..2026-08-12")]
    [InlineData("2026-07-01..2026-09-29")]
    public async Task Other_days_than_a_quarter_or_a_year_show_no_figure_and_no_words(string days)
    {
        await using var voice = await TestVoice.Start();
        await WrittenAnswers.Wrote(voice.Core, 9, status: CommentStatus.Approved, comments: ["my-worker:positive"]);
        (await voice.Get<BoardSummaries>().For(Period)).Quotes.Count.ShouldBe(6);
        var period = ReportPeriod.Parse(days);
        var summary = await voice.Get<KeptReports>().Show(period);
        (summary.HasFigures, summary.Audiences.Count, summary.Measures.Count, summary.Ways.Count, summary.OpenWays.Count).ShouldBe((false, 0, 0, 0, 0));
        (summary.Themes, summary.CommentsAwaitingApproval, summary.Quotes.Count, summary.LastImport).ShouldBe((null, null, 0, null));
        summary.Missing.ShouldBe([OtherDays.Why]);
        summary.SeeAlso.Select(p => p.Period).ShouldBe(["2026-Q3", "2026/27"]);
        SummaryHtml.Fragment(summary).ShouldNotContain("<table");
        await Should.ThrowAsync<ArgumentException>(() => voice.Get<KeptReports>().Keep(period, "pat@example.org"));
    }

    [Fact]
    public async Task Words_that_wait_for_the_safeguarding_lead_are_not_quoted()
    {
        await using var voice = await TestVoice.Start();
        await WrittenAnswers.Wrote(voice.Core, 1, status: CommentStatus.Approved, comments: ["my-worker:positive"]);
        var answer = await voice.Store.Read(db => db.Answers.SingleAsync(a => a.Comment != null));
        await voice.Get<CorrectionDesk>().Correct(answer.Id, "negative", new Dictionary<string, string>(), "harm-at-home", "pat@example.org");
        (await voice.Get<BoardSummaries>().For(Period)).Quotes.ShouldBeEmpty();
    }

    private static async Task<Guid> Keep(TestVoice voice) => (await voice.Get<KeptReports>().Keep(Period, "pat@example.org")).Id.ShouldNotBeNull();

    private static async Task<List<string>> Quotes(TestVoice voice, Guid id) => [.. (await voice.Get<KeptReports>().Open(id))!.Summary.Quotes.Select(q => q.Words)];
}
