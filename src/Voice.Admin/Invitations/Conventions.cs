using Voice.Admin.Access;
using Voice.Core.Staff;

namespace Voice.Admin.Invitations;

internal static class Conventions
{
    public static readonly PageFolder Folder = new(
        "/Invitations", "/invitations", "Invitations", "See who can be asked, who waits and why, and whom to ring.",
        [StaffRoles.Administrator, StaffRoles.Participation]);
}
