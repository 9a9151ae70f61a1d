using Voice.Core.Staff;

namespace Voice.Host.Demo;

/// <summary>One account for each role, to be signed in to with one click in the demo only.</summary>
internal static class DemoStaff
{
    /// <summary>Where the demo's safeguarding lead is alerted: a made-up phone like the respondents'.</summary>
    public const string LeadMobile = "07700900999";

    public static async Task Make(IServiceProvider core, CancellationToken ct)
    {
        var accounts = core.GetRequiredService<StaffAccounts>();
        foreach (var role in StaffRoles.All)
            await accounts.Add(DemoAccounts.EmailOf(role), role, "demo", role == StaffRoles.SafeguardingLead ? LeadMobile : null, ct);
    }
}
