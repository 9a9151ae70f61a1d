using Voice.Admin.Shared;
using Voice.Core.Invitations;

namespace Voice.Admin.Invitations;

/// <summary>People who are offered a helper instead of a text, by reference.</summary>
public sealed class AssistedModel(InvitationPlanner planner) : StaffPage
{
    public IReadOnlyList<PlanEntry> Helped { get; private set; } = [];

    public async Task OnGet(CancellationToken ct) => Helped = (await PlanView.Of(planner, ct)).Helped;
}
