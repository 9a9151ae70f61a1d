using Voice.Core.Composition;
using Voice.Core.Contacts;

namespace Voice.Host.Demo;

/// <param name="ChildPhone">A child who was just asked and has not answered.</param>
/// <param name="ParentLink">A parent who was just asked and has not answered.</param>
/// <param name="Poster">What stands behind the poster on the wall.</param>
/// <param name="Tablet">The office tablet's page.</param>
/// <param name="Forms">Code of a pile of printed forms.</param>
internal sealed record DemoDoors(string ChildPhone, Uri ParentLink, Uri Poster, Uri Tablet, string Forms);

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
              A poster         {doors.Poster}
                               print it, or make more, at {staff}/ways
              The tablet       {doors.Tablet}
                               also without the network; staff leave it with PIN {DemoWaysIn.Pin}
              A helper         {staff}/helping
                               read out and record, as practitioner or participation worker
              Printed forms    {staff}/ways/form/{doors.Forms}
                               type one in at {staff}/ways/paper
              The summary      {staff}/summary
                               see it change

            """);
    }
}
