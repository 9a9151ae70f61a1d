using Voice.Core.Composition;

namespace Voice.Host.Demo;

/// <summary>What to open, printed once the made-up authority stands.</summary>
internal static class DemoWelcome
{
    public static void Print(IServiceProvider core)
    {
        var settings = core.GetRequiredService<VoiceSettings>();
        Console.WriteLine($"""

            The made-up authority is ready. Nothing is kept when you stop it (Ctrl+C).

              Staff pages      {settings.StaffUrl}/          sign in as any role with one click
              A phone          {settings.StaffUrl}/phone     answer as a child, by text
              A web survey     {settings.PublicUrl}/s/{DemoAuthority.ParentToken}    answer as a parent
              The summary      {settings.StaffUrl}/summary   see it change

            """);
    }
}
