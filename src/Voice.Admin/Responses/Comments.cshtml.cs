using Microsoft.AspNetCore.Mvc;
using Voice.Admin.Shared;
using Voice.Analysis.Themes;
using Voice.Core.Insights;
using Voice.Core.Reports;
using Voice.Core.Themes;

namespace Voice.Admin.Responses;

/// <summary>Comments awaiting approval, those most like a disclosure first; and what the program made of them, to be corrected.</summary>
public sealed class CommentsModel(CommentApprovals approvals, CorrectionDesk corrections, ThemeShelf shelf) : StaffPage
{
    private const int Shown = 20;

    public CommentsToRead Comments { get; private set; } = null!;

    public IReadOnlyList<ThemeDefinition> Themes { get; private set; } = [];

    public async Task OnGet(CancellationToken ct)
    {
        Comments = await approvals.Read(Shown, ct);
        Themes = [.. (await shelf.Current(ct)).Active];
    }

    public async Task<IActionResult> OnPost(Guid id, bool? approve, CancellationToken ct)
    {
        if (approve is not { } yes)
            return BadRequest();
        if (await approvals.Decide(id, yes, By, ct))
            Note(yes ? "The comment may be quoted." : "The comment is withheld.");
        else
            Note(yes ? "Somebody had decided about that comment already, or it is not masked yet." : "Somebody had decided about that comment already.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostCorrect(Guid id, string? sentiment, Dictionary<string, string?> themes, string? concern, CancellationToken ct)
    {
        var category = string.IsNullOrEmpty(concern) ? null : concern;
        var marks = themes.Where(t => !string.IsNullOrEmpty(t.Value)).ToDictionary(t => t.Key, t => t.Value!, StringComparer.Ordinal);
        if (sentiment is null || !await corrections.IsKnown(sentiment, marks, category, ct))
            return BadRequest();
        var found = await corrections.Correct(id, sentiment, marks, category, By, ct);
        Note(!found ? "That comment is not there any more."
            : category is null ? "Your correction is kept." : "Your correction is kept, and the safeguarding lead is told.");
        return RedirectToPage();
    }
}
