using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Voice.Admin.Demo;
using Voice.Core.Contacts;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Staff;

namespace Voice.BrowserTests.Demo;

/// <summary>Whoever tries the program begins at one page: every door on it opens, and behind the links somebody can answer.</summary>
public sealed partial class DemoTests(PublicSite site, DemoSite demo) : IClassFixture<DemoSite>
{
    private static readonly string[] Journeys =
    [
        "A child", "A child, in easy read", "A parent", "A parent, in Welsh", "A parent, in Urdu", "A parent, in Polish", "A parent whose language nobody knows",
        "A victim", "A victim under 18", "A victim who came to a panel", "A volunteer on a panel", "A child after a panel", "A parent after a panel", "A child eight weeks into an order",
        "A parent eight weeks into an order", "A parent before a release", "A parent after a release", "A child after a release", "A child six months later", "A child before a release", "Somebody who stopped half way",
        "A child’s phone", "A parent’s phone", "A victim’s phone",
        "The poster", "What stands behind the poster", "An anonymous survey", "The office tablet", "A helper", "A printed form", "Type in a printed form",
        "A link that has expired", "A link that was used", "A wrong link", "A poster that was taken down", "Whether texts leave", "A report that was kept", "Erase somebody who asks",
    ];

    [Fact]
    public async Task Every_journey_begins_at_one_page()
    {
        var page = await site.Device(new() { ViewportSize = new() { Width = 1100, Height = 900 } });
        await page.GotoAsync($"{demo.Office}/demo");
        await page.PassesAxe();
        await Pictures.Take(page, "demo", whole: false);
        demo.Doors.Groups.SelectMany(g => g.Doors).Select(d => d.Name).Intersect(Journeys).ShouldBe(Journeys, ignoreOrder: true);
        foreach (var door in demo.Doors.Groups.SelectMany(g => g.Doors).Where(d => !d.Address.StartsWith("/demo/", StringComparison.Ordinal)))
        {
            await page.GotoAsync($"{demo.Office}/demo");
            var response = await page.RunAndWaitForResponseAsync(
                () => page.GetByText(door.Name, new() { Exact = true }).Locator("visible=true").ClickAsync(), r => r.Url.EndsWith(door.Address, StringComparison.Ordinal) && r.Request.Method == "GET");
            response.Status.ShouldBe(Expected(door), door.Name);
            await page.Locator("h1, .phone").First.WaitForAsync();
            if (door.Name == "Erase somebody who asks")
                await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Erase the child" })).ToBeVisibleAsync();
        }
        (await page.Context.APIRequest.GetAsync($"{demo.Office}/demo/{demo.Doors.Files.Keys.First()}")).Status.ShouldBe(200);
        await page.Context.CloseAsync();
    }

    private static readonly BrowserNewContextOptions Desk = new() { ViewportSize = new() { Width = 1100, Height = 900 } };

    /// <summary>Shown by others, or not a page.</summary>
    private static readonly string[] NotOpened = ["phone/{number}/screen", "problem", "sign-in/as", "sign-out"];

    [Fact]
    public async Task Every_staff_page_is_valid_and_passes_axe()
    {
        using var validator = new Validator();
        var page = await site.Device(Desk);
        var seen = new List<string>();
        page.FrameNavigated += (_, frame) => seen.Add(new Uri(frame.Url).AbsolutePath);
        var step = validator.Follow(page, demo.Office);
        async Task Look(Func<Task> how)
        {
            await step(how);
            await page.PassesAxe();
        }
        Task Open(string address) => Look(() => page.GotoAsync(demo.Office + address));

        await Open("/demo");
        await Open("/sign-in");
        foreach (var (role, addresses) in Desks())
        {
            await demo.SignIn(page, role);
            await Open("/");
            foreach (var address in addresses)
                await Open(address);
        }
        await demo.SignIn(page, StaffRoles.Participation);
        await page.GotoAsync(demo.Office + "/ways");
        await Look(() => page.Locator("a[href$='/tablet']").First.ClickAsync());
        await demo.SignIn(page, StaffRoles.Administrator);
        foreach (var list in new[] { "/staff", "/imports", "/invitations" })
        {
            await page.GotoAsync(demo.Office + list);
            await Look(() => page.Locator("tbody a").First.ClickAsync());
        }
        await BringIn(page, Look);
        await demo.SignIn(page, StaffRoles.Practitioner);
        await Help(page, Look);

        validator.Names.Distinct().Order(StringComparer.Ordinal).ShouldBe(["200-GET", "200-POST", "400-POST", "403-GET", "404-GET"]);
        Unseen(seen).ShouldBeEmpty();
        (await validator.Judge()).ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    private IEnumerable<(string Role, string[] Addresses)> Desks() =>
    [
        (StaffRoles.Administrator, ["/staff", "/imports", "/invitations", "/invitations/calls", "/invitations/helper", "/sending", "/contacts", "/erase", demo.Doors.Groups.SelectMany(g => g.Doors).Single(d => d.Name == "Erase somebody who asks").Address, "/phone", "/password", "/mobile", "/no-such-page"]),
        (StaffRoles.Participation,
        [
            "/comments", "/comments/approved", "/themes", "/themes/emerging", "/ways", "/ways/paper", .. demo.Doors.Groups.SelectMany(g => g.Doors).Where(d => d.Role == StaffRoles.Participation).Select(d => d.Address),
        ]),
        (StaffRoles.Analyst, ["/summary", "/summary?period=2025/26", "/summary?period=2026-07-01..2026-09-29"]),
        (StaffRoles.BoardMember, ["/staff", .. demo.Doors.Groups.SelectMany(g => g.Doors).Where(d => d.Role == StaffRoles.BoardMember).Select(d => d.Address)]),
        (StaffRoles.VictimLiaison, ["/victims"]),
        (StaffRoles.SafeguardingLead, ["/safeguarding"]),
    ];

    // Nothing chosen; a file that is no table of ours; a file of which some rows are refused.
    private async Task BringIn(IPage page, Func<Func<Task>, Task> look)
    {
        await page.GotoAsync($"{demo.Office}/imports");
        await look(() => Press(page, "See what would happen"));
        foreach (var content in new[] { "a;b\n1;2\n", demo.Doors.Files["closures.csv"] })
        {
            await page.GotoAsync($"{demo.Office}/imports");
            await page.Locator("input[type=radio]").First.CheckAsync();
            await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "closures.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(content) });
            await look(() => Press(page, "See what would happen"));
        }
        await Assertions.Expect(page.GetByText("Refused: put these right")).ToBeVisibleAsync();
        await look(() => Press(page, "Take the good rows in"));
        await Assertions.Expect(page.Locator(".govuk-notification-banner")).ToContainTextAsync("Taken in");
    }

    private static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    private async Task Help(IPage page, Func<Func<Task>, Task> look)
    {
        await look(() => page.GotoAsync($"{demo.Office}/helping"));
        await look(() => page.Locator("tbody a").First.ClickAsync());
        await page.Locator("#NotWorker").CheckAsync();
        await look(() => page.Locator("main form button").ClickAsync());
        await look(() => page.Locator("button[value=yes]").ClickAsync());
        await look(() => page.Locator("main form button").First.ClickAsync());
        await page.Locator("main input[type=radio]").First.CheckAsync();
        await look(() => page.Locator("main form button").First.ClickAsync());
        for (var pages = 0; page.Url.Contains("/q/", StringComparison.Ordinal) && pages < 12; pages++)
            await look(() => page.Locator("button[name=skip]").ClickAsync());
        await look(() => page.GetByText("They do not want to send it").ClickAsync());
        await look(() => page.Locator("main form button").First.ClickAsync());
    }

    private IEnumerable<string> Unseen(IReadOnlyCollection<string> seen) => demo.Staff.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null).Select(e => e.RoutePattern.RawText!).Distinct().Except(NotOpened)
        .Where(route => !seen.Any(path => Regex.IsMatch(path, $"^/{Parameter().Replace(route.Replace("/{file?}", "", StringComparison.Ordinal), "[^/]+")}$")));

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    [Fact]
    public async Task Pictures_of_a_phone_and_of_the_summary()
    {
        if (!Pictures.Wanted)
            return;
        var page = await site.Device(Desk);
        await demo.SignIn(page, StaffRoles.Participation);
        await page.GotoAsync($"{demo.Office}/phone/{await AnsweredByText()}");
        await Pictures.Take(page.Locator(".phone"), "phone");
        await demo.SignIn(page, StaffRoles.BoardMember);
        await page.GotoAsync($"{demo.Office}/summary");
        await Pictures.Take(page, "summary", whole: false);
        var open = demo.Doors.Groups.SelectMany(g => g.Doors).Single(d => d.Name == "An anonymous survey").Address;
        var phone = await site.Device(new() { ViewportSize = new() { Width = 375, Height = 760 } });
        await phone.GotoAsync(open + "?lang=en");
        await phone.Locator("main form button").First.ClickAsync();
        await Pictures.Take(phone, "faces");
        await phone.Context.CloseAsync();
        await page.Context.CloseAsync();
    }

    private async Task<string> AnsweredByText()
    {
        var phone = await demo.Core.GetRequiredService<Store>().Read(db => db.Conversations
            .Where(c => c.Phone != null && c.Invitation.SurveyId == "child-closure" && c.Invitation.Way == AnswerWay.Sms && c.Invitation.State == InvitationState.Finished && c.Invitation.Language == "en")
            .OrderByDescending(c => db.Messages.Count(m => m.ConversationId == c.Id)).ThenByDescending(c => c.EndedAt).Select(c => c.Phone!).FirstAsync());
        return demo.Core.GetRequiredService<PhoneBook>().Number(phone)!.Replace("+44", "0", StringComparison.Ordinal);
    }

    private static int Expected(DemoDoor door) => door.Name switch
    {
        "A link that has expired" or "A wrong link" or "A poster that was taken down" => 404,
        "A link that was used" => 303,
        _ => 200,
    };
}
