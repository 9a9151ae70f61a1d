using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Messaging;
using Voice.Core.Messaging.Twilio;
using Voice.Core.Staff;
using Voice.TestCommon;

namespace Voice.Admin.Tests.Sending;

public sealed class SendingPageTests
{
    [Fact]
    public async Task With_nothing_wrong_it_says_so_and_offers_nothing_to_press()
    {
        await using var office = await Invited();
        var browser = await office.SignedIn(StaffRoles.Participation);
        await browser.Get("/sending");
        browser.Text.ShouldContain("Texts leave as they should.");
        browser.Text.ShouldContain("Nothing: every text arrived or is on its way.");
        browser.Page.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Fact]
    public async Task After_a_stop_an_administrator_reads_the_cause_and_starts_sending_again()
    {
        await using var office = await Invited(s => s with { Provider = SmsProvider.Twilio, Twilio = Account });
        await Stop(office, "20003");
        var browser = await office.SignedIn(StaffRoles.Administrator);
        (await browser.Get("/")).Text.ShouldContain("somebody must act");
        await browser.Get("/sending");
        browser.Text.ShouldContain("No text has left since");
        browser.Text.ShouldContain("20003, the account id or the auth token is wrong");

        await browser.Send(browser.Form());

        browser.Text.ShouldContain("Texts may leave again.");
        browser.Text.ShouldNotContain("No text has left since");
        var audit = await office.Voice.Store.Read(db => db.AuditEntries.SingleAsync(a => a.Action == "sender.resumed"));
        (audit.Who, audit.Subject).ShouldBe(("administrator@office.example", "Twilio"));
    }

    [Fact]
    public async Task Whoever_may_only_look_is_told_whom_to_tell_and_cannot_start_it()
    {
        await using var office = await Invited();
        await Stop(office, "fault");
        var administrator = await office.SignedIn(StaffRoles.Administrator);
        await administrator.Get("/sending");
        var form = administrator.Form();
        var browser = await office.SignedIn(StaffRoles.Participation);
        await browser.Get("/sending");
        browser.Text.ShouldContain("Tell an administrator");
        browser.Page.QuerySelectorAll("main form").ShouldBeEmpty();
        var token = browser.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await browser.Send(form, ("__RequestVerificationToken", token));
        browser.Status.ShouldBe(403);
        (await office.Voice.Get<Senders>().Find(CancellationToken.None)).ShouldNotBeNull().StoppedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Texts_that_reached_nobody_are_counted_by_cause_and_name_nobody()
    {
        await using var office = await Invited();
        await office.Voice.Store.Write(new Act("test", "causes"), async scope =>
        {
            var texts = await scope.Db.Messages.Where(m => m.Direction == Direction.Out).OrderBy(m => m.Seq).Take(4).ToListAsync();
            (texts[0].State, texts[0].Problem) = (SendState.Failed, "invalid-number");
            (texts[1].State, texts[1].Problem) = (SendState.Dropped, "OnHold");
            (texts[2].State, texts[2].Problem) = (SendState.Dropped, "OnHold");
            (texts[3].State, texts[3].Problem) = (SendState.Dropped, "stale");
        });
        var browser = await office.SignedIn(StaffRoles.Participation);
        await browser.Get("/sending");
        var rows = browser.Page.QuerySelectorAll("main tbody tr").Select(r => string.Join("|", r.Children.Select(c => c.TextContent.Trim()))).ToList();
        rows.ShouldBe([
            "the case is on hold|We did not send it|2",
            "it could not leave in time and would have come too late|We did not send it|1",
            "not a number that can be texted|Could not be delivered|1",
        ]);
        browser.Html.ShouldNotContain("07700");

        office.Voice.Clock.Advance(TimeSpan.FromDays(8));
        browser = await office.SignedIn(StaffRoles.Administrator);
        (await browser.Get("/sending")).Page.QuerySelectorAll("main tbody tr").ShouldBeEmpty();
    }

    private static readonly TwilioSettings Account = new()
    {
        AccountSid = "AC" + new string('0', 32),
        AuthTokens = ["token"],
        From = "+447700900999",
        BaseAddress = new Uri("http://localhost:9"),
    };

    private static Task Stop(StaffOffice office, string code) => office.Voice.Store.Write(
        new Act("test", "stop"), scope => office.Voice.Get<Senders>().Stop(scope, code, CancellationToken.None));

    private static async Task<StaffOffice> Invited(Func<SmsSettings, SmsSettings>? sms = null)
    {
        var office = await StaffOffice.Open(s => s with { Sms = sms?.Invoke(s.Sms) ?? s.Sms });
        await office.Voice.ImportClosures();
        await office.Voice.Invite();
        await office.Voice.Get<Senders>().Ensure(CancellationToken.None);
        return office;
    }
}
