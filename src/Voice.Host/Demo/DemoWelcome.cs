using Voice.Core.Composition;

namespace Voice.Host.Demo;

/// <summary>What to open, printed once the made-up authority stands.</summary>
internal static class DemoWelcome
{
    public static void Print(IServiceProvider core)
    {
        var staff = core.GetRequiredService<VoiceSettings>().StaffUrl;
        Console.WriteLine($"""

            The made-up authority is ready. Nothing is kept when you stop it (Ctrl+C).

              Begin here       {staff}/demo
                               every survey link, phone, poster, tablet, form and staff page on one page

            """);
    }
}
