using Voice.Core.Staff;

namespace Voice.Admin.Tests.Access;

/// <summary>Which role opens which page.</summary>
public sealed class RoleMatrixTests
{
    private static readonly Dictionary<string, string[]> Opens = new()
    {
        ["/"] = [.. StaffRoles.All],
        ["/password"] = [.. StaffRoles.All],
        ["/summary"] = [.. StaffRoles.All],
        ["/safeguarding"] = [StaffRoles.SafeguardingLead],
        ["/comments"] = [StaffRoles.Participation, StaffRoles.Analyst, StaffRoles.SafeguardingLead],
        ["/themes"] = [StaffRoles.Participation, StaffRoles.Analyst],
        ["/themes/emerging"] = [StaffRoles.Participation, StaffRoles.Analyst],
        ["/invitations"] = [StaffRoles.Administrator, StaffRoles.Participation],
        ["/invitations/helper"] = [StaffRoles.Administrator, StaffRoles.Participation],
        ["/invitations/calls"] = [StaffRoles.Administrator, StaffRoles.Participation],
        ["/invitations/opted-out"] = [StaffRoles.Administrator, StaffRoles.Participation],
        ["/helping"] = [StaffRoles.Participation, StaffRoles.Practitioner, StaffRoles.SafeguardingLead],
        ["/ways"] = [StaffRoles.Administrator, StaffRoles.Participation],
        ["/ways/paper"] = [StaffRoles.Administrator, StaffRoles.Participation],
        ["/victims"] = [StaffRoles.VictimLiaison, StaffRoles.SafeguardingLead],
        ["/sending"] = [StaffRoles.Administrator, StaffRoles.Participation],
        ["/phone"] = [StaffRoles.Administrator, StaffRoles.Participation],
        ["/phone/07700900123"] = [StaffRoles.Administrator, StaffRoles.Participation],
        ["/phone/07700900123/screen"] = [StaffRoles.Administrator, StaffRoles.Participation],
        ["/imports"] = [StaffRoles.Administrator],
        ["/contacts"] = [StaffRoles.Administrator, StaffRoles.Participation, StaffRoles.Practitioner],
        ["/staff"] = [StaffRoles.Administrator],
    };

    [Fact]
    public async Task Each_page_opens_for_its_roles_and_nobody_else()
    {
        await using var office = await StaffOffice.Open();
        foreach (var role in StaffRoles.All)
        {
            var browser = await office.SignedIn(role);
            foreach (var (page, roles) in Opens)
                (await browser.Get(page)).Status.ShouldBe(roles.Contains(role) ? 200 : 403, $"{role} at {page}");
        }
    }

    [Fact]
    public async Task The_navigation_and_the_start_page_lead_only_to_pages_that_open()
    {
        await using var office = await StaffOffice.Open();
        foreach (var role in StaffRoles.All)
            await FollowLinks(await office.SignedIn(role), role);
    }

    [Fact]
    public async Task A_practitioner_never_sees_comments_whatever_else_they_are()
    {
        await using var office = await StaffOffice.Open();
        var both = await office.SignedIn(StaffRoles.Practitioner, StaffRoles.Participation);
        (await both.Get("/comments")).Status.ShouldBe(403);
        (await both.Get("/")).Html.ShouldNotContain("/comments");
    }

    [Fact]
    public async Task Whoever_decides_on_enforcement_never_reads_or_records_answers_whatever_else_they_are()
    {
        await using var office = await StaffOffice.Open();
        var all = await office.SignedIn(StaffRoles.Manager, StaffRoles.Participation, StaffRoles.Analyst, StaffRoles.SafeguardingLead);
        foreach (var page in new[] { "/comments", "/themes", "/helping", "/ways/paper", "/safeguarding" })
            (await all.Get(page)).Status.ShouldBe(403, page);
        (await all.Get("/summary")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task In_the_demo_every_role_may_pick_up_a_phone()
    {
        await using var office = await StaffOffice.OpenDemo();
        (await (await office.SignedIn(StaffRoles.BoardMember)).Get("/phone/07700900123")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Beside_a_real_sender_there_is_no_phone()
    {
        await using var office = await StaffOffice.Open(s => s with { Sms = s.Sms with { Provider = Core.Messaging.SmsProvider.Twilio } });
        var browser = await office.SignedIn(StaffRoles.Administrator);
        (await browser.Get("/phone")).Status.ShouldBe(404);
        (await browser.Get("/phone/07700900123")).Status.ShouldBe(404);
        (await browser.Get("/")).Html.ShouldNotContain("\"/phone\"");
    }

    private static async Task FollowLinks(Browser browser, string role)
    {
        var links = browser.Page.QuerySelectorAll("nav a, .card a").Select(a => a.GetAttribute("href")!).Distinct().ToList();
        links.Count.ShouldBeGreaterThan(1);
        foreach (var link in links)
            (await browser.Get(link)).Status.ShouldBe(200, $"{role} at {link}");
    }
}
