using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using Voice.Core.Invitations;
using Voice.Web.Survey;

namespace Voice.Api.Survey;

/// <summary>What every respondents' page shares: its frame, kind problems, and never a page for a method that is not its own.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public abstract class RespondentPage : PageModel
{
    public PageFrame Frame { get; protected set; } = null!;

    public PageWords Words => Frame.Words;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        // PUT and the like would otherwise show the page without having looked who asks.
        if (context.HandlerMethod is null)
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
    }

    /// <summary>After a post, and wherever the person belongs on another page.</summary>
    protected IActionResult SeeOther(string address)
    {
        Response.Headers.Location = address;
        return new StatusCodeResult(StatusCodes.Status303SeeOther);
    }

    protected IActionResult Show(Problem problem) => new ViewResult
    {
        StatusCode = problem.Status,
        ViewName = "/Survey/_Problem.cshtml",
        ViewData = new ViewDataDictionary<Problem>(ViewData, problem) { ["Frame"] = problem.Frame with { Title = problem.Title } },
    };

    /// <summary>Around a problem of somebody whose survey we cannot name.</summary>
    protected PageFrame GeneralFrame() => PageFrame.General(StrangersLanguages.Of(Request, HttpContext.RequestServices.GetRequiredService<AskOptions>()));
}
