using Microsoft.AspNetCore.Mvc;
using Voice.Admin.Shared;
using Voice.Core.Invitations;

namespace Voice.Admin.Invitations;

/// <summary>Everybody with one reason, sorted by reference.</summary>
public sealed class ReasonModel(InvitationPlanner planner) : StaffPage
{
    private const int Most = 500;

    public PlanGroup Group { get; private set; } = null!;

    public IReadOnlyList<PlanEntry> Shown => [.. Group.Entries.Take(Most)];

    public async Task<IActionResult> OnGet(string reason, CancellationToken ct)
    {
        if (Enum.GetValues<AskReason>().All(r => ReasonWords.Id(r) != reason) && reason != PlanGroup.AskedId)
            return NotFound();
        Group = (await PlanView.Of(planner, ct)).Find(reason) ?? new PlanGroup(Enum.GetValues<AskReason>().Single(r => ReasonWords.Id(r) == reason), []);
        return Page();
    }
}
