using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Voice.Core.Invitations;

namespace Voice.Api.Survey;

/// <summary>Shown in place of an answer that could not be given; it asks nothing of the store, which may be what broke.</summary>
[IgnoreAntiforgeryToken]
public abstract class LastResortPage(AskOptions options) : PageModel
{
    public Problem Problem { get; private set; } = null!;

    // Not a handler: whatever the method was that failed, it is explained.
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => Explain();

    protected abstract Problem Choose(PageFrame frame);

    private void Explain()
    {
        Problem = Choose(PageFrame.General(StrangersLanguages.Of(Request, options)));
        ViewData["Frame"] = Problem.Frame with { Title = Problem.Title };
        if (Response.StatusCode == 200)
            Response.StatusCode = Problem.Status;
    }
}

/// <summary>Our fault.</summary>
public sealed class SorryPage(AskOptions options) : LastResortPage(options)
{
    protected override Problem Choose(PageFrame frame) => Problem.Broken(frame);
}

/// <summary>An address that leads nowhere.</summary>
public sealed class NothingPage(AskOptions options) : LastResortPage(options)
{
    protected override Problem Choose(PageFrame frame) => Problem.Unknown(frame);
}
