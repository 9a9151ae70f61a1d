using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Voice.Admin.Shared;
using Voice.Core.Cases.Importing;

namespace Voice.Admin.Cases;

/// <summary>What a file would do, its columns, and the yes.</summary>
public sealed class CheckModel(UploadShelf shelf, ImportDesk desk) : StaffPage
{
    public Upload Upload { get; private set; } = null!;

    public IReadOnlyList<(ImportField Field, string? Column)> Columns { get; private set; } = [];

    public int RefusedRows => Upload.Report?.Refused.Select(r => r.Row).Distinct().Count() ?? 0;

    public int GoodRows => Upload.Report is { } r ? r.Created + r.Updated + r.Unchanged : 0;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (Guid.TryParse(RouteData.Values["id"] as string, out var id) && shelf.Find(id, By) is { } upload)
        {
            Upload = upload;
            return;
        }
        Note("That file is no longer here; bring it again.");
        context.Result = RedirectToPage("/Cases/Imports");
    }

    public async Task OnGet() => Columns = await desk.Columns(Upload);

    public async Task<IActionResult> OnPostColumns(Dictionary<string, string> columns, CancellationToken ct)
    {
        await desk.SaveColumns(Upload, columns, By);
        await desk.Try(Upload, ct);
        return RedirectToPage(new { id = Upload.Id });
    }

    public async Task<IActionResult> OnPostTake()
    {
        var report = await desk.Take(Upload);
        Note($"Taken in: {When.Number(report.Created)} new, {When.Number(report.Updated)} changed, {When.Number(report.Unchanged)} the same as before.");
        return RedirectToPage("/Cases/Imports");
    }

    public IActionResult OnPostDiscard()
    {
        shelf.Remove(Upload);
        Note("The file was thrown away.");
        return RedirectToPage("/Cases/Imports");
    }
}
