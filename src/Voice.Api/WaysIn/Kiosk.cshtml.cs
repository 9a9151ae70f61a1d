using Microsoft.AspNetCore.Mvc;
using Voice.Api.Survey;
using Voice.Core.Conversations;
using Voice.Core.WaysIn;

namespace Voice.Api.WaysIn;

/// <summary>The office tablet's one page. All it shows is drawn by its script, so that it works while the network is gone.</summary>
public sealed class KioskPage(SurveyDesk desk, Kiosks kiosks) : RespondentPage
{
    public string Base => $"/k/{Token}";

    /// <summary>The drawings of the survey's easy read.</summary>
    public IReadOnlyList<string> Symbols { get; private set; } = [];

    private string Token => ((string)RouteData.Values["token"]!).Trim().ToLowerInvariant();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var from = HttpContext.Connection.RemoteIpAddress;
        if (!desk.Guesses.MayTry(from, Token))
            return Show(Problem.Busy(GeneralFrame()));
        if (await kiosks.Find(Token, ct) is not { } kiosk || kiosks.SurveyOf(kiosk) is not { } survey)
        {
            desk.Guesses.Missed(from);
            return Show(Problem.Unknown(GeneralFrame()));
        }
        desk.Guesses.Opened(Token);
        Symbols = [.. survey.Questions.Select(q => q.Easy?.Symbol).OfType<string>().Distinct()];
        var language = survey.Languages[0].Code;
        Frame = PageFrame.For(new WebVisit(survey, ConversationEngine.New(language, null, "", ""), Closed: false), language, []);
        return Page();
    }
}
