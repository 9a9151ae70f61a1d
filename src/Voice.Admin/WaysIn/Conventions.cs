using Voice.Admin.Access;
using Voice.Core.Staff;

namespace Voice.Admin.WaysIn;

internal static class Conventions
{
    /// <summary>Whoever types in printed forms reads raw answers: never a practitioner or whoever decides on enforcement, whatever else they are.</summary>
    public static readonly PageFolder Folder = new(
        "/WaysIn", "/ways", "Ways in", "Hang up posters, set up the office tablet, print forms and type them in.",
        [StaffRoles.Administrator, StaffRoles.Participation])
    {
        NeverRoles = [StaffRoles.Practitioner, StaffRoles.Manager],
    };
}
