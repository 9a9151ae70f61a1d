using Microsoft.AspNetCore.Mvc;
using Voice.Admin.Shared;
using Voice.Core.Reports;

namespace Voice.Admin.Reports;

/// <summary>A report that was kept, as it was.</summary>
public sealed class KeptModel(KeptReports reports) : StaffPage
{
    public BoardReport Made { get; private set; } = null!;

    public BoardSummary Summary { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (await reports.Open(id, ct) is not { } kept)
            return NotFound();
        (Made, Summary) = (kept.Made, kept.Summary);
        return Page();
    }
}
