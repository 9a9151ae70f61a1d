using Microsoft.EntityFrameworkCore;
using Voice.Core.Staff;

namespace Voice.Admin.Tests.SignIn;

public sealed class SignInTests
{
    [Fact]
    public async Task Signing_in_leads_to_the_page_that_was_asked_for()
    {
        await using var office = await StaffOffice.Open();
        var (email, password) = await office.Employ(StaffRoles.Analyst);
        var browser = await office.Visitor().Get("/summary?period=2026-Q3");
        browser.Heading.ShouldBe("Sign in");
        await browser.Send(browser.Form(), ("Email", email), ("Password", password));
        browser.Path.ShouldBe("/summary?period=2026-Q3");
    }

    [Fact]
    public async Task The_error_does_not_tell_what_was_wrong()
    {
        await using var office = await StaffOffice.Open();
        var (email, password) = await office.Employ(StaffRoles.Analyst);
        await office.Voice.Get<StaffAccounts>().Switch((await office.Account((await office.Employ(StaffRoles.Participation)).Email)).Id, off: true, "test");
        var (off, offPassword) = await office.Employ(StaffRoles.Participation);
        var errors = new List<string>();
        foreach (var (e, p) in new[] { (email, "wrong wrong wrong"), ("nobody@office.example", password), (off, offPassword), (email, ""), ("", "") })
        {
            var browser = await office.Visitor().Get("/sign-in");
            await browser.Send(browser.Form(), ("Email", e), ("Password", p));
            browser.Status.ShouldBe(200);
            browser.Page.Title!.ShouldStartWith("Error: ");
            errors.Add(browser.Errors.Single());
        }
        errors.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Five_wrong_tries_lock_the_account_even_for_the_right_password()
    {
        await using var office = await StaffOffice.Open();
        var (email, password) = await office.Employ(StaffRoles.Analyst);
        var browser = await office.Visitor().Get("/sign-in");
        for (var i = 0; i < 5; i++)
            await browser.Send(browser.Form(), ("Email", email), ("Password", "wrong wrong wrong"));
        await browser.Send(browser.Form(), ("Email", email), ("Password", password));
        browser.Heading.ShouldBe("Sign in");
        browser.Errors.ShouldHaveSingleItem();
        (await office.Voice.Store.Read(db => db.AuditEntries.CountAsync(a => a.Action == "staff.locked-out"))).ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_sent_to_another_site(string wished)
    {
        await using var office = await StaffOffice.Open();
        var (email, password) = await office.Employ(StaffRoles.Analyst);
        var browser = await office.Visitor().Get("/sign-in?ReturnUrl=" + Uri.EscapeDataString(wished));
        await browser.Send(browser.Form(), ("Email", email), ("Password", password));
        browser.Path.ShouldBe("/");
        browser.Heading.ShouldBe("What is waiting for you");
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await using var office = await StaffOffice.Open();
        var browser = await office.SignedIn(StaffRoles.Administrator);
        foreach (var path in new[] { "/sign-in", "/sign-out", "/password", "/invitations", "/staff", "/phone/07700900123", "/imports" })
        {
            var response = await browser.Raw(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([]) });
            ((int)response.StatusCode).ShouldBe(400, path);
        }
    }

    [Fact]
    public async Task Signing_out_is_a_post_and_closes_everything()
    {
        await using var office = await StaffOffice.Open();
        var browser = await office.SignedIn(StaffRoles.Analyst);
        (await browser.Get("/sign-out")).Path.ShouldBe("/");
        await browser.Send(browser.SignOutForm);
        browser.Heading.ShouldBe("Sign in");
        (await browser.Get("/summary")).Heading.ShouldBe("Sign in");
    }

    [Fact]
    public async Task A_session_ends_after_eight_hours()
    {
        await using var office = await StaffOffice.Open();
        var browser = await office.SignedIn(StaffRoles.Analyst);
        office.Voice.Clock.Advance(TimeSpan.FromHours(7));
        (await browser.Get("/summary")).Status.ShouldBe(200);
        browser.Path.ShouldBe("/summary");
        office.Voice.Clock.Advance(TimeSpan.FromHours(1.1));
        (await browser.Get("/summary")).Heading.ShouldBe("Sign in");
    }

    [Fact]
    public async Task Who_is_switched_off_is_out_with_the_next_click()
    {
        await using var office = await StaffOffice.Open();
        var browser = await office.SignedIn(StaffRoles.Analyst);
        var account = await office.Account((await office.Employ(StaffRoles.Analyst)).Email);
        (await office.Voice.Get<StaffAccounts>().Switch(account.Id, off: true, "test")).ShouldBeNull();
        office.Voice.Clock.Advance(TimeSpan.FromSeconds(1));
        (await browser.Get("/summary")).Heading.ShouldBe("Sign in");
    }

    [Fact]
    public async Task A_role_that_was_taken_away_is_gone_with_the_next_click()
    {
        await using var office = await StaffOffice.Open();
        var browser = await office.SignedIn(StaffRoles.SafeguardingLead);
        var account = await office.Account((await office.Employ(StaffRoles.SafeguardingLead)).Email);
        await office.Voice.Get<StaffAccounts>().SetRoles(account.Id, [StaffRoles.Analyst], "test");
        office.Voice.Clock.Advance(TimeSpan.FromSeconds(1));
        await browser.Get("/safeguarding");
        (browser.Status == 403 || browser.Heading == "Sign in").ShouldBeTrue();
    }

    [Fact]
    public async Task A_first_password_must_be_changed_before_anything_opens()
    {
        await using var office = await StaffOffice.Open();
        var first = await office.Voice.Get<StaffAccounts>().Add("new@office.example", StaffRoles.Administrator, "test");
        var browser = await office.Visitor().Get("/sign-in");
        await browser.Send(browser.Form(), ("Email", "new@office.example"), ("Password", first!));
        browser.Path.ShouldBe("/password");
        (await browser.Get("/staff")).Path.ShouldBe("/password");

        await browser.Send(browser.Form(), ("Current", first!), ("New", "short"), ("Again", "shorter"));
        browser.Errors.Count.ShouldBe(2);
        await browser.Send(browser.Form(), ("Current", first!), ("New", "correct horse battery"), ("Again", "correct horse battery"));
        browser.Path.ShouldBe("/");
        (await browser.Get("/staff")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task One_click_as_any_role_is_there_in_the_demo()
    {
        await using var office = await StaffOffice.OpenDemo();
        foreach (var role in StaffRoles.All)
            await office.Voice.Get<StaffAccounts>().Add(DemoAccounts.EmailOf(role), role, "demo");
        var browser = await office.Visitor().Get("/phone/07700900123");
        browser.Page.QuerySelectorAll("button[name=Role]").Length.ShouldBe(StaffRoles.All.Count);
        await browser.Send(browser.Form("button[name=Role]"), ("Role", StaffRoles.SafeguardingLead));
        browser.Path.ShouldBe("/phone/07700900123");
        (await browser.Get("/safeguarding")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Outside_the_demo_there_is_no_one_click_at_all()
    {
        await using var office = await StaffOffice.Open();
        await office.Voice.Get<StaffAccounts>().Add(DemoAccounts.EmailOf(StaffRoles.Administrator), StaffRoles.Administrator, "demo");
        var browser = await office.Visitor().Get("/sign-in");
        browser.Page.QuerySelectorAll("button[name=Role]").ShouldBeEmpty();
        await browser.Send(browser.Form(), ("Role", StaffRoles.Administrator));
        var response = await browser.Raw(new HttpRequestMessage(HttpMethod.Post, "/sign-in/as") { Content = new FormUrlEncodedContent([new("Role", StaffRoles.Administrator)]) });
        ((int)response.StatusCode).ShouldBe(404);
        (await browser.Get("/staff")).Heading.ShouldBe("Sign in");
    }

    [Fact]
    public async Task Pages_carry_strict_headers_and_nothing_inline()
    {
        await using var office = await StaffOffice.Open();
        var browser = await office.SignedIn(StaffRoles.Administrator, StaffRoles.SafeguardingLead);
        foreach (var page in new[] { "/", "/summary", "/safeguarding", "/invitations", "/victims", "/phone", "/phone/07700900123", "/imports", "/staff", "/password", "/none" })
        {
            await browser.Get(page);
            browser.Response.Headers.GetValues("Content-Security-Policy").Single().ShouldNotContain("unsafe");
            browser.Page.QuerySelectorAll("[style], style, script:not([src]), [onclick]").ShouldBeEmpty(page);
            browser.Page.QuerySelector("a.govuk-skip-link").ShouldNotBeNull(page);
        }
    }
}
