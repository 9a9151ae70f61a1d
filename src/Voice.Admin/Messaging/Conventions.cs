using Voice.Admin.Access;
using Voice.Core.Composition;
using Voice.Core.Messaging;
using Voice.Core.Staff;

namespace Voice.Admin.Messaging;

internal static class Conventions
{
    /// <summary>Simulated phones: there are none beside a real sender. In the demo everybody may hold one.</summary>
    public static PageFolder Folder(VoiceSettings settings) => new(
        "/Messaging", "/phone", "Phone", "Pick up a made-up phone and answer by text.",
        settings.Demo ? StaffRoles.All : [StaffRoles.Administrator, StaffRoles.Participation])
    {
        Exists = settings.Sms.Provider == SmsProvider.Simulator,
    };
}
