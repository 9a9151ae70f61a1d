using Voice.Core.Composition;
using Voice.Core.Contacts;

namespace Voice.Host.Demo;

/// <param name="ChildPhone">A child who was just asked and has not answered.</param>
/// <param name="ParentLink">A parent who was just asked and has not answered.</param>
internal sealed record DemoDoors(string ChildPhone, Uri ParentLink);

/// <summary>What to open, printed once the made-up authority stands.</summary>
internal static class DemoWelcome
{
    public static void Print(IServiceProvider core, DemoDoors doors)
    {
        var staff = core.GetRequiredService<VoiceSettings>().StaffUrl;
        Console.WriteLine($"""

            The made-up authority is ready. Nothing is kept when you stop it (Ctrl+C).

              Staff pages      {staff}/
                               sign in as any role with one click
              A phone          {staff}/phone/{doors.ChildPhone.Replace("+44", "0", StringComparison.Ordinal)}
                               answer as a child, by text ({PhoneNumber.ForPeople(doors.ChildPhone)})
              A web survey     {doors.ParentLink}
                               answer as a parent
              The summary      {staff}/summary
                               see it change

            """);
    }
}
