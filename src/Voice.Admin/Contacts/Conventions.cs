using Voice.Admin.Access;
using Voice.Core.Staff;

namespace Voice.Admin.Contacts;

internal static class Conventions
{
    /// <summary>Holds and consent, never answers: practitioners are who hears of them first.</summary>
    public static readonly PageFolder Folder = new(
        "/Contacts", "/contacts", "Holds and consent", "Put a case on hold, lift a hold, or record what somebody said about being asked.",
        [StaffRoles.Administrator, StaffRoles.Participation, StaffRoles.Practitioner]);
}
