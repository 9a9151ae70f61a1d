using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Voice.Core.Conversations;

namespace Voice.Api.Survey;

/// <summary>Stopping half-way: what was said is kept or deleted, as the person likes.</summary>
public sealed class StopPage(SurveyDesk desk) : SurveyPage(desk)
{
    protected override string Name => "stop";

    public string Before => Visit.Next is { } next ? Address($"/q/{next.Id}") : Address("/check");

    protected override IActionResult Show() => Elsewhere() ?? Page();

    protected override async Task<IActionResult> Take(IFormCollection form, WebPost post, CancellationToken ct)
    {
        if (Elsewhere() is { } other)
            return other;
        return form["answer"].ToString() switch
        {
            "keep" => Onward(await post.Refuse(Language, Easy, ct), () => Address("/no")),
            "delete" => Deleted(Onward(await post.Delete(Language, Easy, ct), () => Address("/no"))),
            _ => Page(),
        };
    }

    private IActionResult? Elsewhere() => Ended() ?? (Visit.IsStarted ? null : SeeOther(Address("")));

    private IActionResult Deleted(IActionResult onward) =>
        Visit.IsDeclined ? SeeOther(Address("/no", "deleted")) : onward;
}
