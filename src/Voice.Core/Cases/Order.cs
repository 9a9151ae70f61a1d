using Voice.Core.Sealing;

namespace Voice.Core.Cases;

/// <summary>A piece of work with a child that has begun: what surveys on the way hang on. Its end is a <see cref="Closure"/>.</summary>
public sealed class Order
{
    public Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public Case Case { get; set; } = null!;

    public required DateOnly StartedOn { get; set; }

    /// <summary>Order or programme: Referral Order, Detention and Training Order …</summary>
    public string? Outcome { get; set; }

    public bool Custodial { get; set; }

    /// <summary>The day the child is expected to come home from custody, or came.</summary>
    public DateOnly? ReleaseOn { get; set; }

    /// <summary>The case worker's name: they never help this child to answer.</summary>
    public Sealed? Worker { get; set; }

    /// <summary>Keyed fingerprint of the imported row, where that row named no panel.</summary>
    public required byte[] Fingerprint { get; set; }

    public required Guid ImportId { get; set; }

    public Import Import { get; set; } = null!;

    public List<Panel> Panels { get; } = [];
}
