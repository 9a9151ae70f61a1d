using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Voice.Core.Conversations;
using Voice.Core.Surveys;

namespace Voice.Api.Survey;

/// <summary>Stopping half-way: what was said is kept or deleted, as the person likes.</summary>
public sealed class StopPage(SurveyDesk desk) : SurveyPage(desk)
{
    protected override string Name => "stop";

    /// <summary>What is kept of an anonymous survey is cut from its link.</summary>
    public bool LinkCloses => Visit.Survey.Promise == SurveyPromise.Anonymous;

    protected override IActionResult Show() => Elsewhere() ?? Page();

    protected override async Task<IActionResult> Take(IFormCollection form, WebPost post, CancellationToken ct)
    {
        if (Elsewhere() is { } other)
            return other;
        return form["answer"].ToString() switch
        {
            "keep" => Over(await post.Refuse(Language, Easy, ct), "kept"),
            "delete" => Over(await post.Delete(Language, Easy, ct), "deleted"),
            _ => Page(),
        };
    }

    private IActionResult? Elsewhere() => Ended() ?? (Visit.IsStarted ? null : SeeOther(Address("")));

    private IActionResult Over(WebVisit now, string how)
    {
        var onward = Onward(now, () => Address("/no"));
        return Visit.IsDeclined ? SeeOther(Address("/no", how)) : onward;
    }
}
