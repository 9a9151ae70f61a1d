using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Voice.Web.Survey;

namespace Voice.Api.Survey;

/// <summary>Who will see the answers, what stays private and when it cannot; then yes or no.</summary>
public sealed class StartPage(SurveyDesk desk) : SurveyPage(desk)
{
    protected override string Name => "start";

    public IEnumerable<string> WhoSees => Say(Visit.Survey.Wording.WhoSees)
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Three questions a minute: most people need less, and nobody should feel slow.</summary>
    public string HowLong
    {
        get
        {
            var questions = Visit.Asked.Count();
            return PageWords.Fill(Words.HowLong, questions, Math.Max(2, (questions + 2) / 3));
        }
    }

    public string Onwards => Visit.Next is { } next ? Address($"/q/{next.Id}") : Address("/check");

    protected override IActionResult Show() => Ended() ?? Page();

    protected override async Task<IActionResult> Take(IFormCollection form, CancellationToken ct)
    {
        if (Ended() is { } over)
            return over;
        return form["answer"].ToString() switch
        {
            "yes" => Onward(await Desk.Surveys.Agree(Token, Language, ct), () => Onwards),
            "no" => Onward(await Desk.Surveys.Refuse(Token, Language, ct), () => Address("/no")),
            _ => Page(),
        };
    }
}
