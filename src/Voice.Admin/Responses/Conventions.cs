using Microsoft.Extensions.DependencyInjection;
using Voice.Admin.Access;
using Voice.Admin.Shared;
using Voice.Core.Reports;
using Voice.Core.Responses;
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
        Count = Count,
    };

    /// <summary>Every comment is to be read within a working day; whoever could read it sees when that is not so.</summary>
    private static async Task<Waiting> Count(IServiceProvider services, CancellationToken ct)
    {
        var number = await services.GetRequiredService<CommentApprovals>().CountWaiting(ct);
        var days = await services.GetRequiredService<CommentClock>().OldestWaits(ct);
        return days > 1
            ? new Waiting(number, $"to be read; the oldest has waited {When.Count(days, "working day", "working days")}", Alert: true)
            : new Waiting(number, "to be read");
    }
}
