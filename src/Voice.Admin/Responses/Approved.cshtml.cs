using Microsoft.AspNetCore.Mvc;
using Voice.Admin.Shared;
using Voice.Core.Reports;

namespace Voice.Admin.Responses;

/// <summary>What reports may quote, and the way back where approving it was a mistake.</summary>
public sealed class ApprovedModel(CommentApprovals approvals) : StaffPage
{
    private const int Shown = 30;
    private const int LastPage = 10_000;

    public IReadOnlyList<ApprovedComment> Comments { get; private set; } = [];

    /// <summary>From 1.</summary>
    public int Number { get; private set; } = 1;

    public bool HasMore { get; private set; }

    public async Task OnGet(int number, CancellationToken ct)
    {
        Number = Math.Clamp(number, 1, LastPage);
        var comments = await approvals.ReadApproved((Number - 1) * Shown, Shown + 1, ct);
        (Comments, HasMore) = ([.. comments.Take(Shown)], comments.Count > Shown);
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        Note(await approvals.TakeBack(id, By, ct) ? "The comment is not quoted any more." : "That comment was taken back already.");
        return RedirectToPage();
    }
}
