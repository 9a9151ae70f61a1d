using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Voice.Core.Conversations;
using Voice.Core.Surveys;
using Voice.Web.Survey;

namespace Voice.Api.Survey;

/// <summary>All answers on one page, each with a way to change it; then send.</summary>
public sealed class CheckPage(SurveyDesk desk) : SurveyPage(desk)
{
    protected override string Name => "check";

    public string Before => Address($"/q/{Visit.Asked.Last().Id}");

    /// <summary>An answer changed after the page was opened that would have sent it.</summary>
    public bool HasChanged { get; private set; }

    public string Answered(Question question) => AnswerWords.Of(question, Visit.State.Answers.GetValueOrDefault(question.Id), Words, Say);

    protected override IActionResult Show() => Ended() ?? NotYet() ?? Page();

    protected override async Task<IActionResult> Take(IFormCollection form, WebPost post, CancellationToken ct) =>
        Ended() ?? NotYet() ?? Changed(form) ?? Onward(await post.Send(Language, Easy, ct), () => Address("/check"));

    // Nothing is sent that this person has not seen.
    private PageResult? Changed(IFormCollection form)
    {
        if (form["seen"] == Visit.Mark.ToString(CultureInfo.InvariantCulture))
            return null;
        HasChanged = true;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private IActionResult? NotYet()
    {
        if (!Visit.IsStarted)
            return SeeOther(Address(""));
        return Visit.Next is { } next ? SeeOther(Address($"/q/{next.Id}")) : null;
    }
}
