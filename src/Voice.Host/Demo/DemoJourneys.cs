using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Voice.Admin.Demo;
using Voice.Core.Contacts;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Sealing;
using Voice.Core.Surveys;
using Voice.Core.WaysIn;

namespace Voice.Host.Demo;

/// <summary>Finds somebody for every journey there is, so that all of them can be tried from one page.</summary>
internal sealed class DemoJourneys(IServiceProvider core, DemoWaysIn ways, DemoRespondent respondent)
{
    private readonly HashSet<Guid> _taken = [];

    private readonly AskOptions _options = core.GetRequiredService<AskOptions>();
    private readonly LookupKeys _keys = core.GetRequiredService<LookupKeys>();
    private readonly OpenLinks _links = core.GetRequiredService<OpenLinks>();

    private List<Invitation> _open = [];

    /// <param name="files">Sample files to bring in.</param>
    /// <param name="kept">A report that was kept.</param>
    public async Task<DemoDoors> Find(IReadOnlyDictionary<string, string> files, Guid kept, CancellationToken ct)
    {
        _open = await Open(ct);
        return new DemoDoors([await OnTheWeb(ct), await ByText(ct), await Ways(ct), await Trouble(ct), .. DemoOffice.Groups(files.Keys, kept, await Erasable(ct))], files);
    }

    private async Task<DemoGroup> OnTheWeb(CancellationToken ct)
    {
        var doors = new List<DemoDoor>();
        void Add(string name, string survey, string look, string query = "", Func<Invitation, bool>? fits = null)
        {
            if (Take(survey, fits ?? (i => i.Language == "en")) is { } invitation)
                doors.Add(new DemoDoor(name, Link(invitation) + query, look));
        }
        Add("A child", "child-closure", "Large tiles, one idea a page. Also by keyboard alone, at 320 pixels, at 200 %, without scripts. “Leave this page quickly”, or the Shift key three times.");
        Add("A child, in easy read", "child-closure", "Short words and drawings; chosen on the first page or set for a person.", "?easy=1");
        Add("A parent", "parent-closure", "Answer on two devices at once and go on with either.");
        Add("A parent, in Welsh", "parent-closure", "All of it in Welsh.", "?lang=cy");
        Add("A parent, in Urdu", "parent-closure", "From right to left. Awaits a translator.", "?lang=ur");
        Add("A parent, in Polish", "parent-closure", "Awaits a translator.", "?lang=pl");
        Add("A parent whose language nobody knows", "parent-closure", "The authority is Welsh: Welsh and English, and they choose.", fits: i => i.Person!.Language is null);
        Add("A victim", "victim-closure", "May be watched: the way out is on every page, and takes what was entered with it if wanted.");
        Add("A victim under 18", "victim-child-closure", "The warmer pages.");
        Add("A victim who came to a panel", "referral-order-panel-victim", "Released by victim liaison.");
        Add("A volunteer on a panel", "referral-order-panel-volunteer", "The day after the panel met.", fits: _ => true);
        Add("A child after a panel", "referral-order-panel-child", "The day after the panel met.");
        Add("A parent after a panel", "referral-order-panel-parent", "The day after the panel met.");
        Add("A child eight weeks into an order", "eight-week-review-child", "While the order runs.");
        Add("A parent eight weeks into an order", "eight-week-review-parent", "While the order runs.");
        Add("A parent before a release", "resettlement-before-parent", "Two weeks before their child comes home.");
        Add("A parent after a release", "resettlement-after-parent", "Four weeks after.");
        Add("A child six months later", "child-six-month-follow-up", "A question with several answers, and one that only some are asked.");
        Add("A child after a release", "resettlement-after-child", "Four weeks after.");
        if (Take("parent-closure", i => i.Language == "en") is { } halfWay)
        {
            await respondent.HalfWay(Token(halfWay), ct);
            doors.Add(new DemoDoor("Somebody who stopped half way", Link(halfWay), "The same link goes on where it was left, on any device."));
        }
        return new("Answer on the web", "Each link is one person's, as it comes in their text.", doors);
    }

    private async Task<DemoGroup> ByText(CancellationToken ct)
    {
        var doors = new List<DemoDoor>();
        foreach (var (survey, name) in new[] { ("child-closure", "A child"), ("parent-closure", "A parent"), ("victim-closure", "A victim") })
            if (Take(survey, i => i.Language == "en") is { } one)
                doors.Add(await Phone(one, name, ct));
        return new("Answer by text", "A made-up phone: the first text is there already.", doors);
    }

    private async Task<DemoDoor> Phone(Invitation one, string name, CancellationToken ct)
    {
        var phone = await core.GetRequiredService<Store>().Read(db => db.Conversations.Where(c => c.InvitationId == one.Id).Select(c => c.Phone!).SingleAsync(ct));
        var number = core.GetRequiredService<PhoneBook>().Number(phone)!;
        return new DemoDoor($"{name}’s phone", $"/phone/{number.Replace("+44", "0", StringComparison.Ordinal)}", "Text “yes”, answer as you like, or text “stop”.", Core.Staff.StaffRoles.Participation);
    }

    private async Task<DemoGroup> Ways(CancellationToken ct) => new("Other ways in", "For people who are not texted, or whom nobody asked.",
    [
        new("The poster", $"/ways/{ways.Poster!.Id}/poster", "Print it; its code to scan and its short address.", Core.Staff.StaffRoles.Participation),
        new("What stands behind the poster", Address(ways.Poster), string.Create(CultureInfo.InvariantCulture, $"{OpenLinks.PosterPerDay} answers a day; fewer over one network.")),
        new("An anonymous survey", Address(ways.WaitingRoom!), "From a poster in the waiting room; begins with drawn faces. What it promises is true: no link is left once it was sent."),
        new("The office tablet", Address(ways.Tablet!), $"Cut the network, answer, bring it back. Staff leave with PIN {DemoWaysIn.Pin}."),
        new("A helper", "/helping", "Read a survey out to somebody who is not texted, and record it.", Core.Staff.StaffRoles.Practitioner),
        .. await BeforeRelease(ct),
        new("A printed form", $"/ways/form/{ways.Forms!.Code}", "Print it, or save it as a PDF from the browser.", Core.Staff.StaffRoles.Participation),
        new("Type in a printed form", $"/ways/paper/{ways.Forms.Code}", $"Code {ShortCode.Show(ways.Forms.Code)}.", Core.Staff.StaffRoles.Participation),
    ]);

    // Nobody in custody is texted: a helper goes through it with them.
    private async Task<DemoDoor[]> BeforeRelease(CancellationToken ct)
    {
        var child = await core.GetRequiredService<InvitationPlanner>().Plan(ct).FirstOrDefaultAsync(e => e.SurveyId == "resettlement-before-child" && e.MayBeHelped, ct);
        return child is null ? [] :
            [new("A child before a release", $"/helping/{child.PersonId}/{child.SubjectId}", "In custody, so a helper reads it out.", Core.Staff.StaffRoles.Practitioner)];
    }

    private async Task<DemoGroup> Trouble(CancellationToken ct)
    {
        var now = core.GetRequiredService<TimeProvider>().GetUtcNow();
        var (over, done) = await core.GetRequiredService<Store>().Read(async db => (
            await db.Invitations.FirstAsync(i => i.State == InvitationState.Expired && i.ExpiresAt < now && i.OpenLinkId == null, ct),
            await db.Invitations.FirstAsync(i => i.State == InvitationState.Finished && i.OpenLinkId == null && i.Way == AnswerWay.Sms && i.ExpiresAt < now, ct)));
        return new("When a link does not work", "Kind words, and nothing to learn for whoever guesses.",
        [
            new("A link that has expired", Link(over), "Told kindly."),
            new("A link that was used", Link(done), "All was sent before."),
            new("A wrong link", new Uri(_options.PublicAddress, "/s/0000000000000000000000000a").ToString(), "Twenty a minute from one address, then a rest."),
            new("A poster that was taken down", Address(ways.OldPoster!), "Looks like one that never was."),
        ]);
    }

    // A child who answered lately: not one whose link is tried above.
    private Task<string> Erasable(CancellationToken ct) => core.GetRequiredService<Store>().Read(db => db.Invitations
        .Where(i => i.State == InvitationState.Finished && i.Audience == Audience.Child && i.Person!.Case != null)
        .OrderByDescending(i => i.ExpiresAt).ThenBy(i => i.Id).Select(i => i.Person!.Case!.Reference).FirstAsync(ct));

    private Invitation? Take(string survey, Func<Invitation, bool> fits)
    {
        var one = _open.Find(i => i.SurveyId == survey && !_taken.Contains(i.Id) && fits(i));
        if (one is not null)
            _taken.Add(one.Id);
        return one;
    }

    private async Task<List<Invitation>> Open(CancellationToken ct)
    {
        var live = await core.GetRequiredService<Store>().Read(db => db.Conversations
            .Where(c => c.Live && c.Phone != null && c.Invitation.State == InvitationState.Asked)
            .Include(c => c.Invitation).ThenInclude(i => i.Person)
            .OrderByDescending(c => c.Invitation.AskedAt).ThenBy(c => c.Id).ToListAsync(ct));
        return [.. live.Select(c => c.Invitation)];
    }

    private string Token(Invitation invitation) => _keys.LinkToken(invitation.Id, invitation.Generation);

    private string Link(Invitation invitation) => _options.LinkFor(Token(invitation)).ToString();

    private string Address(OpenLink link) => _links.AddressOf(link).ToString();
}
