using Voice.Admin.Access;
using Voice.Core.Staff;

namespace Voice.Admin.Reports;

internal static class Conventions
{
    /// <summary>Figures that hide nobody: every role may see them, practitioners too.</summary>
    public static readonly PageFolder Folder = new(
        "/Reports", "/summary", "Summary", "What people told us in a quarter or a year, in figures that hide nobody.", StaffRoles.All);
}
