using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Voice.Admin.Shared;

/// <summary>What somebody sees instead of a page: never what went wrong inside.</summary>
[IgnoreAntiforgeryToken]
public sealed class ProblemModel : PageModel
{
    private int Status =>
        HttpContext.Features.Get<IExceptionHandlerFeature>() is null ? HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalStatusCode ?? 404 : 500;

    public string Heading => Status switch
    {
        StatusCodes.Status400BadRequest => "That did not arrive as it should",
        StatusCodes.Status403Forbidden => "Your role does not open this page",
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => "There is no such page",
        StatusCodes.Status413PayloadTooLarge => "That file is too large",
        _ => "Something went wrong",
    };

    public string Words => Status switch
    {
        StatusCodes.Status400BadRequest => "The page may have been open too long. Nothing was changed. Go back, load the page again and repeat what you did.",
        StatusCodes.Status403Forbidden => "If you need it for your work, ask an administrator for the role.",
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => "Check the address, or begin again from the start page.",
        StatusCodes.Status413PayloadTooLarge => "A file may have up to 50 MB. Nothing was changed.",
        _ => "It is not your fault. Nothing was lost. Try again in a moment; if it stays, tell an administrator when it happened.",
    };

    public void OnGet() => KeepStatus();

    public void OnPost() => KeepStatus();

    private void KeepStatus() => Response.StatusCode = Status;
}
