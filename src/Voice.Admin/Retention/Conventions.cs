using Voice.Admin.Access;
using Voice.Core.Staff;

namespace Voice.Admin.Retention;

internal static class Conventions
{
    public static readonly PageFolder Folder = new(
        "/Retention", "/erase", "Erase a person", "Erase a child, a parent or a victim who asked for it.", [StaffRoles.Administrator]);
}
