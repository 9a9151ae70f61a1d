using System.CommandLine;
using Voice.Core.Staff;
using Voice.Host.Data;

namespace Voice.Host.Staff;

/// <summary><c>voice staff add E-MAIL --role ROLE</c>.</summary>
internal static class StaffCommand
{
    public static Command Build()
    {
        var email = new Argument<string>("E-MAIL") { Description = "Address the person signs in with." };
        var role = new Option<string>("--role") { Description = "One of: " + string.Join(", ", StaffRoles.All), Required = true };
        var add = new Command("add", "Make a staff account, or give one another role.") { email, role };
        add.SetAction((parsed, ct) => Add(parsed.GetRequiredValue(email), parsed.GetRequiredValue(role), ct));
        return new Command("staff", "Staff accounts.") { add };
    }

    private static async Task Add(string email, string role, CancellationToken ct)
    {
        await using var core = await VoiceProcess.Open(VoiceProcess.Settings());
        var password = await core.GetRequiredService<StaffAccounts>().Add(email, role, VoiceProcess.Operator, ct);
        Console.WriteLine(password is null
            ? $"{email} has the role {role} now."
            : $"{email} can sign in as {role} with this password, shown once: {password}");
    }
}
