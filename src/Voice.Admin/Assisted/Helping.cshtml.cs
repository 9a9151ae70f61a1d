using Voice.Admin.Shared;
using Voice.Core.Invitations;

namespace Voice.Admin.Assisted;

/// <summary>People who can be offered a helper, by reference.</summary>
public sealed class HelpingModel(InvitationPlanner planner) : StaffPage
{
    public IReadOnlyList<PlanEntry> People { get; private set; } = [];

    public async Task OnGet(CancellationToken ct) => People =
        [.. (await planner.Plan(ct).Where(e => e.MayBeHelped).ToListAsync(ct)).OrderBy(e => e.Reference, StringComparer.Ordinal).ThenBy(e => e.Audience)];
}
