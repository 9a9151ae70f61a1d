namespace Voice.Core.Staff;

/// <summary>The demo's cast: one account for each role.</summary>
public static class DemoAccounts
{
    public static string EmailOf(string role) => $"{role}@demo.example";
}
