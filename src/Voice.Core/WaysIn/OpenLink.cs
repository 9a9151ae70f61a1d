using Voice.Core.Cases;
using Voice.Core.Invitations;
using Voice.Core.Sealing;

namespace Voice.Core.WaysIn;

/// <summary>A way in that is open to anybody who stands before it: a poster, an office tablet, a pile of printed forms.
/// Who answers here was never invited, so nobody can say how many could have, or whether somebody answered twice.</summary>
public sealed class OpenLink
{
    public Guid Id { get; init; }

    /// <summary>As printed on a poster or a form; of a kiosk only the hash of its address, which nobody may guess or steal.</summary>
    public required string Code { get; init; }

    /// <summary>Poster, kiosk or paper.</summary>
    public required AnswerWay Way { get; init; }

    public required string SurveyId { get; init; }

    /// <summary>The printed version of a form; null: always the newest.</summary>
    public int? SurveyVersion { get; init; }

    public required Guid ServiceId { get; init; }

    public Service Service { get; set; } = null!;

    /// <summary>How many surveys may be begun in one day.</summary>
    public required int PerDay { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required string MadeBy { get; init; }

    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Seals what follows; kiosks only.</summary>
    public DataKey? Key { get; set; }

    /// <summary>What the tablet seals answers with.</summary>
    public byte[]? PublicKey { get; init; }

    public Sealed? PrivateKey { get; init; }

    public byte[]? PinSalt { get; init; }

    public byte[]? PinHash { get; init; }
}

/// <summary>How many surveys were begun through a link on one day; nothing of who did.</summary>
public sealed class OpenLinkDay
{
    public required Guid OpenLinkId { get; init; }

    public OpenLink OpenLink { get; set; } = null!;

    public required DateOnly Day { get; init; }

    public int Count { get; set; }
}
