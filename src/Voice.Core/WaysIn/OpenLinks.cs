using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Cases;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Sealing;
using Voice.Core.Surveys;

namespace Voice.Core.WaysIn;

/// <summary>An open link with what stands behind it.</summary>
/// <param name="Today">Surveys begun through it today.</param>
/// <param name="Ever">Surveys begun through it altogether.</param>
public sealed record OpenLinkView(OpenLink Link, SurveyDefinition? Survey, string Service, string Team, int Today, int Ever);

/// <summary>Makes and closes posters, kiosks and piles of printed forms.</summary>
public sealed class OpenLinks(Store store, SurveyLibrary surveys, SurveyShelf shelf, Vault vault, LookupKeys keys, AskOptions options, TimeProvider clock)
{
    /// <summary>A busy waiting room in a day, and as many again; somebody who wants to drown them needs more.</summary>
    public const int PosterPerDay = 100;

    /// <summary>From one network, which a waiting room shares: a group that comes together begins within minutes.</summary>
    public const int PerNetworkAnHour = 25;

    /// <summary>More than an office sees in a day, and less than a poster takes: some is left for those on other networks.</summary>
    public const int PerNetworkADay = 80;

    public const int KioskPerDay = 200;
    public const int PaperPerDay = 500;

    private const int PosterLetters = 6;
    private const int PaperLetters = 8;

    public Task<OpenLink> MakePoster(Guid serviceId, string surveyId, string by, CancellationToken ct = default) =>
        Make(by, serviceId, surveyId, (id, survey) => Link(id, AnswerWay.Poster, survey.Id, null, serviceId, PosterPerDay, ShortCode.Make(PosterLetters), by), ct);

    public Task<OpenLink> MakePaper(Guid serviceId, string surveyId, string by, CancellationToken ct = default) =>
        Make(by, serviceId, surveyId, (id, survey) => Link(id, AnswerWay.Paper, survey.Id, survey.Version, serviceId, PaperPerDay, ShortCode.Make(PaperLetters), by), ct);

    /// <param name="pin">Four to eight digits that staff type to leave the kiosk.</param>
    public Task<OpenLink> MakeKiosk(Guid serviceId, string surveyId, string pin, string by, CancellationToken ct = default)
    {
        if (!IsPin(pin))
            throw new ArgumentException("A PIN has four to eight digits.", nameof(pin));
        var (open, secret) = KioskKeys.Make();
        var salt = RandomNumberGenerator.GetBytes(16);
        var key = vault.NewKey();
        return Make(by, serviceId, surveyId, (id, survey) => new OpenLink
        {
            Id = id,
            Way = AnswerWay.Kiosk,
            Code = CodeOf(keys.LinkToken(id, 0)),
            SurveyId = survey.Id,
            ServiceId = serviceId,
            PerDay = KioskPerDay,
            MadeAt = clock.GetUtcNow(),
            MadeBy = by,
            Key = key,
            PublicKey = open,
            PrivateKey = vault.Seal(key, secret),
            PinSalt = salt,
            PinHash = KioskKeys.HashPin(pin, salt),
        }, ct);
    }

    public static bool IsPin(string? pin) => pin is { Length: >= 4 and <= 8 } && pin.All(char.IsAsciiDigit);

    /// <summary>The address to open on the tablet; worked out again whenever it is needed.</summary>
    public Uri AddressOf(OpenLink link) => link.Way switch
    {
        AnswerWay.Kiosk => new Uri(options.PublicAddress, $"/k/{keys.LinkToken(link.Id, 0)}"),
        _ => new Uri(options.PublicAddress, $"/o/{link.Code}"),
    };

    /// <summary>The surveys that may stand open: none while a file has a fault, since an older version would speak.</summary>
    public IReadOnlyList<SurveyDefinition> Surveys => surveys.Faults.Count > 0 ? [] : surveys.Latest;

    public Task<List<Service>> Services(CancellationToken ct = default) =>
        store.Read(db => db.Services.OrderBy(s => s.Name).ToListAsync(ct));

    /// <summary>The newest first, closed ones last.</summary>
    public Task<List<OpenLinkView>> List(CancellationToken ct = default) => store.Read(async db =>
    {
        var links = await db.OpenLinks.Include(l => l.Service).OrderBy(l => l.ClosedAt != null).ThenByDescending(l => l.MadeAt).ThenBy(l => l.Id).ToListAsync(ct);
        var counts = await db.OpenLinkDays.ToListAsync(ct);
        return links.Select(l => View(l, counts)).ToList();
    });

    /// <summary>An open poster or pile of forms by what somebody typed or scanned; null: there is none, or it was closed.</summary>
    public Task<OpenLinkView?> Find(string? code, AnswerWay way, CancellationToken ct = default) => store.Read(async db =>
    {
        var meant = ShortCode.Read(code);
        var link = await db.OpenLinks.Include(l => l.Service).SingleOrDefaultAsync(l => l.Code == meant && l.Way == way && l.ClosedAt == null, ct);
        return link is null ? null : View(link, await db.OpenLinkDays.Where(d => d.OpenLinkId == link.Id).ToListAsync(ct));
    });

    public Task<OpenLinkView?> Find(Guid id, CancellationToken ct = default) => store.Read(async db =>
    {
        var link = await db.OpenLinks.Include(l => l.Service).SingleOrDefaultAsync(l => l.Id == id, ct);
        return link is null ? null : View(link, await db.OpenLinkDays.Where(d => d.OpenLinkId == id).ToListAsync(ct));
    });

    public Task<bool> Close(Guid id, string by, CancellationToken ct = default) => store.Write(new Act(by, "open links"), async scope =>
    {
        var link = await scope.Db.OpenLinks.SingleOrDefaultAsync(l => l.Id == id && l.ClosedAt == null, ct);
        if (link is null)
            return false;
        link.ClosedAt = scope.Now;
        scope.Audit("open-link.closed", id.ToString());
        return true;
    }, ct);

    /// <summary>What is stored of a kiosk's address.</summary>
    internal static string CodeOf(string token) => Convert.ToHexStringLower(LookupKeys.TokenHash(token));

    private Task<OpenLink> Make(string by, Guid serviceId, string surveyId, Func<Guid, SurveyDefinition, OpenLink> link, CancellationToken ct) =>
        store.Write(new Act(by, "open links"), async scope =>
        {
            var survey = Surveys.FirstOrDefault(s => s.Id == surveyId) ?? throw new ArgumentException("There is no such survey.", nameof(surveyId));
            if (!await scope.Db.Services.AnyAsync(s => s.Id == serviceId, ct))
                throw new ArgumentException("There is no such service.", nameof(serviceId));
            await shelf.Publish(scope, survey, ct);
            var made = link(Guid.CreateVersion7(), survey);
            scope.Db.OpenLinks.Add(made);
            scope.Audit("open-link.made", made.Id.ToString(), new { way = made.Way.ToString(), survey = survey.Id });
            return made;
        }, ct);

    private OpenLink Link(Guid id, AnswerWay way, string survey, int? version, Guid service, int perDay, string code, string by) => new()
    {
        Id = id,
        Way = way,
        Code = code,
        SurveyId = survey,
        SurveyVersion = version,
        ServiceId = service,
        PerDay = perDay,
        MadeAt = clock.GetUtcNow(),
        MadeBy = by,
    };

    private OpenLinkView View(OpenLink link, List<OpenLinkDay> days)
    {
        var mine = days.Where(d => d.OpenLinkId == link.Id).ToList();
        var today = UkTime.Today(clock);
        return new OpenLinkView(
            link, SurveyOf(link), link.Service.Name, link.Service.PublicName ?? options.Team,
            mine.FirstOrDefault(d => d.Day == today)?.Count ?? 0, mine.Sum(d => d.Count));
    }

    private SurveyDefinition? SurveyOf(OpenLink link) =>
        link.SurveyVersion is { } version ? surveys.Find(link.SurveyId, version) : surveys.Find(link.SurveyId);
}
