using Microsoft.AspNetCore.Mvc;
using Voice.Admin.Shared;
using Voice.Core.Invitations;

namespace Voice.Admin.Invitations;

/// <summary>The plan by reason, the button that carries it out, and who is to be helped or rung.</summary>
public sealed class PlanModel(InvitationPlanner planner, Inviter inviter, CallList calls) : StaffPage
{
    public PlanView View { get; private set; } = null!;

    public int Calls { get; private set; }

    public async Task OnGet(CancellationToken ct)
    {
        View = await PlanView.Of(planner, ct);
        Calls = (await calls.Read(ct)).Count;
    }

    // Once begun it runs to its end: a browser that was closed does not leave half of the people uninvited.
    public async Task<IActionResult> OnPost()
    {
        var asked = await inviter.Invite(By, CancellationToken.None).CountAsync(e => e.IsAsked);
        Note(asked == 0 ? "Nobody was due." : $"{When.Count(asked, "person was", "people were")} invited.");
        return RedirectToPage();
    }
}
