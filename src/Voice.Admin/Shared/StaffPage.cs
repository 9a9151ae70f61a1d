using System.Security.Claims;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Voice.Core.Staff;
using Voice.Core.WaysIn;

namespace Voice.Admin.Shared;

/// <summary>What the pages of staff share: who acts, and a note that outlives one redirect.</summary>
public abstract class StaffPage : PageModel
{
    public const string NoteKey = "note";

    /// <summary>Who acts, for the audit.</summary>
    protected string By => User.Identity?.Name ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>Who reads out or types in.</summary>
    /// <param name="roles">In one of which they do it.</param>
    protected Recorder RecorderIn(IReadOnlyList<string> roles) => new(
        Guid.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!), By, roles.FirstOrDefault(User.IsInRole) ?? "", User.FindFirstValue(StaffIdentity.CaseSystemName));

    /// <summary>Said at the top of the next page; never personal data, since it travels in a cookie.</summary>
    protected void Note(string words) => TempData[NoteKey] = words;
}
