using Microsoft.AspNetCore.Mvc;
using Voice.Admin.Shared;
using Voice.Core.Insights;
using Voice.Core.Reports;

namespace Voice.Admin.Responses;

/// <summary>Comments awaiting approval, those most like a disclosure first; and what the program made of them, to be corrected.</summary>
public sealed class CommentsModel(CommentApprovals approvals, CorrectionDesk corrections) : StaffPage
{
    private const int Shown = 20;

    public CommentsToRead Comments { get; private set; } = null!;

    public async Task OnGet(CancellationToken ct) => Comments = await approvals.Read(Shown, ct);

    public async Task<IActionResult> OnPost(Guid id, bool? approve, CancellationToken ct)
    {
        if (approve is not { } yes)
            return BadRequest();
        if (await approvals.Decide(id, yes, By, ct))
            Note(yes ? "The comment may be quoted." : "The comment is withheld.");
        else
            Note("Somebody had decided about that comment already.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostCorrect(Guid id, string? sentiment, string[] themes, string? concern, CancellationToken ct)
    {
        var category = string.IsNullOrEmpty(concern) ? null : concern;
        if (sentiment is null || !CorrectionDesk.IsKnown(sentiment, themes, category))
            return BadRequest();
        var found = await corrections.Correct(id, sentiment, themes, category, By, ct);
        Note(!found ? "That comment is not there any more."
            : category is null ? "Your correction is kept." : "Your correction is kept, and the safeguarding lead is told.");
        return RedirectToPage();
    }
}
