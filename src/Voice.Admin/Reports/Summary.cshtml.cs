using Microsoft.AspNetCore.Mvc;
using Voice.Admin.Shared;
using Voice.Core;
using Voice.Core.Reports;
using Voice.Core.Staff;

namespace Voice.Admin.Reports;

public sealed record PeriodLink(string Words, ReportPeriod Period);

/// <summary>The board summary of a quarter or a financial year: the last whole quarter unless another is asked for.</summary>
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

    public static string Address(PeriodName period) => Address(period.Period);

    public static string Address(string period) => $"/summary?period={Uri.EscapeDataString(period)}";

    public bool MayKeep => Keepers.Any(User.IsInRole);

    public bool StillOpen => Period.HasFigures && Period.To >= Today;

    private DateOnly Today => UkTime.Today(clock);

    public async Task OnGet(string? period, CancellationToken ct) => await Load(period, ct);

    public async Task<IActionResult> OnPostKeep(string? period, CancellationToken ct)
    {
        if (!MayKeep)
            return Forbid();
        await Load(period, ct);
        if (!ModelState.IsValid || !Period.HasFigures)
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
        Links = [.. Period.IsYear ? [] : Quarters(), .. Years()];
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
            ModelState.AddModelError("period", "Write a quarter such as 2026-Q3 or 2026/27-Q2, or a financial year such as 2026/27.");
            return null;
        }
    }

    private IEnumerable<PeriodLink> Quarters()
    {
        var now = ReportPeriod.QuarterOf(Today);
        yield return new PeriodLink("Quarter before", Before(Period));
        var next = ReportPeriod.QuarterOf(Period.To.AddDays(1));
        if (next.From < now.From)
            yield return new PeriodLink("Next quarter", next);
        if (Period.From != now.From)
            yield return new PeriodLink("This quarter so far", now);
    }

    private IEnumerable<PeriodLink> Years()
    {
        var year = ReportPeriod.YearOf(Period.From);
        if (!Period.IsYear)
            yield return new PeriodLink(year.To < Today ? "The whole year" : "This year so far", year);
        yield return new PeriodLink("The year before", ReportPeriod.YearOf(year.From.AddDays(-1)));
        var next = ReportPeriod.YearOf(year.To.AddDays(1));
        if (Period.IsYear && next.From <= Today)
            yield return new PeriodLink("Next year", next);
    }

    private static ReportPeriod Before(ReportPeriod period) => ReportPeriod.QuarterOf(period.From.AddDays(-1));
}
