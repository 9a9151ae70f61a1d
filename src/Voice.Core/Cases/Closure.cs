using Voice.Core.Sealing;

namespace Voice.Core.Cases;

/// <summary>The end of one piece of work with a child.</summary>
public sealed class Closure
{
    public Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public Case Case { get; set; } = null!;

    public DateOnly? StartedOn { get; set; }

    public required DateOnly ClosedOn { get; set; }

    /// <summary>Order or programme: Referral Order, Prevention …</summary>
    public string? Outcome { get; set; }

    /// <summary>The order was custodial: the resettlement survey fits better.</summary>
    public bool Custodial { get; set; }

    /// <summary>The case worker's name; staff names are personal data too.</summary>
    public Sealed? Worker { get; set; }

    /// <summary>Keyed fingerprint of the imported row: the same row again changes nothing.</summary>
    public required byte[] Fingerprint { get; set; }

    /// <summary>The import this closure came from, or was last corrected by.</summary>
    public required Guid ImportId { get; set; }

    public Import Import { get; set; } = null!;
}
