namespace Voice.Core.Staff;

/// <summary>The roles of the staff head, as written after <c>--role</c>.</summary>
public static class StaffRoles
{
    public const string Administrator = "administrator";
    public const string Analyst = "analyst";
    public const string BoardMember = "board-member";

    /// <summary>Decides on enforcement, and so never opens or records what people wrote.</summary>
    public const string Manager = "manager";
    public const string Participation = "participation";
    public const string Practitioner = "practitioner";
    public const string SafeguardingLead = "safeguarding-lead";
    public const string VictimLiaison = "victim-liaison";

    /// <summary>Told too when no safeguarding lead has looked: they can reach one, or give somebody that role. Neither can read it.</summary>
    public static readonly IReadOnlyList<string> StandIns = [Administrator, Manager];

    /// <summary>All who may be alerted, and so may leave a mobile.</summary>
    public static readonly IReadOnlyList<string> Alerted = [SafeguardingLead, .. StandIns];

    public static readonly IReadOnlyList<string> All =
        [Administrator, Analyst, BoardMember, Manager, Participation, Practitioner, SafeguardingLead, VictimLiaison];
}
