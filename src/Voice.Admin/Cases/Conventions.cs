using Voice.Admin.Access;
using Voice.Core.Staff;

namespace Voice.Admin.Cases;

internal static class Conventions
{
    public static readonly PageFolder Folder = new(
        "/Cases", "/imports", "Imports", "Bring in closed cases, open cases and victims from the case system.", [StaffRoles.Administrator]);
}
