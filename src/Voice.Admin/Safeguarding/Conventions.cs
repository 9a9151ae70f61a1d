using Microsoft.Extensions.DependencyInjection;
using Voice.Admin.Access;
using Voice.Core.Safeguarding;
using Voice.Core.Staff;

namespace Voice.Admin.Safeguarding;

internal static class Conventions
{
    /// <summary>Nobody but the safeguarding lead, and not if they also decide on enforcement; elsewhere there is a number at most.</summary>
    public static readonly PageFolder Folder = new(
        "/Safeguarding", "/safeguarding", "Safeguarding", "Read what may be a disclosure, and act on it.", [StaffRoles.SafeguardingLead])
    {
        NeverRoles = [StaffRoles.Manager],
        Count = async (services, ct) =>
            new Waiting(await services.GetRequiredService<ConcernReview>().CountUnseen(ct), "not seen yet", Alert: true),
    };
}
