using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Voice.Admin.Shared;
using Voice.Core.Cases;
using Voice.Core.Data;

namespace Voice.Admin.Cases;

/// <summary>Bringing a file, and the files that were taken in.</summary>
[RequestSizeLimit(Limit)]
[RequestFormLimits(MultipartBodyLengthLimit = Limit, MemoryBufferThreshold = Limit)] // names and numbers are not spooled to disk in clear
public sealed class ImportsModel(Store store, UploadShelf shelf, ImportDesk desk) : StaffPage
{
    private const int Shown = 50;
    private const int Limit = 50 * 1024 * 1024;

    [BindProperty]
    public ImportKind? Kind { get; set; }

    [BindProperty(Name = "File")]
    public IFormFile? Brought { get; set; }

    public IReadOnlyList<Import> Done { get; private set; } = [];

    public bool IsWrong(string field) => ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0;

    public async Task OnGet(CancellationToken ct) =>
        Done = await store.Read(db => db.Imports.OrderByDescending(i => i.StartedAt).ThenBy(i => i.Id).Take(Shown).ToListAsync(ct));

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (Kind is null)
            ModelState.AddModelError(nameof(Kind), "Choose what is in the file.");
        if (Brought is null or { Length: 0 })
            ModelState.AddModelError("File", Brought is null ? "Choose a file." : "This file is empty.");
        if (!ModelState.IsValid)
        {
            await OnGet(ct);
            return Page();
        }
        await using var content = Brought!.OpenReadStream();
        var upload = await shelf.Put(Kind!.Value, Brought.FileName, By, content, ct);
        await desk.Try(upload, ct);
        return RedirectToPage("/Cases/Check", new { id = upload.Id });
    }
}
