using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Voice.Core.Conversations;

namespace Voice.Api.Survey;

/// <summary>Leaving quickly and taking back what was entered, in one press. Whoever opens the link afterwards finds the first
/// page: the person themself, who may have pressed in a fright, or somebody who looks what they did.</summary>
public sealed class LeavePage(SurveyDesk desk) : SurveyPage(desk)
{
    internal const string PageName = "leave";

    protected override string Name => PageName;

    protected override IActionResult Show() => Ended() ?? SeeOther(Address(""));

    protected override async Task<IActionResult> Take(IFormCollection form, WebPost post, CancellationToken ct)
    {
        await post.TakeBack(Language, Easy, ct);
        // Not a redirect: a form may lead nowhere but to us, so that no page of ours could ever be made to hand answers on.
        Response.Headers["Refresh"] = $"0; url={PageFrame.Elsewhere}";
        return Page();
    }
}
