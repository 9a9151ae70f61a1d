using Microsoft.AspNetCore.Identity;
using Voice.Core.Sealing;

namespace Voice.Core.Staff;

/// <summary>An account of the staff head.</summary>
public sealed class StaffMember : IdentityUser<Guid>
{
    /// <summary>Switched off accounts keep their history and cannot sign in.</summary>
    public bool SwitchedOff { get; set; }

    /// <summary>E.164; where this person is told that something waits to be read.</summary>
    public Sealed? AlertMobile { get; set; }

    public DataKey? AlertKey { get; set; }
}
