using Microsoft.AspNetCore.Mvc;
using Voice.Admin.Shared;
using Voice.Core.Reports;

namespace Voice.Admin.Responses;

/// <summary>Comments awaiting approval, oldest first.</summary>
public sealed class CommentsModel(CommentApprovals approvals) : StaffPage
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
}
