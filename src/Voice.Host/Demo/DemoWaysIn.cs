using Voice.Core.Invitations;
using Voice.Core.Staff;
using Voice.Core.Surveys;
using Voice.Core.WaysIn;

namespace Voice.Host.Demo;

/// <summary>A poster on the wall, a tablet in the office, a pile of forms, and helpers for those who are not texted.</summary>
internal sealed class DemoWaysIn(IServiceProvider core, DemoRespondent respondent, int seed)
{
    public const string Pin = "2468";

    private const int SittingsInAMonth = 2;

    private static readonly Recorder Helper = new(Guid.Empty, DemoAccounts.EmailOf(StaffRoles.Participation), StaffRoles.Participation);

    private readonly Random _random = new(seed + 3);
    private readonly OpenLinks _links = core.GetRequiredService<OpenLinks>();

    public OpenLink? Poster { get; private set; }

    /// <summary>Of a survey that is anonymous.</summary>
    public OpenLink? WaitingRoom { get; private set; }

    /// <summary>Taken down.</summary>
    public OpenLink? OldPoster { get; private set; }

    public OpenLink? Tablet { get; private set; }

    public OpenLink? Forms { get; private set; }

    /// <summary>One month of it.</summary>
    /// <param name="helped">People who may be offered a helper.</param>
    public async Task Live(IEnumerable<PlanEntry> helped, CancellationToken ct)
    {
        await Open(ct);
        foreach (var entry in helped.Where(_ => _random.Next(3) > 0).Take(SittingsInAMonth))
            await Sit(entry, ct);
        for (var i = _random.Next(5); i > 0; i--)
        {
            if (await core.GetRequiredService<OpenEntries>().Begin(Poster!.Code, "en", ct) is { } token)
                await respondent.ByToken(token, core.GetRequiredService<SurveyLibrary>().Find(Poster.SurveyId)!, Audience.Child, _random.Next(2) == 0, ct);
        }
    }

    private async Task Open(CancellationToken ct)
    {
        if (Poster is not null)
            return;
        var service = (await _links.Services(ct)).First(s => s.Name == DemoFiles.Services[0]).Id;
        OldPoster = await _links.MakePoster(service, "child-closure", "demo", ct);
        await _links.Close(OldPoster.Id, "demo", ct);
        Poster = await _links.MakePoster(service, "child-closure", "demo", ct);
        WaitingRoom = await _links.MakePoster(service, "our-place-child", "demo", ct);
        Tablet = await _links.MakeKiosk(service, "child-closure", Pin, "demo", ct);
        Forms = await _links.MakePaper(service, "parent-closure", "demo", ct);
    }

    private async Task Sit(PlanEntry entry, CancellationToken ct)
    {
        var assisted = core.GetRequiredService<AssistedSurveys>();
        if ((await assisted.Begin(entry.PersonId, entry.SubjectId, "en", Helper, ct)).Sitting is not { } sitting)
            return;
        var survey = core.GetRequiredService<SurveyLibrary>().Find(entry.SurveyId)!;
        var token = core.GetRequiredService<Core.Sealing.LookupKeys>().LinkToken(sitting, 0);
        await respondent.ByToken(token, survey, entry.Audience, _random.Next(3) > 0, ct);
    }
}
