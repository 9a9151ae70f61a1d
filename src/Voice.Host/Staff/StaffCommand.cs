using System.CommandLine;
using Voice.Core.Staff;
using Voice.Host.Data;

namespace Voice.Host.Staff;

/// <summary><c>voice staff add E-MAIL --role ROLE [--alert-mobile NUMBER]</c>.</summary>
internal static class StaffCommand
{
    public static Command Build()
    {
        var email = new Argument<string>("E-MAIL") { Description = "Address the person signs in with." };
        var role = new Option<string>("--role") { Description = "One of: " + string.Join(", ", StaffRoles.All), Required = true };
        var mobile = new Option<string?>("--alert-mobile")
        {
            Description = $"Where they are told by text that something waits to be read; for {string.Join(", ", StaffRoles.Alerted)}.",
        };
        var add = new Command("add", "Make a staff account, or give one another role.") { email, role, mobile };
        add.SetAction((parsed, ct) => Add(parsed.GetRequiredValue(email), parsed.GetRequiredValue(role), parsed.GetValue(mobile), ct));
        return new Command("staff", "Staff accounts.") { add };
    }

    private static async Task Add(string email, string role, string? alertMobile, CancellationToken ct)
    {
        await using var core = await VoiceProcess.Open(VoiceProcess.Settings());
        var password = await core.GetRequiredService<StaffAccounts>().Add(email, role, VoiceProcess.Operator, alertMobile, ct);
        Console.WriteLine(password is null
            ? $"{email} has the role {role} now."
            : $"{email} can sign in as {role} with this password, shown once: {password}");
    }
}
