namespace Voice.Core.Staff;

/// <summary>Roles as people read them.</summary>
public static class RoleWords
{
    public static string Of(string role) => role switch
    {
        StaffRoles.Administrator => "Administrator",
        StaffRoles.Analyst => "Analyst",
        StaffRoles.BoardMember => "Board member",
        StaffRoles.Manager => "Manager who decides on enforcement",
        StaffRoles.Participation => "Participation worker",
        StaffRoles.Practitioner => "Practitioner",
        StaffRoles.SafeguardingLead => "Safeguarding lead",
        StaffRoles.VictimLiaison => "Victim liaison officer",
        _ => role,
    };
}
