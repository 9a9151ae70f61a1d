using Microsoft.Extensions.DependencyInjection;
using Voice.Admin.Access;
using Voice.Core.Messaging;
using Voice.Core.Staff;

namespace Voice.Admin.Sending;

internal static class Conventions
{
    /// <summary>Numbers of texts only: no person, no phone, no word of a text.</summary>
    public static readonly PageFolder Folder = new(
        "/Sending", "/sending", "Sending", "See whether texts leave, and start them again after a fault was mended.",
        [StaffRoles.Administrator, StaffRoles.Participation])
    {
        Count = async (services, ct) =>
        {
            var state = await services.GetRequiredService<OutboxWatch>().Look(ct);
            return state.Problems().Any()
                ? new Waiting(state.Waiting, "texts wait, and somebody must act", Alert: true)
                : new Waiting(state.Waiting, "texts about to leave");
        },
    };
}
