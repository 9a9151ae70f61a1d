using Voice.Admin.Access;
using Voice.Core.Staff;

namespace Voice.Admin.Retention;

internal static class Conventions
{
    public static readonly PageFolder Folder = new(
        "/Retention", "/erase", "Erase a person", "Erase a child, a parent, a victim or a panel volunteer who asked for it.", [StaffRoles.Administrator]);
}
