using Voice.Core.Contacts;

namespace Voice.Core.Cases;

/// <summary>One meeting of a referral order panel.</summary>
public sealed class Panel
{
    public Guid Id { get; init; }

    public required Guid OrderId { get; init; }

    public Order Order { get; set; } = null!;

    public required DateOnly HeldOn { get; set; }

    /// <summary>It was called off or put off: nobody is asked how it was.</summary>
    public bool CalledOff { get; set; }

    public required byte[] Fingerprint { get; set; }

    public required Guid ImportId { get; set; }

    public Import Import { get; set; } = null!;

    /// <summary>The volunteers who sat on it.</summary>
    public List<Volunteer> Volunteers { get; } = [];

    /// <summary>Victims whom victim liaison let be asked about this meeting.</summary>
    public List<PanelRelease> Releases { get; } = [];
}

/// <summary>A member of the public who sits on panels: one person, however many panels, so that nobody is asked each time.</summary>
public sealed class Volunteer
{
    public Guid Id { get; init; }

    /// <summary>What lists show; made by us, says nothing about the person.</summary>
    public required string Reference { get; init; }

    public required Guid PersonId { get; init; }

    public Person Person { get; set; } = null!;

    public List<Panel> Panels { get; } = [];
}

/// <summary>Victim liaison let one victim be asked about one panel.</summary>
public sealed class PanelRelease
{
    public required Guid PanelId { get; init; }

    public required Guid VictimRecordId { get; init; }

    public VictimRecord VictimRecord { get; set; } = null!;

    public required DateTimeOffset ReleasedAt { get; init; }

    public required string ReleasedBy { get; init; }
}
