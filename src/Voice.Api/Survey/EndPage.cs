using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Voice.Core.Conversations;

namespace Voice.Api.Survey;

/// <summary>A last page: only for those whose survey ended that way.</summary>
public abstract class EndPage(SurveyDesk desk) : SurveyPage(desk)
{
    protected abstract bool IsMine { get; }

    protected override IActionResult Show() => IsMine ? Page() : Ended() ?? SeeOther(Address(""));

    protected override Task<IActionResult> Take(IFormCollection form, WebPost post, CancellationToken ct) => Task.FromResult(Show());
}

public sealed class DonePage(SurveyDesk desk) : EndPage(desk)
{
    protected override string Name => "done";

    protected override bool IsMine => Visit.IsDone;
}

public sealed class NoPage(SurveyDesk desk) : EndPage(desk)
{
    protected override string Name => "no";

    /// <summary>What became of the answers is said once, to whoever pressed the button; opened again, the page says no more than that it is over.</summary>
    public string Heading => Request.Query["from"].ToString() switch
    {
        "deleted" when Visit.State.Answers.Count == 0 => Words.Deleted,
        "kept" => Words.Kept,
        _ => Words.SaidNo,
    };

    protected override bool IsMine => Visit.IsDeclined;

    protected override async Task<IActionResult> Take(IFormCollection form, WebPost post, CancellationToken ct) =>
        Onward(await post.Return(Language, Easy, ct), () => Visit.IsStarted ? WhereItStands : Address(""));
}
