using Microsoft.AspNetCore.Mvc;
using Voice.Core.Invitations;
using Voice.Core.WaysIn;

namespace Voice.Admin.WaysIn;

/// <summary>A form to print, in one language.</summary>
public sealed class FormModel(PaperForms forms, AskOptions options) : PaperPage(forms, options)
{
    public async Task<IActionResult> OnGet(string code, string? lang, CancellationToken ct) => await Open(code, lang, ct) ?? Page();
}
