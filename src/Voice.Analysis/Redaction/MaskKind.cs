namespace Voice.Analysis.Redaction;

/// <summary>What a mask hides.</summary>
public enum MaskKind
{
    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A web address.</summary>
    Url,

    /// <summary>A UK postcode.</summary>
    Postcode,

    /// <summary>A street address.</summary>
    Address,

    /// <summary>A date of birth, or another full date that could be one.</summary>
    DateOfBirth,

    /// <summary>An NHS number.</summary>
    NhsNumber,

    /// <summary>A National Insurance number.</summary>
    NationalInsurance,

    /// <summary>A vehicle's registration plate.</summary>
    VehiclePlate,

    /// <summary>A name on a social network.</summary>
    SocialHandle,

    /// <summary>A person's name.</summary>
    Name,

    /// <summary>A school or college.</summary>
    School,

    /// <summary>A town or other place.</summary>
    Place
}
