using Microsoft.Extensions.DependencyInjection;
using Voice.Admin.Access;
using Voice.Core.Invitations;
using Voice.Core.Staff;

namespace Voice.Admin.Victims;

internal static class Conventions
{
    public static readonly PageFolder Folder = new(
        "/Victims", "/victims", "Victims", "Let victims' invitations go, and decide about phones that both sides use.",
        [StaffRoles.VictimLiaison, StaffRoles.SafeguardingLead])
    {
        Count = async (services, ct) =>
            new Waiting((await services.GetRequiredService<VictimReleases>().Waiting(ct)).Count, "waiting to be released"),
    };
}
