using Voice.Core.Staff;

namespace Voice.Host.Demo;

/// <summary>One account for each role, to be signed in to with one click in the demo only.</summary>
internal static class DemoStaff
{
    public static async Task Make(IServiceProvider core, CancellationToken ct)
    {
        var accounts = core.GetRequiredService<StaffAccounts>();
        foreach (var role in StaffRoles.All)
            await accounts.Add($"{role}@demo.example", role, "demo", ct);
    }
}
