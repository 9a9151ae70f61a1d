using Microsoft.AspNetCore.Identity;

namespace Voice.Core.Staff;

/// <summary>An account of the staff head.</summary>
public sealed class StaffMember : IdentityUser<Guid>
{
    /// <summary>Switched off accounts keep their history and cannot sign in.</summary>
    public bool SwitchedOff { get; set; }
}
