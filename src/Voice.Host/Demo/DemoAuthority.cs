using Voice.Admin.Demo;
using Voice.Core;
using Voice.Core.Cases;
using Voice.Core.Cases.Importing;
using Voice.Core.Invitations;
using Voice.Core.Messaging;
using Voice.Core.Surveys;

namespace Voice.Host.Demo;

/// <summary>Lives eight quarters of a made-up authority on the real path: files in, invitations out, answers by text
/// and web. The same seed makes the same life.</summary>
internal sealed class DemoAuthority(IServiceProvider core, DemoClock clock, int seed, string folder)
{
    private const int Months = 24;

    private readonly Random _random = new(seed);
    private readonly DemoFiles _files = new(seed);
    private readonly DemoRespondent _respondent = new(core, clock, seed);
    private DemoWaysIn? _ways;

    public async Task<DemoDoors> Make(CancellationToken ct)
    {
        await DemoStaff.Make(core, ct);
        var thisMonth = FirstOfMonth(UkTime.Today(TimeProvider.System));
        for (var month = thisMonth.AddMonths(1 - Months); month < thisMonth; month = month.AddMonths(1))
            await Live(month, month.AddMonths(1).AddDays(2), ct);
        clock.Release();
        await Import(ImportKind.Cases, _files.Cases(UkTime.Today(clock)), ct);
        await Live(thisMonth.AddMonths(-1), null, ct);
        var kept = await new DemoReports(core, clock).Make(ct);
        return await new DemoJourneys(core, _ways!, _respondent).Find(Samples(), kept, ct);
    }

    // One month's closures come in soon after it ends; most people who answer do so within days.
    private async Task Live(DateOnly month, DateOnly? importedOn, CancellationToken ct)
    {
        if (importedOn is { } day)
            clock.Set(UkTime.At(day, new TimeOnly(10, 0)));
        await Import(ImportKind.Closures, _files.Closures(month, latest: importedOn is null), ct);
        await Import(ImportKind.Victims, _files.Victims(), ct);
        foreach (var victim in await core.GetRequiredService<VictimReleases>().Waiting(ct))
            await core.GetRequiredService<VictimReleases>().Release(victim.Reference, "demo", ct);
        foreach (var victim in await core.GetRequiredService<VictimReleases>().WaitingForPanels(ct))
            await core.GetRequiredService<VictimReleases>().ReleaseForPanel(victim.PanelId, victim.Reference, "demo", ct);
        var plan = await core.GetRequiredService<Inviter>().Invite("demo", ct).ToListAsync(ct);
        var asked = plan.Where(e => e.IsAsked).ToList();
        await Deliver(ct);
        if (importedOn is null)
            return;
        foreach (var entry in asked.Where(e => _random.NextDouble() < Chance(e.Audience)))
            await _respondent.Answer(entry, ct);
        await (_ways ??= new DemoWaysIn(core, _respondent, seed)).Live(plan.Where(e => e.MayBeHelped), ct);
        Console.WriteLine($"  {month:yyyy-MM}  {asked.Count} asked");
        clock.Advance(TimeSpan.FromDays(40));
        await core.GetRequiredService<InvitationSweeps>().Expire(ct);
    }

    private async Task Import(ImportKind kind, string content, CancellationToken ct)
    {
        var path = Path.Combine(folder, "export.csv");
        await File.WriteAllTextAsync(path, content, ct);
        await core.GetRequiredService<Importer>().Import(new ImportRequest(kind, path, "demo"), null, ct);
    }

    private async Task Deliver(CancellationToken ct)
    {
        while (await core.GetRequiredService<OutboxWorker>().Round(ct) > 0)
        {
        }
        await core.GetRequiredService<SimulatedNetwork>().Deliver(ct);
    }

    // Two files that have not been brought in yet, for whoever tries the import.
    private Dictionary<string, string> Samples() => new()
    {
        ["closures.csv"] = DemoFiles.WithFaults(_files.Closures(FirstOfMonth(UkTime.Today(clock)).AddMonths(-1), latest: true)),
        ["victims.csv"] = DemoFiles.WithFaults(_files.Victims()),
        ["cases.csv"] = DemoFiles.WithFaults(_files.Cases(UkTime.Today(clock))),
    };

    private static double Chance(Audience audience) => audience switch
    {
        Audience.Child => 0.42,
        Audience.Parent => 0.34,
        _ => 0.5,
    };

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);
}
