using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Voice.Admin.Shared;
using Voice.Core.Cases;
using Voice.Core.Cases.Importing;
using Voice.Core.Data;
using Voice.Core.Sealing;

namespace Voice.Admin.Cases;

/// <summary>One import, with the values that were refused: opened here for those who put them right.</summary>
public sealed class ImportModel(Store store, Vault vault) : StaffPage
{
    public Import Import { get; private set; } = null!;

    public IReadOnlyList<RowProblem> Refused => Problems(warning: false);

    public IReadOnlyList<RowProblem> Warnings => Problems(warning: true);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        var found = await store.Read(db => db.Imports.Include(i => i.Refused).SingleOrDefaultAsync(i => i.Id == id, ct));
        if (found is null)
            return NotFound();
        Import = found;
        return Page();
    }

    private List<RowProblem> Problems(bool warning) =>
    [
        .. Import.Refused.Where(r => r.Warning == warning).OrderBy(r => r.Row).ThenBy(r => r.Seq)
            .Select(r => new RowProblem(r.Row, r.Column, vault.Open(Import.Key, r.Value), r.Reason)),
    ];
}
