using Microsoft.AspNetCore.Mvc.RazorPages;
using Voice.Admin.Access;
using Voice.Core.Staff;

namespace Voice.Admin.Start;

/// <param name="Waiting">Null where nothing is counted.</param>
public sealed record StartCard(PageFolder Folder, Waiting? Waiting);

/// <summary>What each role can do here, with what waits for them; open to everybody who is signed in.</summary>
public sealed class StartModel(PageFolders folders) : PageModel
{
    public IReadOnlyList<StartCard> Cards { get; private set; } = [];

    public string RolesInWords => string.Join(", ", StaffRoles.All.Where(User.IsInRole).Select(r => RoleWords.Of(r).ToLowerInvariant()));

    public bool MayBeAlerted => StaffRoles.Alerted.Any(User.IsInRole);

    public async Task OnGet(CancellationToken ct)
    {
        var cards = new List<StartCard>();
        foreach (var folder in folders.All.Where(f => f.IsOpenTo(User)))
            cards.Add(new StartCard(folder, folder.Count is null ? null : await folder.Count(HttpContext.RequestServices, ct)));
        Cards = cards;
    }
}
