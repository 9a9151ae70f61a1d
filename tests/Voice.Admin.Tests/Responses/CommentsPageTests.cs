using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Insights;
using Voice.Core.Responses;
using Voice.Core.Staff;

namespace Voice.Admin.Tests.Responses;

public sealed class CommentsPageTests
{
    [Fact]
    public async Task A_comment_is_read_and_decided_once_without_saying_who_wrote_it()
    {
        await using var office = await StaffOffice.Open();
        await office.Voice.Sampled();
        await office.Voice.ChildAnswers("<b>my worker was sound</b>");
        var browser = await office.SignedIn(StaffRoles.Participation);
        await browser.Get("/comments");
        browser.Page.QuerySelectorAll("button[value=true]").ShouldBeEmpty();
        browser.Text.ShouldContain("The program has not masked it yet.");
        await office.Voice.Get<CommentReading>().ReadAll();
        await browser.Get("/comments");
        browser.Page.QuerySelectorAll(".said").Select(s => s.TextContent).Order().ShouldBe(["<b>my worker was sound</b>", "more trips out"]);
        browser.Html.ShouldNotContain("YP11000");

        await browser.Send(browser.Form("button[name=approve]"), ("approve", "true"));
        await browser.Send(browser.Form("button[name=approve]"), ("approve", "false"));
        browser.Text.ShouldContain("All comments have been read.");
        var statuses = await office.Voice.Store.Read(db => db.Answers.Where(a => a.CommentStatus != null).Select(a => a.CommentStatus).ToListAsync());
        statuses.Order().ShouldBe([CommentStatus.Approved, CommentStatus.Withheld]);
        (await office.Voice.Store.Read(db => db.AuditEntries.CountAsync(a => a.Action.StartsWith("comment.")))).ShouldBe(2);
    }

    [Fact]
    public async Task A_person_sees_what_would_be_quoted_and_can_take_an_approval_back()
    {
        await using var office = await StaffOffice.Open();
        await office.Voice.Sampled();
        await office.Voice.ChildAnswers("my worker dave was sound, ring 07700900123");
        await office.Voice.Get<CommentReading>().ReadAll();
        var browser = await office.SignedIn(StaffRoles.Participation);
        await browser.Get("/comments");
        browser.Page.QuerySelectorAll(".quoted").Select(q => q.TextContent).ShouldContain("my worker [name] was sound, ring [phone]");
        await browser.Send(browser.Form("button[name=approve]"), ("approve", "true"));
        await browser.Send(browser.Form("button[name=approve]"), ("approve", "true"));
        await browser.Get("/comments/approved");
        browser.Page.QuerySelectorAll(".said").Select(q => q.TextContent).ShouldContain("my worker [name] was sound, ring [phone]");
        await browser.Send(browser.Form("form.acts button"));
        browser.Text.ShouldContain("The comment is not quoted any more.");
        browser.Page.QuerySelectorAll(".said").Length.ShouldBe(1);
        await browser.Get("/comments/approved?number=2");
        browser.Text.ShouldContain("There are none on this page");
    }

    [Fact]
    public async Task What_may_be_a_disclosure_waits_for_the_safeguarding_lead()
    {
        await using var office = await StaffOffice.Open();
        await office.Voice.Sampled();
        await office.Voice.ChildAnswers("my dad hits me when he is drunk");
        var browser = await office.SignedIn(StaffRoles.Analyst);
        await browser.Get("/comments");
        browser.Page.QuerySelectorAll(".said").ShouldBeEmpty();
        browser.Text.ShouldContain("until the safeguarding lead has read");
    }

    [Fact]
    public async Task A_correction_is_kept_and_what_was_made_up_is_refused()
    {
        await using var office = await StaffOffice.Open();
        await office.Voice.Sampled();
        await office.Voice.ChildAnswers("my worker was sound");
        var browser = await office.SignedIn(StaffRoles.Participation);
        await browser.Get("/comments");
        await browser.Send(browser.Form("form.corrects button"), ("sentiment", "negative"), ("themes[my-worker]", "positive"), ("themes[waiting-delays]", "negative"), ("concern", ""));
        browser.Text.ShouldContain("Your correction is kept.");
        var correction = await office.Voice.Store.Read(db => db.Corrections.SingleAsync());
        (correction.Sentiment, correction.Themes, correction.Concern).ShouldBe(("negative", "my-worker:positive;waiting-delays:negative", null));
    }

    [Fact]
    public async Task What_is_most_like_a_disclosure_comes_first_and_what_was_not_read_before_all()
    {
        await using var office = await StaffOffice.Open();
        await office.Voice.Sampled();
        await office.Voice.ChildAnswers("my worker was sound");
        await office.Voice.Store.Write(new Act("test", "likelihoods"), async scope =>
        {
            var answers = await scope.Db.Answers.Where(a => a.Comment != null).OrderBy(a => a.Id).ToListAsync();
            answers.Count.ShouldBe(2);
            (answers[0].Likelihood, answers[1].Likelihood) = (0.02, 0.4);
        });
        var order = await Order(office);
        await office.Voice.Store.Write(new Act("test", "the other way round"), async scope =>
        {
            var answers = await scope.Db.Answers.Where(a => a.Comment != null).OrderBy(a => a.Id).ToListAsync();
            (answers[0].Likelihood, answers[1].Likelihood) = (null, 0.4);
        });
        (await Order(office)).ShouldBe(order.Reverse());
    }

    [Fact]
    public async Task Who_reads_a_comment_is_told_that_the_program_could_not()
    {
        await using var office = await StaffOffice.Open();
        await office.Voice.Sampled();
        await office.Voice.ChildAnswers("my worker was sound");
        var browser = await office.SignedIn(StaffRoles.Participation);
        (await browser.Get("/comments")).Text.ShouldNotContain("could not read this comment");
        await office.Voice.Store.Write(new Act("test", "a fault"), async scope =>
            (await scope.Db.Answers.Where(a => a.Comment != null).OrderBy(a => a.Id).FirstAsync()).ReadingFault = nameof(InvalidOperationException));
        (await browser.Get("/comments")).Text.ShouldContain("The program could not read this comment. No names are masked in it");
        browser.Page.QuerySelectorAll("article").Count(a => a.TextContent.Contains("could not read", StringComparison.Ordinal)).ShouldBe(1);
    }

    private static async Task<IReadOnlyList<string>> Order(StaffOffice office)
    {
        var browser = await office.SignedIn(StaffRoles.Participation);
        await browser.Get("/comments");
        return [.. browser.Page.QuerySelectorAll(".said").Select(s => s.TextContent)];
    }
}
