using Voice.Admin.Access;
using Voice.Core.Staff;

namespace Voice.Admin.Staff;

internal static class Conventions
{
    public static readonly PageFolder Folder = new(
        "/Staff", "/staff", "Staff", "Add people who work here, and say what each may open.", [StaffRoles.Administrator]);
}
