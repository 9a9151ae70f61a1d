using Microsoft.EntityFrameworkCore;
using Voice.Core.Invitations;
using Voice.Core.Staff;
using Voice.TestCommon;

namespace Voice.Admin.Tests.Assisted;

public sealed class AssistedPagesTests
{
    [Fact]
    public async Task A_helper_reads_out_records_and_cannot_open_it_again()
    {
        await using var office = await StaffOffice.Open();
        var helper = await Begin(office);
        helper.Heading.ShouldBe("Read this out first");
        helper.Text.ShouldContain("What you say will not change your order");
        var sitting = helper.Path;
        await helper.Press(Button(helper, "They said yes"));
        helper.Path.ShouldBe($"{sitting}/q/overall");
        await helper.Send(helper.Form());
        helper.Status.ShouldBe(400);
        helper.Errors.ShouldNotBeEmpty();
        await helper.Send(helper.Form(), ("answer", "8"));
        while (helper.Path.Contains("/q/", StringComparison.Ordinal))
            await helper.Press(Button(helper, "They want to leave this out"));
        helper.Heading.ShouldBe("Read it back to them");
        helper.Text.ShouldContain("8 out of 10");
        var other = await office.SignedIn(StaffRoles.SafeguardingLead);
        (await other.Get(sitting)).Status.ShouldBe(404);
        await helper.Press(Button(helper, "Send"));
        helper.Heading.ShouldBe("This sitting is over");
        helper.Text.ShouldContain("Childline");
        foreach (var page in new[] { "", "/check", "/q/overall", "/stop" })
            (await helper.Get(sitting + page)).Heading.ShouldBe("This sitting is over");
        helper.Html.ShouldNotContain("8 out of 10");
        var response = await office.Voice.Store.Read(db => db.Responses.SingleAsync());
        (response.Way, response.HelperRole).ShouldBe((AnswerWay.Assisted, StaffRoles.Practitioner));
    }

    [Fact]
    public async Task Without_the_promise_and_for_ones_own_case_nothing_begins()
    {
        await using var office = await StaffOffice.Open();
        var helper = await At(office);
        await helper.Send(helper.Form());
        helper.Errors.Single().ShouldContain("Say that you are not their case worker");
        var account = await office.Account("practitioner@office.example");
        await office.Voice.Get<StaffAccounts>().Rename(account.Id, "Okafor, S", "test");
        helper = await office.SignedIn(StaffRoles.Practitioner);
        await At(office, helper);
        await helper.Send(helper.Form(), ("NotWorker", "true"));
        helper.Errors.Single().ShouldContain("Somebody else must help");
        (await office.Voice.Store.Read(db => db.Invitations.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task The_person_may_say_no_or_stop_and_take_all_back()
    {
        await using var office = await StaffOffice.Open();
        var helper = await Begin(office);
        var sitting = helper.Path;
        await helper.Press(Button(helper, "They said yes"));
        await helper.Send(helper.Form(), ("answer", "2"));
        await helper.Get(sitting + "/stop");
        await helper.Press(Button(helper, "Delete it and stop"));
        helper.Heading.ShouldBe("This sitting is over");
        (await office.Voice.Store.Read(db => db.Answers.CountAsync())).ShouldBe(0);
        (await office.Voice.Store.Read(db => db.Invitations.SingleAsync())).State.ShouldBe(InvitationState.Declined);
    }

    /// <summary>Whoever writes must not be able to tell from a page that somebody will look.</summary>
    [Fact]
    public async Task No_page_changes_because_of_what_was_written()
    {
        var pages = new List<string>();
        foreach (var words in new[] { "my worker was sound", "my dad keeps hitting me" })
        {
            await using var office = await StaffOffice.Open();
            var helper = await Begin(office);
            await helper.Press(Button(helper, "They said yes"));
            var seen = new System.Text.StringBuilder();
            while (helper.Path.Contains("/q/", StringComparison.Ordinal))
            {
                if (helper.Page.QuerySelector("textarea") is not null)
                    await helper.Send(helper.Form(), ("answer", words));
                else
                    await helper.Press(Button(helper, "They want to leave this out"));
                seen.Append(helper.Heading).Append('|').Append(helper.Path["/helping/sitting/00000000-0000-0000-0000-000000000000".Length..]);
            }
            await helper.Press(Button(helper, "Send"));
            seen.Append(helper.Text);
            pages.Add(seen.ToString());
            (await office.Voice.Store.Read(db => db.Concerns.CountAsync())).ShouldBe(words.Contains("dad", StringComparison.Ordinal) ? 2 : 0);
        }
        pages[0].ShouldBe(pages[1]);
    }

    private static async Task<Browser> Begin(StaffOffice office)
    {
        var helper = await At(office);
        return await helper.Send(helper.Form(), ("NotWorker", "true"));
    }

    private static async Task<Browser> At(StaffOffice office, Browser? helper = null)
    {
        if (helper is null)
        {
            await office.Voice.ImportClosures();
            helper = await office.SignedIn(StaffRoles.Practitioner);
        }
        await helper.Get("/helping");
        var row = helper.Page.QuerySelectorAll("tbody tr").First(r => r.TextContent.Contains("YP11002", StringComparison.Ordinal));
        return await helper.Get(row.QuerySelector("a")!.GetAttribute("href")!);
    }

    private static AngleSharp.Dom.IElement Button(Browser browser, string words) =>
        browser.Page.QuerySelectorAll("main button").First(b => b.TextContent.Trim() == words);
}
