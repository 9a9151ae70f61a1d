using Voice.Admin.Demo;
using Voice.Core.Staff;

namespace Voice.Host.Demo;

/// <summary>What staff do in the demo.</summary>
internal static class DemoOffice
{
    /// <param name="files">Sample files to bring in.</param>
    /// <param name="kept">A report that was kept.</param>
    /// <param name="erasable">Reference of somebody who answered.</param>
    public static IEnumerable<DemoGroup> Groups(IEnumerable<string> files, Guid kept, string erasable) =>
    [
        new("Bring people in", "Save a file, then bring it in: a dry run first, and what is refused comes back with the reason.",
        [
            .. files.Select(file => new DemoDoor(file, $"/demo/{file}", "Save this file. Two of its rows are faulty.")),
            new("Bring a file in", "/imports", "The same as voice import closures, victims or cases.", StaffRoles.Administrator),
            new("Who is asked, who not, and why", "/invitations", "Invite those who are due.", StaffRoles.Administrator),
            new("Victims who wait for release", "/victims", "Nobody is asked before victim liaison says so.", StaffRoles.VictimLiaison),
        ]),
        new("See what becomes of it", "Answer above, then look here.",
        [
            new("The board’s summary", "/summary", "What people wrote about, and no figure that could point at anybody. Sign in as analyst to keep a report.", StaffRoles.BoardMember),
            new("A report that was kept", $"/summary/kept/{kept}", "As it was on the day; rename, merge or split a theme, and it stays so.", StaffRoles.BoardMember),
            new("Comments", "/comments", "Each is read by a person.", StaffRoles.Participation),
            new("Whether texts leave", "/sending", "What waits, what reached nobody, and why; the way on after a stop.", StaffRoles.Administrator),
            new("Erase somebody who asks", $"/erase?reference={erasable}", "Somebody asked for it: what goes, what stays. Nothing happens before you say how they asked and that you checked.", StaffRoles.Administrator),
            new("Possible disclosures", "/safeguarding", "Write something worrying above; it is here at once, and no page says so.", StaffRoles.SafeguardingLead),
            new("The lead’s phone", $"/phone/{DemoStaff.LeadMobile}", "Within half a minute it says that something waits to be read, and nothing else.", StaffRoles.SafeguardingLead),
        ]),
    ];
}
