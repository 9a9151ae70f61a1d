using Voice.Admin.Access;
using Voice.Core.Staff;

namespace Voice.Admin.Assisted;

internal static class Conventions
{
    /// <summary>Practitioners may help children of other case workers; each sitting is checked. Whoever decides on enforcement may not.</summary>
    public static readonly PageFolder Folder = new(
        "/Assisted", "/helping", "Helping", "Read a survey out to somebody who is not texted, and record what they say.",
        [StaffRoles.Participation, StaffRoles.Practitioner, StaffRoles.SafeguardingLead])
    {
        NeverRoles = [StaffRoles.Manager],
    };
}
