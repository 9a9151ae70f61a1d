using Microsoft.AspNetCore.Mvc;
using Voice.Admin.Shared;
using Voice.Core;
using Voice.Core.Reports;
using Voice.Core.Staff;

namespace Voice.Admin.Reports;

public sealed record PeriodLink(string Words, ReportPeriod Period);

/// <summary>The board summary of one period: the last whole quarter unless another is asked for.</summary>
public sealed class SummaryModel(KeptReports reports, TimeProvider clock) : StaffPage
{
    private static readonly string[] Keepers = [StaffRoles.Analyst, StaffRoles.Participation];

    public ReportPeriod Period { get; private set; } = null!;

    public BoardSummary Summary { get; private set; } = null!;

    public IReadOnlyList<PeriodLink> Links { get; private set; } = [];

    /// <summary>What somebody typed as the period.</summary>
    public string? Typed { get; private set; }

    public IReadOnlyList<KeptLine> Kept { get; private set; } = [];

    /// <summary>Why the report was not kept: what could be worked out from it and those kept before.</summary>
    public IReadOnlyList<string> Refused { get; private set; } = [];

    public bool MayKeep => Keepers.Any(User.IsInRole);

    public bool StillOpen => Period.To >= Today;

    private DateOnly Today => UkTime.Today(clock);

    public async Task OnGet(string? period, CancellationToken ct) => await Load(period, ct);

    public async Task<IActionResult> OnPostKeep(string? period, CancellationToken ct)
    {
        if (!MayKeep)
            return Forbid();
        await Load(period, ct);
        if (!ModelState.IsValid)
            return Page();
        var outcome = await reports.Keep(Period, By, ct);
        if (outcome.Id is not { } id)
        {
            Refused = outcome.Reasons;
            return Page();
        }
        Note("The report is kept. It stays as it is now.");
        return RedirectToPage("/Reports/Kept", new { id });
    }

    private async Task Load(string? period, CancellationToken ct)
    {
        Typed = period?.Trim();
        Period = Chosen() ?? Before(ReportPeriod.QuarterOf(Today));
        Links = [.. Neighbours()];
        Summary = await reports.Show(Period, ct);
        Kept = await reports.List(ct);
    }

    private ReportPeriod? Chosen()
    {
        if (string.IsNullOrEmpty(Typed))
            return null;
        try
        {
            return ReportPeriod.Parse(Typed);
        }
        catch (FormatException)
        {
            ModelState.AddModelError("period", "Write a period such as 2026-Q3, 2026/27-Q2 or 2026-07-01..2026-09-30.");
            return null;
        }
    }

    private IEnumerable<PeriodLink> Neighbours()
    {
        var now = ReportPeriod.QuarterOf(Today);
        yield return new PeriodLink("Quarter before", Before(Period));
        var next = ReportPeriod.QuarterOf(Period.To.AddDays(1));
        if (next.From < now.From)
            yield return new PeriodLink("Next quarter", next);
        if (Period.From != now.From)
            yield return new PeriodLink("This quarter so far", now);
    }

    private static ReportPeriod Before(ReportPeriod period) => ReportPeriod.QuarterOf(period.From.AddDays(-1));
}
