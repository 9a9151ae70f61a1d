using Microsoft.Extensions.DependencyInjection;
using Voice.Admin.Access;
using Voice.Core.Reports;
using Voice.Core.Staff;

namespace Voice.Admin.Responses;

internal static class Conventions
{
    /// <summary>Raw words of respondents: never for practitioners and for whoever decides on enforcement, whatever other role they hold.</summary>
    public static readonly PageFolder Folder = new(
        "/Responses", "/comments", "Comments", "Read what people wrote, and say what may be quoted.",
        [StaffRoles.Participation, StaffRoles.Analyst, StaffRoles.SafeguardingLead])
    {
        NeverRoles = [StaffRoles.Practitioner, StaffRoles.Manager],
        Count = async (services, ct) =>
            new Waiting(await services.GetRequiredService<CommentApprovals>().CountWaiting(ct), "to be read"),
    };
}
