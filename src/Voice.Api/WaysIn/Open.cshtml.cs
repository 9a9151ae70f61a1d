using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Voice.Api.Survey;
using Voice.Core;
using Voice.Core.Conversations;
using Voice.Core.Invitations;
using Voice.Core.Surveys;
using Voice.Core.WaysIn;
using Voice.Web.Survey;

namespace Voice.Api.WaysIn;

/// <summary>What stands behind a poster. Looking at it changes nothing; "yes" gives the person a link of their own, and from
/// there on everything is as for anybody.</summary>
public sealed class OpenPage(SurveyDesk desk, OpenLinks links, OpenEntries entries, OpenLinkLimit limit, TimeProvider clock) : RespondentPage
{
    private WebVisit _visit = null!;
    private OpenLinkView _link = null!;

    public SurveyDefinition Survey => _visit.Survey;

    /// <summary>They do not want to; nothing was stored of it.</summary>
    public bool SaidNo { get; private set; }

    /// <summary>This page is in easy read, and so are those that follow.</summary>
    public bool Easy { get; private set; }

    /// <summary>This page in the other reading.</summary>
    public string OtherReading => Here(Frame.Language, !Easy);

    public string ChangesNothing => Say(Easy ? Survey.Easy!.ChangesNothing : Survey.Wording.ChangesNothing);

    public IEnumerable<string> WhoSees => Say(Easy ? Survey.Easy!.WhoSees : Survey.Wording.WhoSees)
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public string HowLong => PageWords.Promise(Words, Survey);

    /// <summary>Signed for today: a page that was copied last month cannot be posted.</summary>
    public string Tag => desk.Keys.FormTag(Signed(UkTime.Today(clock)));

    private string Code => ShortCode.Read(RouteData.Values["code"] as string);

    public string Say(LocalText text) => _visit.Say(text, Frame.Language);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await Find(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!PostedForm.IsFromUs(Request, desk.Options.PublicAddress))
            return Show(Problem.NotOurs(GeneralFrame()));
        if (await Find(ct) is { } problem)
            return problem;
        if (await PostedForm.Read(HttpContext, ct) is not { } form || !IsSigned(form["tag"]))
            return Show(Problem.NotOurs(Frame));
        return form["answer"].ToString() switch
        {
            "yes" => await Begin(ct),
            "no" => No(),
            _ => Page(),
        };
    }

    private async Task<IActionResult> Begin(CancellationToken ct)
    {
        switch (limit.Begin(HttpContext.Connection.RemoteIpAddress, Code))
        {
            case OpenLinkAnswer.InAnHour:
                return Show(Problem.InAnHour(Frame));
            case OpenLinkAnswer.Tomorrow:
                return Show(Problem.Tomorrow(Frame));
        }
        if (await entries.Begin(Code, Frame.Language, ct) is not { } token)
            return Show(Problem.Full(Frame));
        desk.Guesses.Opened(token);
        var visit = await desk.Surveys.Agree(token, Frame.Language, Easy, ct);
        return SeeOther(visit?.Next is { } first ? $"/s/{token}/q/{first.Id}" : $"/s/{token}");
    }

    private PageResult No()
    {
        SaidNo = true;
        return Page();
    }

    private async Task<IActionResult?> Find(CancellationToken ct)
    {
        var from = HttpContext.Connection.RemoteIpAddress;
        if (!desk.Guesses.MayTry(from, Code))
            return Show(Problem.Busy(GeneralFrame()));
        if (await links.Find(Code, AnswerWay.Poster, ct) is not { Survey: { } survey } found)
        {
            desk.Guesses.Missed(from);
            return Show(Problem.UnknownPoster(GeneralFrame()));
        }
        desk.Guesses.Opened(Code);
        _link = found;
        Look(survey);
        return null;
    }

    private void Look(SurveyDefinition survey)
    {
        var spoken = survey.Languages.Where(l => l.Status == TranslationStatus.Checked || desk.Options.UncheckedToo).Select(l => l.Code).DefaultIfEmpty(survey.Languages[0].Code).ToList();
        var wished = Request.Query["lang"].ToString();
        var accepted = Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).Select(l => l.Value.ToString().Split('-')[0].ToLowerInvariant());
        var language = accepted.Prepend(wished).FirstOrDefault(spoken.Contains) ?? spoken[0];
        Easy = survey.Easy is not null && Request.Query["easy"] == "1";
        _visit = new WebVisit(survey, ConversationEngine.New(language, null, _link.Team, ""), Closed: false);
        Frame = PageFrame.For(_visit, language, [.. spoken.Where(code => code != language).Select(code => new LanguageLink(code, PageWords.NameOf(code), Here(code, Easy)))]);
        ViewData["Frame"] = Frame;
    }

    private string Here(string language, bool easy) => $"/o/{Code}?lang={language}{(easy ? "&easy=1" : "")}";

    // A page opened before midnight may be posted after it.
    private bool IsSigned(string? tag)
    {
        var today = UkTime.Today(clock);
        return desk.Keys.FormTagIsOurs(Signed(today), tag) || desk.Keys.FormTagIsOurs(Signed(today.AddDays(-1)), tag);
    }

    private string Signed(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Code}\nopen\n{day:O}");
}
