using Microsoft.Extensions.DependencyInjection;
using Voice.Admin.Access;
using Voice.Core.Staff;
using Voice.Core.Themes;

namespace Voice.Admin.Themes;

internal static class Conventions
{
    /// <summary>Shows typical comments, masked: for those who work with comments, never for practitioners.</summary>
    public static readonly PageFolder Folder = new(
        "/Themes", "/themes", "Themes", "What people write about: name it, merge or split it, and look at what is new.",
        [StaffRoles.Participation, StaffRoles.Analyst])
    {
        NeverRoles = [StaffRoles.Practitioner, StaffRoles.Manager],
        Count = async (services, ct) =>
            new Waiting(await services.GetRequiredService<EmergingOffers>().CountOffered(ct), "emerging"),
    };
}
