using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Voice.Core.Conversations;
using Voice.Core.Surveys;
using Voice.Web.Survey;

namespace Voice.Api.Survey;

/// <summary>All answers on one page, each with a way to change it; then send.</summary>
public sealed class CheckPage(SurveyDesk desk) : SurveyPage(desk)
{
    protected override string Name => "check";

    public string Before => Address($"/q/{Visit.Asked.Last().Id}");

    public string Answered(Question question) => AnswerWords.Of(question, Visit.State.Answers.GetValueOrDefault(question.Id), Words, Say);

    protected override IActionResult Show() => Ended() ?? NotYet() ?? Page();

    protected override async Task<IActionResult> Take(IFormCollection form, WebPost post, CancellationToken ct) =>
        Ended() ?? NotYet() ?? Onward(await post.Send(Language, Easy, ct), () => Address("/check"));

    private IActionResult? NotYet()
    {
        if (!Visit.IsStarted)
            return SeeOther(Address(""));
        return Visit.Next is { } next ? SeeOther(Address($"/q/{next.Id}")) : null;
    }
}
