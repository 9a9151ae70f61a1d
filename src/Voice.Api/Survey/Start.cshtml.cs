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

    public string HowLong
    {
        get
        {
            var questions = Visit.Asked.Count();
            return PageWords.Fill(Words.HowLong, questions, PageWords.MinutesFor(questions));
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
