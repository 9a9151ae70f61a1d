using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Voice.Core;
using Voice.Core.Conversations;
using Voice.Core.Surveys;
using Voice.Web.Survey;

namespace Voice.Api.Survey;

/// <summary>One page of the survey behind a link. Getting it changes nothing; posting it is checked, kept and answered
/// with a redirect, so that going back or pressing twice does no harm.</summary>
public abstract class SurveyPage(SurveyDesk desk) : RespondentPage
{
    public WebVisit Visit { get; private set; } = null!;

    /// <summary>The language this page speaks.</summary>
    public string Language => Frame.Language;

    /// <summary>This page is in easy read.</summary>
    public bool Easy { get; private set; }

    /// <summary>This page in the other reading.</summary>
    public string OtherReading => Request.Path + QueryString.Create(
        Request.Query.Where(q => q.Key is "from" or "lang").Append(new("easy", Easy ? "0" : "1")));

    /// <summary>Where a survey under way stands: its next question, or all answers to check.</summary>
    public string WhereItStands => Address(Visit.Next is { } next ? $"/q/{next.Id}" : "/check");

    /// <summary>The last whole day of this link, in words.</summary>
    public string LastDay => Words.Day(UkTime.Day(Visit.Until.AddTicks(-1)));

    /// <summary>Signed, so that only a page we made can be posted. It names neither link nor person.</summary>
    public string Tag => desk.Keys.FormTag(Sign(Name));

    protected SurveyDesk Desk => desk;

    /// <summary>As it was made, however it was typed.</summary>
    protected string Token => ((string)RouteData.Values["token"]!).Trim().ToLowerInvariant();

    /// <summary>What this page is called in its signature.</summary>
    protected abstract string Name { get; }

    // No parameters and no bound properties: binding would read the form before we have looked where it comes from.
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await Open(ct) ?? ToLanguages() ?? Show();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!PostedForm.IsFromUs(Request, desk.Options.PublicAddress))
            return Show(Problem.NotOurs(GeneralFrame()));
        if (IsGuessing())
            return Show(Problem.Busy(GeneralFrame()));
        // Read whole before anything is locked: a slow sender makes nobody wait.
        if (await PostedForm.Read(HttpContext, ct) is not { } form)
            return await Open(ct) ?? Show(Problem.TooBig(Frame, Request.Path + Request.QueryString));
        if (!desk.Keys.FormTagIsOurs(Sign(Name), form["tag"]))
            return await Open(ct) ?? Show(Problem.NotOurs(Frame));
        return await desk.Surveys.Post(Token, async post => Met(post?.Visit) ?? await Take(form, post!, ct), ct);
    }

    public string Say(LocalText text) => Visit.Say(text, Language);

    public string Ask(Question question) => Say(Easy && question.Easy is { } easy ? easy.Text : question.Text);

    /// <summary>An address within this survey. The language is named only while it is not the one that is kept.</summary>
    public string Address(string page, string? from = null)
    {
        var query = new QueryString();
        if (from is not null)
            query = query.Add("from", from);
        if (Language != Visit.State.Language || (Visit.State.AlsoIn is not null && !MustChoose))
            query = query.Add("lang", Language);
        if (Easy != (Visit.State.EasyRead && Visit.Survey.Easy is not null))
            query = query.Add("easy", Easy ? "1" : "0");
        return $"/s/{Token}{page}{query}";
    }

    protected abstract IActionResult Show();

    protected abstract Task<IActionResult> Take(IFormCollection form, WebPost post, CancellationToken ct);

    /// <summary>The page after what was posted is kept.</summary>
    protected IActionResult Onward(WebVisit now, Func<string> address)
    {
        Look(now);
        return Ended() ?? SeeOther(address());
    }

    /// <summary>Where somebody belongs whose survey is over; null while it is not.</summary>
    protected IActionResult? Ended()
    {
        if (!Visit.Closed)
            return null;
        if (Visit.IsDone)
            return SeeOther(Address("/done"));
        return Visit.IsDeclined ? SeeOther(Address("/no")) : Show(Problem.Expired(GeneralFrame()));
    }

    /// <summary>Nobody knows yet which language this person speaks, and they have not chosen here.</summary>
    protected bool MustChoose => Visit is { Closed: false, State.AlsoIn: not null } && Request.Query["lang"].Count == 0;

    // The languages are chosen on the first page.
    private IActionResult? ToLanguages() => MustChoose && Name != "start" ? SeeOther(Address("")) : null;

    /// <returns>Null when there is a survey to look at.</returns>
    private async Task<IActionResult?> Open(CancellationToken ct) =>
        IsGuessing() ? Show(Problem.Busy(GeneralFrame())) : Met(await desk.Surveys.Open(Token, ct));

    private bool IsGuessing() => !desk.Guesses.MayTry(HttpContext.Connection.RemoteIpAddress, Token);

    private IActionResult? Met(WebVisit? visit)
    {
        if (visit is null)
        {
            desk.Guesses.Missed(HttpContext.Connection.RemoteIpAddress);
            return Show(Problem.Unknown(GeneralFrame()));
        }
        desk.Guesses.Opened(Token);
        Look(visit);
        return null;
    }

    // From here, so that no form holds the link's secret.
    private string ToLeaving
    {
        get
        {
            var there = Address("/leave");
            return (Name.StartsWith("q/", StringComparison.Ordinal) ? "../" : "") + there[(there.IndexOf(Token, StringComparison.Ordinal) + Token.Length + 1)..];
        }
    }

    private string Sign(string page) => $"{Token}\n{page}";

    private void Look(WebVisit visit)
    {
        Visit = visit;
        var spoken = visit.Survey.Languages
            .Where(l => l.Status == TranslationStatus.Checked || desk.Options.UncheckedToo || l.Code == visit.State.Language)
            .Select(l => l.Code).ToList();
        var wished = Request.Query["lang"].ToString();
        var language = spoken.Contains(wished) ? wished : visit.State.Language;
        Easy = visit.Survey.Easy is not null && (Request.Query["easy"].ToString() switch { "1" => true, "0" => false, _ => visit.State.EasyRead });
        Frame = PageFrame.For(visit, language, [.. spoken.Where(code => code != language).Select(LinkTo)]);
        if (visit.Survey.QuickExit && visit.IsStarted && visit.State.Answers.Count > 0 && Name != "start")
            Frame = Frame with { Leaving = new(ToLeaving, desk.Keys.FormTag(Sign(LeavePage.PageName))) };
        if (MustChoose)
            Frame = Frame with { Second = PageFrame.For(visit, visit.State.AlsoIn!, []) };
        ViewData["Frame"] = Frame;
    }

    protected LanguageLink LinkTo(string code)
    {
        var query = QueryString.Create(Request.Query.Where(q => q.Key is "from" or "easy").Append(new("lang", code)));
        return new LanguageLink(code, PageWords.Knows(code) ? PageWords.In(code).Name : code, Request.Path + query);
    }
}
